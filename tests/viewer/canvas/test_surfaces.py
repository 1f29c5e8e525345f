"""The surface under the pictures: what it leaves behind, and what draws where OpenGL fails."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas import CameraHands, ComparisonView, frame_pose
from tdtq_viewer.canvas.image_surface import ImageSurface
from tdtq_viewer.canvas.split_handle import SplitHandle

from .looking import agree, pictures


@pytest.mark.parametrize("canvas", ["opengl", "qimage"])
def test_nothing_is_left_after_deletion(canvas, qtbot, monkeypatch):
    monkeypatch.setenv("TDTQ_CANVAS", canvas)
    view = ComparisonView()
    hands = CameraHands(view, frame_pose(Frame(np.zeros(3), 1.0)))
    gone = []
    for thing in (view, hands, view._layers.surface.widget, view.findChild(SplitHandle)):
        thing.destroyed.connect(lambda *_args: gone.append(True))
    surface = weakref.ref(view._layers.surface)
    view.set_pictures(*pictures(301, 200))
    view.show()
    qtbot.waitExposed(view)
    view.grab_picture()
    view.close()
    view.deleteLater()
    qtbot.waitUntil(lambda: len(gone) == 4)
    del view, hands, thing
    gc.collect()
    assert surface() is None
    assert not QApplication.instance().findChildren(QTimer)
    assert not QApplication.topLevelWidgets()


def test_a_view_inside_a_window_goes_with_it(qtbot):
    window = QWidget()
    view = ComparisonView(window)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(view.destroyed):
        window.close()
        window.deleteLater()
    assert not QApplication.instance().findChildren(QTimer)


def test_a_shader_that_does_not_compile_falls_back(qtbot, monkeypatch, gl_surface):
    monkeypatch.setattr(gl_surface, "FRAGMENT", "#version 120\nvoid main() { nonsense; }\n")
    view = ComparisonView()
    qtbot.addWidget(view)
    assert view.notice == ""
    view.resize(301, 200)
    view.set_pictures(*pictures(149, 200))
    with qtbot.waitSignal(view.notice_changed) as changed:
        view.show()
    assert "without OpenGL" in changed.args[0]
    assert isinstance(view._layers.surface, ImageSurface)
    assert view.surface_name == "image"
    assert view._layers.surface.isVisible()
    assert agree(view)


def test_a_vispy_that_cannot_open_a_canvas_falls_back(qtbot, monkeypatch, gl_surface):
    def refuse(*_args, **_options):
        raise RuntimeError("no such thing.")

    monkeypatch.setattr(gl_surface.app, "Canvas", refuse)
    view = ComparisonView()
    qtbot.addWidget(view)
    assert view.notice == "Drawing without OpenGL, which failed here (no such thing)."

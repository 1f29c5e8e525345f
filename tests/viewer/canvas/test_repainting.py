"""What is painted anew when a little of the view changes."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRegion

from tdtq_viewer.canvas import CompareMode, ErrorStyle, Words, image_surface
from tdtq_viewer.canvas.overlay import Overlay
from tdtq_viewer.canvas.pixels import to_array
from tdtq_viewer.canvas.split_handle import SplitHandle

from .looking import agree, pictures


class Painted(QObject):
    """Collects where the widgets that it watches are painted."""

    def __init__(self, *widgets):
        super().__init__()
        self.regions = {}
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            before = self.regions.get(watched, QRegion())
            self.regions[watched] = before.united(event.region())
        return False


@pytest.fixture
def painted(view, qtbot):
    """A shown and painted view with pictures, and what is painted of it from then on."""
    view.resize(600, 200)
    view.set_mode(CompareMode.SPLIT)
    view.set_pictures(*pictures(600, 200))
    view.set_words(Words("26 MB", ""))
    assert agree(view)
    qtbot.wait(50)
    return Painted(view._layers.surface.widget, view.findChild(Overlay))


def test_a_caption_leaves_the_pictures_alone(view, painted, qtbot, monkeypatch):
    surface = view._layers.surface
    if view.surface_name == "opengl":
        draws = []
        monkeypatch.setattr(surface, "_draw", lambda: draws.append("pictures"))
    else:
        draws = composed = []
        monkeypatch.setattr(image_surface, "compose", lambda *_a: composed.append("pictures"))
    view.set_words(Words("27 MB", ""))
    overlay = view.findChild(Overlay)
    qtbot.waitUntil(lambda: overlay in painted.regions)
    assert painted.regions[overlay].boundingRect().height() < 40
    assert painted.regions[overlay].boundingRect().width() < 150
    view.set_words(Words("27 MB", ""))
    view.set_mode(CompareMode.SPLIT)
    view.set_error_style(ErrorStyle(gain=3.0))
    qtbot.wait(50)
    assert draws == []


def test_a_moved_border_repaints_the_columns_between(view, painted, qtbot):
    view.set_split(0.6)
    widget = view._layers.surface.widget
    qtbot.waitUntil(lambda: widget in painted.regions)
    if view.surface_name == "image":
        rect = painted.regions[widget].boundingRect()
        assert rect.left() <= 300
        assert rect.right() >= 359
        assert rect.width() < 100
    assert agree(view)
    on_screen = to_array(view.grab().toImage())
    handle = view.findChild(SplitHandle).geometry()
    labelled = view.grab_picture()
    beside = np.ones(600, bool)
    beside[handle.left() : handle.right() + 1] = False
    assert np.abs(on_screen.astype(int) - labelled)[:, beside].max() <= 2

"""The comparison view on OpenGL (where there is a display) and without it."""

import gc
import importlib
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas import (
    COLORMAPS,
    CameraHands,
    CompareMode,
    ComparisonView,
    ErrorStyle,
    Words,
    frame_pose,
    image_surface,
)
from tdtq_viewer.canvas.compose import compose
from tdtq_viewer.canvas.image_surface import ImageSurface
from tdtq_viewer.canvas.overlay import Overlay
from tdtq_viewer.canvas.pixels import to_array, unpack
from tdtq_viewer.canvas.split_handle import SplitHandle
from tdtq_viewer.zoom import Zoom

LEFT = Qt.MouseButton.LeftButton


def pictures(width, height, noise=0.1):
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / max(width, height)
    original = np.stack([1.3 * x, y, 0.5 + 0.5 * np.sin(9 * x * y)], axis=-1)
    compressed = original + noise * rng.normal(size=original.shape)
    return original.astype(np.float32), compressed.astype(np.float32)


@pytest.fixture(params=["opengl", "qimage"])
def view(request, qtbot, monkeypatch):
    """A shown view of 301 x 200 pixels, an odd width on purpose."""
    if request.param == "opengl" and QGuiApplication.platformName() == "offscreen":
        pytest.skip("no OpenGL on this platform")
    monkeypatch.setenv("TDTQ_CANVAS", request.param)
    widget = ComparisonView()
    qtbot.addWidget(widget)
    assert widget.notice == ""
    assert widget.surface_name == ("image" if request.param == "qimage" else "opengl")
    widget.resize(301, 200)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def gl_surface(monkeypatch):
    """The module that draws with vispy."""
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("no OpenGL on this platform")
    monkeypatch.setenv("TDTQ_CANVAS", "opengl")
    return importlib.import_module("tdtq_viewer.canvas.gl_surface")


def agree(view):
    shown = view.grab_picture(labels=False)
    pixels = np.empty(shown.shape[:2], np.uint32)
    compose(pixels, view._shown())
    return np.abs(shown.astype(int) - unpack(pixels)).max() <= 2


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("size", [(301, 200), (37, 25), (120, 120)])
def test_every_mode_shows_what_compose_says(view, mode, size):
    view.set_mode(mode)
    view.set_pictures(*pictures(*size))
    view.set_split(0.37)
    assert agree(view)


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("zoom", [Zoom(2), Zoom(3, 0.2, 0.9), Zoom(32, 0.7, 0.02)])
@pytest.mark.parametrize("size", [(301, 200), (149, 200), (37, 25)])
def test_every_mode_is_magnified_as_compose_says(view, mode, zoom, size):
    view.set_mode(mode)
    view.set_pictures(*pictures(*size))
    view.set_split(0.37)
    view.set_zoom(zoom)
    assert agree(view)


@pytest.mark.parametrize("kind", ["absolute", "squared", "signed"])
@pytest.mark.parametrize("colormap", COLORMAPS)
def test_every_error_style_shows_what_compose_says(view, kind, colormap):
    view.set_mode(CompareMode.ERROR)
    view.set_pictures(*pictures(301, 200, noise=0.02))
    view.set_error_style(ErrorStyle(kind, 16.0, colormap))
    assert agree(view)


def test_the_flip_map_is_shown_in_its_own_values(view):
    original, compressed = pictures(301, 200)
    view.set_pictures(original, compressed)
    view.set_mode(CompareMode.ERROR)
    view.set_error_style(ErrorStyle("flip", 1.0, "gray"))
    nothing = view.grab_picture(labels=False)
    assert (nothing == nothing[0, 0]).all()
    view.set_flip(np.full_like(original, 0.5))
    assert np.abs(view.grab_picture(labels=False).astype(int) - 128).max() <= 1
    view.hold_original(True)
    assert agree(view)
    assert view.grab_picture(labels=False).std() > 10


@pytest.mark.parametrize("mode", list(CompareMode))
def test_missing_and_unequal_pictures_are_shown_too(view, mode):
    original, compressed = pictures(301, 200)
    view.set_mode(mode)
    for pair in ((original, None), (None, compressed), (original[::4, ::4], compressed)):
        view.set_pictures(*pair)
        assert agree(view)
    view.set_pictures(None, None)
    assert len(np.unique(view.grab_picture().reshape(-1, 3), axis=0)) == 1


def test_holding_shows_the_original_and_comes_back(view):
    original, compressed = pictures(301, 200)
    view.set_pictures(original, compressed)
    view.set_mode(CompareMode.COMPRESSED)
    before = view.grab_picture(labels=False)
    size = view.picture_size()
    view.hold_original(True)
    held = view.grab_picture(labels=False)
    assert np.abs(held / 255 - np.clip(original, 0, 1)).max() < 0.01
    assert view.picture_size() == size
    view.hold_original(False)
    np.testing.assert_array_equal(view.grab_picture(labels=False), before)


def test_the_size_of_one_picture_is_announced(view, qtbot):
    gap = 2
    assert view.picture_size() == ((301 - gap) // 2, 200)
    with qtbot.waitSignal(view.picture_resized):
        view.set_mode(CompareMode.SPLIT)
    assert view.picture_size() == (301, 200)
    with qtbot.assertNotEmitted(view.picture_resized):
        view.set_mode(CompareMode.ERROR)
    with qtbot.waitSignal(view.picture_resized):
        view.resize(400, 250)
    assert view.picture_size() == (400, 250)
    view.set_pictures(*pictures(400, 250))
    assert agree(view)


def test_labels_lie_over_the_picture(view):
    view.set_mode(CompareMode.ORIGINAL)
    view.set_pictures(*pictures(301, 200))
    view.set_words(Words("26 MB", "2 MB"))
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[12:36, 12:100].mean() > 0.8
    assert not changed[60:].any()


def test_the_legend_appears_with_the_error_map_where_there_is_room(view):
    view.resize(500, 400)
    view.set_mode(CompareMode.ERROR)
    view.set_pictures(*pictures(500, 400))
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[330:380, 280:480].mean() > 0.8
    view.keep_clear(100)
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[230:280, 280:480].mean() > 0.8
    assert not changed[300:].any()


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


def test_labels_follow_the_font_and_the_size(view):
    view.set_mode(CompareMode.COMPRESSED)
    view.set_pictures(*pictures(301, 200))

    def covered():
        changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
        return np.flatnonzero(changed.any(axis=0)), np.flatnonzero(changed.any(axis=1))

    width = np.ptp(covered()[0])
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert np.ptp(covered()[0]) > 1.3 * width
    view.set_mode(CompareMode.SIDE_BY_SIDE)
    view.resize(600, 200)
    assert covered()[0].max() == pytest.approx(600 - 13, abs=1)


def test_a_message_lies_in_the_middle(view):
    view.set_message("Open a scene\nDrop a file here")
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[95:105, 140:160].any()
    view.set_message("")
    assert not (view.grab_picture() != view.grab_picture(labels=False)).any()


def test_the_ground_follows_the_palette(view):
    view.setPalette(QPalette(QColor(13, 130, 26)))
    assert (view.grab_picture() == (10, 100, 20)).all()


def test_dragging_the_handle_moves_the_border_and_not_the_camera(view, qtbot):
    view.set_mode(CompareMode.SPLIT)
    view.set_pictures(*pictures(301, 200))
    hands = CameraHands(view, frame_pose(Frame(np.zeros(3), 1.0)))
    handle = view.findChild(SplitHandle)
    assert handle.isVisible()
    with qtbot.assertNotEmitted(hands.pose_changed), qtbot.waitSignal(view.split_moved) as moved:
        qtbot.mousePress(handle, LEFT, pos=QPoint(16, 100))
        qtbot.mouseMove(handle, QPoint(16 + 60, 100))
        qtbot.mouseRelease(handle, LEFT)
    assert moved.args[0] == pytest.approx(0.5 + 60 / 301, abs=0.01)
    assert view.split == moved.args[0]
    assert handle.geometry().center().x() == pytest.approx(view.split * 301, abs=2)
    with qtbot.waitSignal(hands.pose_changed):
        qtbot.mousePress(view, LEFT, pos=QPoint(30, 100))
        qtbot.mouseMove(view, QPoint(60, 100))
    qtbot.mouseRelease(view, LEFT)


def test_the_handle_is_there_only_in_split_mode(view):
    view.set_pictures(*pictures(301, 200))
    handle = view.findChild(SplitHandle)
    assert not handle.isVisible()
    view.set_mode(CompareMode.SPLIT)
    assert handle.isVisible()
    view.hold_original(True)
    assert not handle.isVisible()


@pytest.mark.parametrize("position", [-3.0, 7.0])
def test_the_border_stays_inside(view, position):
    view.set_split(position)
    assert view.split in (0.0, 1.0)


def test_points_are_found_in_either_half(view):
    view.set_pictures(*pictures(149, 200))
    assert view.picture_point(QPointF(149 / 4, 50)) == pytest.approx((0.25, 0.25))
    assert view.picture_point(QPointF(152 + 149 / 4, 50)) == pytest.approx((0.25, 0.25))
    view.set_pictures(None, None)
    assert view.picture_point(QPointF(50, 50)) is None


def test_a_picture_without_three_channels_is_a_fault(view):
    with pytest.raises(ValueError, match="height, width, 3"):
        view.set_pictures(np.zeros((4, 4), np.float32), None)


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

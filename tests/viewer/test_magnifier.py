"""The magnifier: what it reads, where it floats, and who moves it."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tdtq_viewer.canvas import CompareMode, ErrorStyle
from tdtq_viewer.canvas.magnifier import error_tile, place_magnifier
from tdtq_viewer.canvas.pixels import to_array
from tdtq_viewer.canvas.readout import REACH, pixel_at, read

NAMES = ("Original", "Compressed")


def pair(height=40, width=60):
    original = np.random.default_rng(0).uniform(-0.1, 1.2, (height, width, 3)).astype(np.float32)
    return original, original + np.float32(0.01)


def test_the_values_are_those_of_the_pixel():
    original, compressed = pair()
    found = read(original, compressed, (0.5, 0.25))
    assert (found.column, found.row) == (30, 10)
    np.testing.assert_array_equal(found.values[0], original[10, 30])
    np.testing.assert_array_equal(found.values[1], compressed[10, 30])
    shown = np.clip(compressed[10, 30], 0, 1) - np.clip(original[10, 30], 0, 1)
    np.testing.assert_array_equal(found.values[2], shown)
    assert (found.bytes[2] == found.bytes[1] - found.bytes[0]).all()
    assert found.bytes[:2].min() >= 0
    assert found.bytes[:2].max() <= 255


def test_beyond_the_edges_there_is_nothing():
    found = read(*pair(), (0.0, 0.999))
    assert (found.column, found.row) == (0, 39)
    assert np.isnan(found.original[:, :REACH]).all()
    assert np.isnan(found.original[REACH + 1 :]).all()
    assert np.isfinite(found.original[: REACH + 1, REACH:]).all()


def test_points_outside_belong_to_the_nearest_pixel():
    assert pixel_at(np.zeros((4, 5, 3)), (1.0, -0.1)) == (4, 0)


@pytest.mark.parametrize("kind", ["absolute", "squared", "signed", "flip"])
def test_the_error_has_the_colors_of_the_map(kind):
    original, compressed = pair()
    same = error_tile(read(original, original, (0.5, 0.5)), ErrorStyle(kind))
    assert (same == same[0, 0]).all()
    other = error_tile(read(original, compressed, (0.5, 0.5)), ErrorStyle(kind, 1e4))
    assert np.abs(other - same).max() > 0.5


@pytest.mark.parametrize("point", [(0, 0), (799, 0), (0, 599), (799, 599), (400, 300)])
def test_it_stays_on_the_canvas_and_beside_its_pixel(qapp, point):
    readout, size = read(*pair(), (0.5, 0.5)), QSize(800, 600)
    placed = place_magnifier(readout, NAMES, ErrorStyle(), QFont(), QPointF(*point), size)
    assert 0 <= placed.area.left() <= placed.area.right() <= 800
    assert 0 <= placed.area.top() <= placed.area.bottom() <= 600
    assert not placed.area.contains(QPointF(*point))


def test_it_shows_the_pixels_themselves(qapp):
    original = np.zeros((40, 60, 3), np.float32)
    original[20, 30] = (1.0, 0.5, 0.0)
    readout = read(original, original, (0.51, 0.51))
    placed = place_magnifier(
        readout, NAMES, ErrorStyle(), QFont(), QPointF(400, 300), QSize(800, 600)
    )
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    with QPainter(image) as painter:
        placed.paint(painter)
    colors = to_array(image).reshape(-1, 3)
    # 9 x 9 pixels in each of two tiles, less the frame around the one that is read.
    assert (colors == (255, 128, 0)).all(axis=1).sum() >= 2 * 7 * 7


@pytest.mark.parametrize("number", [0, 1])
def test_a_long_name_ends_before_what_stands_beside_it(qapp, number):
    readout, size = read(*pair(), (0.5, 0.5)), QSize(800, 600)

    def drawn(letters):
        names = [*NAMES]
        names[number] = letters * "m"
        picture = QImage(size, QImage.Format.Format_RGB888)
        picture.fill(Qt.GlobalColor.black)
        painter = QPainter(picture)
        place = QPointF(100, 100)
        place_magnifier(readout, tuple(names), ErrorStyle(), QFont(), place, size).paint(painter)
        painter.end()
        return to_array(picture)

    assert (drawn(40) == drawn(80)).all()
    assert (drawn(40) != drawn(1)).any()


def hover(view, place):
    """Move the mouse without a button; QTest would move it only where there is a real one."""
    at = QPointF(place)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


@pytest.fixture
def magnified(loaded):
    loaded.spotting.action.trigger()
    return loaded


def test_the_key_brings_it_and_takes_it_away(magnified):
    assert magnified.session.look.magnified
    assert magnified.stage.view._extras.point == (0.5, 0.5)
    magnified.spotting.action.trigger()
    assert magnified.stage.view._extras.point is None


@pytest.mark.parametrize("mode", list(CompareMode))
def test_it_follows_the_mouse_in_every_mode(magnified, mode, wait_ready):
    magnified.session.set_look(mode=mode)
    wait_ready(magnified)
    view = magnified.stage.view
    place = QPoint(view.width() // 4, view.height() // 3)
    hover(view, place)
    assert magnified.spotting.point == view.picture_point(QPointF(place))
    assert "PlacedMagnifier" in {type(label).__name__ for label in view._layers.overlay._extras}


def test_arrow_keys_move_it_by_pixels_of_the_picture(magnified):
    view, picture = magnified.stage.view, magnified.session.comparison.original
    column, row = pixel_at(picture, magnified.spotting.point)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert pixel_at(picture, magnified.spotting.point) == (column + 1, row - 10)


def test_enter_chooses_the_pixel_under_it(qtbot, magnified):
    with qtbot.waitSignal(magnified.spotting.chosen) as chosen:
        QTest.keyClick(magnified.stage.view, Qt.Key.Key_Return)
    assert tuple(chosen.args) == magnified.spotting.point


def test_a_click_chooses_in_the_error_map_and_a_drag_does_not(qtbot, loaded, wait_ready):
    view = loaded.stage.view
    places = []
    loaded.spotting.chosen.connect(lambda x, y: places.append((x, y)))
    place = QPoint(view.width() // 4, view.height() // 3)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert not places
    loaded.session.set_look(mode=CompareMode.ERROR)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert places == [view.picture_point(QPointF(place))]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(view, place + QPoint(40, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))
    assert len(places) == 1
    wait_ready(loaded)

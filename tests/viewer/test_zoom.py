"""Both pictures magnified alike, pixel by pixel, without a word to the camera."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tdtq_viewer.canvas.compose import compose
from tdtq_viewer.canvas.layout import Rect, place_of, places_of
from tdtq_viewer.canvas.modes import CompareMode, Comparison, ErrorStyle
from tdtq_viewer.canvas.pixels import unpack
from tdtq_viewer.zoom import FACTORS, Zoom, panned, revealing, zoomed

CTRL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
SHARE = st.floats(0, 1)
POINT = st.tuples(SHARE, SHARE)
STEPS = st.integers(-12, 12)


def on_screen(zoom, point):
    """Where a point of the picture is seen, from the middle of the canvas."""
    return np.subtract(point, (zoom.x, zoom.y)) * zoom.factor


@given(start=POINT, point=POINT, first=STEPS, second=STEPS)
def test_never_is_anything_seen_beyond_the_edges(start, point, first, second):
    zoom = zoomed(zoomed(Zoom(), first, start), second, point)
    zoom = revealing(panned(zoom, start[0] - 0.5, 3 * start[1]), point)
    assert zoom.factor in FACTORS
    assert min(zoom.x, zoom.y) - 0.5 / zoom.factor >= -1e-9
    assert max(zoom.x, zoom.y) + 0.5 / zoom.factor <= 1 + 1e-9
    assert np.abs(on_screen(zoom, point)).max() <= 0.5 + 1e-9


@given(point=POINT, steps=st.integers(1, 12))
def test_what_lies_under_the_pointer_stays_there(point, steps):
    zoom = zoomed(Zoom(), steps, point)
    np.testing.assert_allclose(on_screen(zoom, point), on_screen(Zoom(), point), atol=1e-9)
    assert zoomed(zoom, -steps, point) == Zoom()


@given(
    sides=st.tuples(st.integers(1, 300), st.integers(1, 300)),
    factor=st.sampled_from(FACTORS),
    middle=POINT,
)
def test_a_magnified_picture_fills_its_cell_with_whole_pixels(sides, factor, middle):
    cell = Rect(5, 7, *sides)
    place = place_of(np.zeros((sides[1], sides[0], 3), np.float32), cell, Zoom(factor, *middle))
    assert place.exact
    assert place.seen == cell
    assert (place.whole.width, place.whole.height) == (factor * sides[0], factor * sides[1])


def test_a_square_in_a_wide_cell_grows_into_it():
    picture, cell = np.zeros((50, 50, 3), np.float32), Rect(0, 0, 300, 100)
    places = [place_of(picture, cell, Zoom(factor)).whole for factor in (1, 2, 4)]
    assert places == [Rect(100, 0, 100, 100), Rect(50, -50, 200, 200), Rect(-50, -150, 400, 400)]


def noisy(height, width, seed):
    return np.random.default_rng(seed).uniform(-0.2, 1.2, (height, width, 3)).astype(np.float32)


def shown(comparison, width, height):
    pixels = np.empty((height, width), np.uint32)
    compose(pixels, comparison)
    return unpack(pixels)


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("factor", [2, 3, 32])
def test_every_pixel_becomes_a_square_of_its_own_colour(mode, factor):
    width, height = 91, 60
    cell = (width - 3) // 2 if mode is CompareMode.SIDE_BY_SIDE else width
    pair = Comparison(mode, noisy(height, cell, 0), noisy(height, cell, 1), 0.4, gap=3)
    zoom = Zoom(factor, 0.61, 0.47)
    # The same at 100 % without a border, pixel for pixel.
    alone = CompareMode.ERROR if mode is CompareMode.ERROR else CompareMode.ORIGINAL
    left = shown(replace(pair, mode=alone), cell, height)
    right = shown(replace(pair, mode=alone, original=pair.compressed), cell, height)
    image = shown(replace(pair, zoom=zoom), width, height)
    place = places_of(replace(pair, zoom=zoom), width, height)[0].whole
    rows = (np.arange(height) - place.y) // factor
    columns = (np.arange(cell) - place.x) // factor
    left, right = (picture[np.ix_(rows, columns)] for picture in (left, right))
    if mode is CompareMode.SIDE_BY_SIDE:
        np.testing.assert_array_equal(image[:, :cell], left)
        np.testing.assert_array_equal(image[:, -cell:], right)
        return
    border = {CompareMode.SPLIT: round(0.4 * width), CompareMode.COMPRESSED: 0}.get(mode, width)
    np.testing.assert_array_equal(image[:, :border], left[:, :border])
    np.testing.assert_array_equal(image[:, border:], right[:, border:])


def test_a_coarse_picture_is_smooth_while_the_camera_moves():
    coarse = noisy(30, 46, 0)
    image = shown(Comparison(CompareMode.ORIGINAL, coarse, coarse, zoom=Zoom(4)), 91, 60)
    assert len(np.unique(image.reshape(-1, 3), axis=0)) > 2000


def turn(view, notches, modifiers, position=(200, 150)):
    point = QPointF(*position)
    turned = QPoint(0, round(120 * notches))
    none = Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    there = view.mapToGlobal(point)
    event = QWheelEvent(point, there, QPoint(), turned, none, modifiers, phase, False)
    QApplication.sendEvent(view, event)


def test_the_wheel_with_ctrl_magnifies_and_without_it_moves_the_camera(loaded):
    session, view = loaded.session, loaded.stage.view
    before, point = session.view.pose, view.picture_point(QPointF(200, 150))
    turn(view, 2, CTRL)
    assert session.look.zoom.factor == 3
    assert session.view.pose is before
    assert view.picture_point(QPointF(200, 150)) == pytest.approx(point, abs=0.01)
    zoom = session.look.zoom
    turn(view, 1, Qt.KeyboardModifier.NoModifier)
    assert session.view.pose is not before
    assert session.look.zoom == zoom


def test_a_touchpad_adds_up_to_a_step(loaded):
    view = loaded.stage.view
    for _ in range(3):
        turn(view, 0.3, CTRL)
    assert loaded.session.look.zoom.factor == 1
    turn(view, 0.3, CTRL)
    assert loaded.session.look.zoom.factor == 2


def test_a_drag_with_ctrl_carries_the_pictures_along(loaded):
    session, view = loaded.session, loaded.stage.view
    turn(view, 3, CTRL)
    before, pose = view.picture_point(QPointF(200, 150)), session.view.pose
    QTest.mousePress(view, LEFT, CTRL, QPoint(200, 150))
    QTest.mouseMove(view, QPoint(180, 140))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(180, 140))
    assert view.picture_point(QPointF(180, 140)) == pytest.approx(before, abs=0.01)
    assert session.view.pose is pose
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("still", [Qt.MouseButton.NoButton, Qt.MouseButton.RightButton])
def test_a_drag_whose_release_was_lost_ends_with_the_next_move(loaded, still):
    view = loaded.stage.view
    turn(view, 3, CTRL)
    QTest.mousePress(view, LEFT, CTRL, QPoint(200, 150))
    QTest.mouseMove(view, QPoint(180, 140))
    before = loaded.session.look.zoom
    assert view.cursor().shape() is Qt.CursorShape.SizeAllCursor
    # Another window got the release, and the button is up when the pointer is back.
    for place in (QPoint(120, 90), QPoint(60, 40)):
        move_to(view, place, still)
        assert loaded.session.look.zoom == before
        assert view.cursor().shape() is not Qt.CursorShape.SizeAllCursor
    QTest.mouseRelease(view, LEFT)


def move_to(view, place, buttons):
    at, no_button = QPointF(place), Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), no_button, buttons, keys)
    QApplication.sendEvent(view, event)


def test_keys_zoom_and_arrows_look_around(loaded):
    session, view, zooming = loaded.session, loaded.stage.view, loaded.zooming
    assert not zooming.wider.isEnabled()
    assert not zooming.whole.isEnabled()
    for _ in range(3):
        zooming.closer.trigger()
    assert session.look.zoom.factor == 4
    seen = session.look.zoom.x
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert session.look.zoom.x > seen
    zooming.wider.trigger()
    assert session.look.zoom.factor == 3
    zooming.whole.trigger()
    assert session.look.zoom == Zoom()
    for _ in FACTORS:
        zooming.closer.trigger()
    assert session.look.zoom.factor == FACTORS[-1]
    assert not zooming.closer.isEnabled()


def test_the_magnifier_takes_what_is_seen_along(loaded):
    session, view = loaded.session, loaded.stage.view
    turn(view, 5, CTRL, (10, 10))
    loaded.spotting.action.trigger()
    loaded.spotting.point = (0.5, 0.5)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert np.abs(on_screen(session.look.zoom, loaded.spotting.point)).max() <= 0.4 + 1e-9


def test_the_worst_spot_is_brought_into_sight(loaded):
    session = loaded.session
    turn(loaded.stage.view, 6, CTRL, (10, 10))
    worst = loaded.blame.blaming.worst_point()
    loaded.blame.action.trigger()
    assert np.abs(on_screen(session.look.zoom, worst)).max() <= 0.5


def test_the_zoom_is_told_and_another_scene_begins_without(qtbot, loaded):
    view = loaded.stage.view
    session, corner = loaded.session, (slice(-40, -12), slice(12, 150))
    loaded.zooming.closer.trigger()
    labelled = view.grab_picture()[corner] != view.grab_picture(labels=False)[corner]
    assert labelled.any(axis=-1).mean() > 0.7
    loaded.documents.open_demo()
    qtbot.waitUntil(lambda: session.look.zoom == Zoom(), timeout=10000)


@pytest.mark.parametrize("mode", list(CompareMode))
def test_the_point_under_the_mouse_is_that_of_the_pixel(loaded, wait_ready, mode):
    session, view = loaded.session, loaded.stage.view
    session.set_look(mode=mode, error_style=ErrorStyle("signed", 100.0))
    wait_ready(loaded)
    turn(view, 7, CTRL, (150, 200))
    image = view.grab_picture(labels=False)
    first = view.picture_point(QPointF(150, 200))
    x = 150 + session.look.zoom.factor
    beside = view.picture_point(QPointF(x, 200))
    assert (beside[0] - first[0]) * view.picture_size()[0] == pytest.approx(1)
    row = image[200]
    changes = np.flatnonzero((row[1:] != row[:-1]).any(axis=-1))
    halves = view.picture_size()[0]
    assert len({int(change % 16) for change in changes if change < halves - 1}) <= 1

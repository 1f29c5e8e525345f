"""Cameras of a file in the window: found, listed, stood at, drawn, left again."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_viewer.canvas import CompareMode, fitted
from tdtq_viewer.pipeline import camera_of

from .acting import click, drag, selected, texts


def test_cameras_beside_a_scene_are_found_and_the_first_is_the_start_view(surrounded):
    session = surrounded.session
    assert "Found 12 cameras in cameras.json." in texts(surrounded)[0]
    assert surrounded.cameras.isVisible()
    assert surrounded.cameras.count.text() == "12"
    assert session.current_view == 0
    assert selected(surrounded.cameras.views) == [0]
    assert session.view.up == (0.0, 0.0, 1.0)


def test_without_cameras_the_panel_stays_away(loaded):
    assert not loaded.cameras.isVisible()
    assert not loaded.menus.cameras.panel.isChecked()
    assert not loaded.menus.cameras.frusta.isEnabled()


def test_a_click_stands_exactly_at_the_camera(surrounded, wait_ready, renderer):
    click(surrounded.cameras.views, 3)
    wait_ready(surrounded)
    session = surrounded.session
    camera = session.views[3].camera
    shown = session.comparison.camera
    np.testing.assert_array_equal(shown.view, camera.view)
    wanted = fitted(camera, *surrounded.stage.view.picture_size())
    assert (shown.fx, shown.cx, shown.cy) == (wanted.fx, wanted.cx, wanted.cy)
    expected = renderer.render(session.opened.scene, wanted)
    np.testing.assert_array_equal(session.comparison.original, expected)


def test_arrow_keys_go_through_the_cameras_and_enter_comes_back(surrounded, wait_ready):
    views, session = surrounded.cameras.views, surrounded.session
    click(views, 1)
    QTest.keyClick(views, Qt.Key.Key_Down)
    assert session.current_view == 2
    QTest.keyClick(views, Qt.Key.Key_Up)
    assert session.current_view == 1
    drag(surrounded)
    assert session.current_view is None
    assert selected(views) == []
    QTest.keyClick(views, Qt.Key.Key_Return)
    assert session.current_view == 1
    assert selected(views) == [1]
    wait_ready(surrounded)


def test_space_on_the_list_still_shows_the_original(surrounded):
    views = surrounded.cameras.views
    QTest.keyPress(views, Qt.Key.Key_Space)
    assert surrounded.session.look.held
    QTest.keyRelease(views, Qt.Key.Key_Space)
    assert not surrounded.session.look.held


def test_dragging_away_goes_on_from_where_one_stood(qtbot, surrounded):
    click(surrounded.cameras.views, 4)
    before = camera_of(surrounded.session)
    hands = surrounded.viewpoint._hands
    hands._move_to(replace(hands.pose))
    after = camera_of(surrounded.session)
    assert surrounded.session.view.camera is None
    np.testing.assert_allclose(after.view, before.view, atol=1e-9)
    assert after.fx == pytest.approx(before.fx)
    qtbot.waitUntil(lambda: not surrounded.session.moving)


def test_a_canvas_of_another_shape_still_holds_all_that_the_camera_sees(surrounded, wait_ready):
    click(surrounded.cameras.views, 2)
    surrounded.session.set_look(mode=CompareMode.ORIGINAL)
    wait_ready(surrounded)
    session = surrounded.session
    assert session.current_view == 2
    shown, camera = camera_of(session), session.views[2].camera
    assert shown.width == surrounded.stage.view.picture_size()[0]
    assert shown.fx / shown.width <= camera.fx / camera.width + 1e-9
    assert shown.fy / shown.height <= camera.fy / camera.height + 1e-9


def test_the_reset_key_shows_the_whole_scene(surrounded):
    QTest.keyClick(surrounded.stage.view, Qt.Key.Key_F)
    assert surrounded.session.current_view is None
    assert surrounded.session.view.pose.roll == 0.0


def test_the_panel_comes_and_goes_by_its_key(surrounded):
    action = surrounded.menus.cameras.panel
    action.trigger()
    assert not surrounded.cameras.isVisible()
    assert not action.isChecked()
    action.trigger()
    assert surrounded.cameras.isVisible()


def test_an_empty_panel_offers_to_open_cameras(loaded, monkeypatch):
    asked = []
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_cameras", asked.append)
    loaded.menus.cameras.panel.trigger()
    loaded.cameras.open.click()
    assert asked == [loaded]


@pytest.mark.parametrize("mode", [CompareMode.SIDE_BY_SIDE, CompareMode.SPLIT])
def test_cameras_are_drawn_on_request_and_move_with_the_picture(surrounded, wait_ready, mode):
    surrounded.session.set_look(mode=mode)
    surrounded.viewpoint.reset()
    wait_ready(surrounded)
    bare = surrounded.stage.view.grab_picture().astype(int)
    surrounded.cameras.frusta.click()
    drawn = surrounded.stage.view.grab_picture().astype(int)
    halves = np.array_split(np.abs(drawn - bare).max(axis=(0, 2)), 2)
    assert all(half.max() > 60 for half in halves)
    assert surrounded.menus.cameras.frusta.isChecked()
    surrounded.menus.cameras.frusta.trigger()
    assert not surrounded.cameras.frusta.isChecked()
    np.testing.assert_array_equal(surrounded.stage.view.grab_picture(), bare)

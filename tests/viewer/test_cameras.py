"""Cameras of a file in the window: found, listed, stood at, drawn, left again."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tdtq_core.cameras import Frame, orbit
from tdtq_core.formats import write_scene
from tdtq_viewer.canvas import CompareMode, fitted
from tdtq_viewer.panels.camera_model import EXCUSE
from tdtq_viewer.pipeline import camera_of
from tdtq_viewer.surroundings import holds_cameras
from tdtq_viewer.up_axis import UP_AXES, flipped, up_of

COUNT = 12
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene_file(scene, tmp_path):
    """A scene without cameras beside it, in a folder of its own."""
    folder = tmp_path / "a" / "b" / "c" / "alone"
    folder.mkdir(parents=True)
    write_scene(scene, folder / "scene.ply")
    return folder / "scene.ply"


@pytest.fixture
def surrounded(write_cameras, window, wait_ready, scene_file):
    """A window with a scene that has twelve cameras beside it."""
    write_cameras(scene_file.with_name("cameras.json"))
    window.documents.open(scene_file)
    wait_ready(window)
    return window


def texts(window):
    return [f"{bar.message.text} {bar.message.advice}" for bar in window.messages.bars]


def center_of(camera_list, row):
    return camera_list.visualRect(camera_list.model().index(row)).center()


def click(camera_list, row):
    QTest.mouseClick(camera_list.viewport(), LEFT, pos=center_of(camera_list, row))


def selected(camera_list):
    return [index.row() for index in camera_list.selectionModel().selectedRows()]


def drag(window):
    view = window.stage.view
    grip = view.rect().center() + QPoint(37, 91)
    QTest.mousePress(view, LEFT, pos=grip)
    QTest.mouseMove(view, grip + QPoint(25, 10))
    QTest.mouseRelease(view, LEFT, pos=grip + QPoint(25, 10))


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )
    )


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


def test_a_dropped_camera_file_belongs_to_the_open_scene(write_cameras, qtbot, loaded, tmp_path):
    drop(loaded, write_cameras(tmp_path / "mine.json", count=5))
    qtbot.waitUntil(lambda: len(loaded.session.views) == 5)
    assert "Found 5 cameras in mine.json." in texts(loaded)[0]
    assert loaded.session.current_view == 0
    assert loaded.cameras.isVisible()
    qtbot.waitUntil(lambda: not loaded.jobs.running)


def test_scene_and_cameras_may_be_dropped_together(
    write_cameras, window, wait_ready, scene_file, tmp_path
):
    drop(window, write_cameras(tmp_path / "mine.json", count=2), scene_file)
    wait_ready(window)
    assert len(window.session.views) == 2


def test_the_menu_asks_for_a_file_of_cameras(write_cameras, qtbot, loaded, tmp_path, monkeypatch):
    path = write_cameras(tmp_path / "mine.json", count=3)
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_cameras", lambda parent: path)
    loaded.menus.cameras.open.trigger()
    qtbot.waitUntil(lambda: len(loaded.session.views) == 3)
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_cameras", lambda parent: None)
    loaded.menus.cameras.open.trigger()
    assert len(loaded.session.views) == 3
    qtbot.waitUntil(lambda: not loaded.jobs.running)


def test_a_broken_camera_file_changes_nothing_and_says_why(qtbot, surrounded, tmp_path):
    (tmp_path / "broken.json").write_text('{"frames": 7}')
    before = surrounded.session.views
    surrounded.documents.open_cameras(tmp_path / "broken.json")
    qtbot.waitUntil(lambda: any("broken.json" in text for text in texts(surrounded)))
    assert surrounded.session.views is before


def test_broken_cameras_beside_a_scene_do_not_keep_it_closed(window, wait_ready, scene_file):
    scene_file.with_name("cameras.json").write_text("[{}]")
    window.documents.open(scene_file)
    wait_ready(window)
    assert window.session.views == ()
    assert "cameras.json" in texts(window)[0]


def test_cameras_without_a_scene_are_told_to_wait(window, tmp_path):
    window.documents.open_cameras(tmp_path / "transforms.json")
    assert "Open the scene they belong to first." in texts(window)[0]


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


def test_thumbnails_are_rendered_for_the_rows_on_show_only(
    write_cameras, qtbot, window, scene_file, renderer
):
    write_cameras(scene_file.with_name("cameras.json"), count=1000)
    window.documents.open(scene_file)
    views = window.cameras.views

    def filled():
        cameras = views.visible_cameras()
        assert 3 < len(cameras) < 20
        assert all(window.thumbnails.image_of(camera) is not None for camera in cameras)

    qtbot.waitUntil(filled)
    assert len(window.thumbnails._images) < 40
    assert (107, 80) in renderer.sizes
    views.verticalScrollBar().setValue(views.verticalScrollBar().maximum())
    assert window.session.views[-1].camera in views.visible_cameras()
    qtbot.waitUntil(filled)
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_thumbnails_come_while_the_scene_is_learned(
    write_cameras, qtbot, window, engine, scene_file, wait_ready
):
    write_cameras(scene_file.with_name("cameras.json"), count=3)
    patience = threading.Event()

    def probe(*arguments, **choices):
        patience.wait(30)
        return engine.probe(*arguments, **choices)

    window.forecasting._engine = replace(engine, probe=probe)
    window.documents.open(scene_file)
    qtbot.waitUntil(lambda: bool(window.session.views))
    rows = window.cameras.views.model()
    assert rows.index(0).data(EXCUSE) == "waiting…"
    cameras = [row.camera for row in rows.rows]
    qtbot.waitUntil(lambda: all(map(window.thumbnails.image_of, cameras)), timeout=15000)
    assert window.session.forecast is None
    patience.set()
    wait_ready(window)


def test_another_scene_forgets_the_thumbnails_and_the_cameras(qtbot, surrounded, wait_ready):
    thumbnails, camera = surrounded.thumbnails, surrounded.session.views[0].camera
    qtbot.waitUntil(lambda: thumbnails.image_of(camera) is not None)
    surrounded.documents.open_demo()
    qtbot.waitUntil(lambda: surrounded.session.opened.path is None)
    wait_ready(surrounded)
    assert surrounded.session.views == ()
    assert thumbnails.image_of(camera) is None
    assert not surrounded.cameras.isVisible()
    assert not any("Found" in text for text in texts(surrounded))


def test_thumbnails_that_fail_leave_the_list_in_use(
    write_cameras, qtbot, window, scene_file, wait_ready, caplog
):
    write_cameras(scene_file.with_name("cameras.json"))

    def fail(*arguments):
        raise ValueError("no picture")

    window.pipeline.workbench.glimpse = fail
    window.documents.open(scene_file)
    wait_ready(window)
    qtbot.waitUntil(lambda: "no thumbnails" in caplog.text)
    assert window.cameras.views.model().index(0).data(EXCUSE) == "no picture"
    click(window.cameras.views, 2)
    assert window.session.current_view == 2
    wait_ready(window)


@pytest.mark.parametrize("up", UP_AXES.values())
def test_up_is_where_it_is_for_the_cameras(write_cameras, window, wait_ready, scene_file, up):
    write_cameras(scene_file.with_name("cameras.json"), up)
    window.documents.open(scene_file)
    wait_ready(window)
    assert window.session.view.up == up
    assert window.menus.cameras.axes[up].isChecked()


def test_a_direction_between_the_axes_is_kept_and_disagreement_means_none():
    tilted = orbit(Frame(np.zeros(3), 1.0), 24, up=(0.0, 1.0, 1.0))
    np.testing.assert_allclose(up_of(tilted), (0, 0.5**0.5, 0.5**0.5), atol=1e-9)
    ring = orbit(Frame(np.zeros(3), 1.0), 12, elevation=0.0)
    hanging = [replace(camera, view=np.diag([-1, -1, 1, 1]) @ camera.view) for camera in ring]
    assert up_of([*ring, *hanging]) is None
    assert up_of([]) is None
    assert flipped((0.0, -1.0, 0.0)) == (0.0, 1.0, 0.0)


def test_a_scene_in_json_is_no_camera_file(tmp_path):
    assert holds_cameras(tmp_path / "transforms.json")
    assert holds_cameras(tmp_path)
    assert not holds_cameras(tmp_path / "meta.json")
    assert not holds_cameras(tmp_path / "scene.ply")


@pytest.mark.shared_data
def test_a_real_scene_opens_with_its_cameras_and_photographs(window, wait_ready, shared):
    window.documents.open(shared / "lego" / "point_cloud.ply")
    wait_ready(window, timeout=60000)
    assert "99\u202f955" in window.status.facts.text()
    assert len(window.session.views) == COUNT
    assert window.session.view.up == (0.0, 0.0, 1.0)
    assert all(view.photograph is not None for view in window.session.views)

"""Files of cameras: dropped, asked for, broken, and of real scenes."""

import pytest

from tdtq_viewer.surroundings import holds_cameras

from .acting import COUNT, drop, texts


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

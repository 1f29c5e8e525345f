"""What was open when the window closed is open again at the next start."""

import json
import logging
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import TdtqError
from tdtq_core.formats import write_scene
from tdtq_viewer.canvas import CompareMode, OrbitPose
from tdtq_viewer.last_session import LastSession, last_session_of, record_of
from tdtq_viewer.window import MainWindow

OWN = PRESETS["small"].with_bits("scale", 5)
POSE = OrbitPose(np.array([0.1, 0.2, 0.3]), 1.0, 0.5, 4.0, np.array([0.0, 0.0, 1.0]), 0.7, 1.0, 0.1)
LAST = LastSession(None, "the built-in scene", OWN, CompareMode.SPLIT, POSE)


@pytest.fixture
def last_file(memory_file):
    return memory_file.with_name("last.json")


@pytest.fixture
def start(qtbot, engine):
    """Return a function that starts the window as ``tdtq-viewer`` does; closes all in the end."""
    windows = []

    def start():
        window = MainWindow(engine)
        windows.append(window)
        window.restoring.keeps = True
        window.show()
        qtbot.waitExposed(window)
        window.restoring.begin()
        return window

    yield start
    for window in windows:
        window.close()
        window.deleteLater()


def test_records_come_back_as_they_were(tmp_path):
    record = json.loads(json.dumps(record_of(LAST)))
    back = last_session_of(tmp_path, record)
    assert replace(back, pose=None) == replace(LAST, pose=None)
    np.testing.assert_array_equal(back.pose.target, POSE.target)
    assert (back.pose.yaw, back.pose.roll) == (POSE.yaw, POSE.roll)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)


def read_or_refused(record):
    """Return what a record says, or the refusal; anything else that is raised fails the test."""
    try:
        return last_session_of(Path("last.json"), record)
    except TdtqError as error:
        return error


@given(field=st.sampled_from(list(record_of(LAST))), value=VALUES | st.lists(VALUES, max_size=3))
def test_records_with_nonsense_are_read_or_refused(field, value):
    found = read_or_refused(record_of(LAST) | {field: value})
    assert isinstance(found, LastSession) or found.message


@given(field=st.sampled_from(list(record_of(LAST)["pose"])), value=VALUES)
def test_poses_with_nonsense_are_read_or_refused(field, value):
    record = record_of(LAST)
    found = read_or_refused(record | {"pose": record["pose"] | {field: value}})
    assert field in str(found) or "pose" in str(found) or np.isfinite(found.pose.distance)


def test_scene_plan_mode_and_camera_come_back(qtbot, start, wait_ready, scene, tmp_path):
    path = tmp_path / "scene.ply"
    write_scene(scene, path)
    first = start()
    first.documents.open(path)
    wait_ready(first)
    first.session.set_plan(OWN)
    first.session.set_look(mode=CompareMode.SPLIT)
    first.viewpoint.return_to(POSE)
    first.menus.cameras.panel.trigger()
    first.curve.action.trigger()
    first.close()
    second = start()
    qtbot.waitUntil(lambda: second.session.opened is not None)
    session = second.session
    assert session.opened.path == path
    assert session.plan == OWN
    assert session.look.mode is CompareMode.SPLIT
    assert (session.view.pose.yaw, session.view.pose.distance) == (POSE.yaw, POSE.distance)
    assert second.cameras.isVisible()
    assert second.curve.panel.isVisible()
    assert second.history.last is None
    assert not second.leaving.unsaved


def test_one_stands_again_at_the_camera_of_the_file(
    qtbot, start, wait_ready, scene, tmp_path, write_cameras
):
    path = tmp_path / "scene.ply"
    write_scene(scene, path)
    write_cameras(tmp_path / "cameras.json", count=4)
    first = start()
    first.documents.open(path)
    wait_ready(first)
    first.viewpoint.stand_at(first.session.views[2].camera)
    first.close()
    second = start()
    qtbot.waitUntil(lambda: second.session.opened is not None)
    assert second.session.current_view == 2


def test_a_changed_file_begins_with_its_usual_view(qtbot, start, scene, tmp_path, last_file):
    path = tmp_path / "scene.ply"
    write_scene(scene, path)
    last = replace(LAST, path=path, key="of another size")
    last_file.write_text(json.dumps({"version": 1, "last": {"scene": record_of(last)}}))
    window = start()
    qtbot.waitUntil(lambda: window.session.opened is not None)
    assert window.session.plan == OWN
    assert window.session.view.pose.yaw != POSE.yaw


def test_a_file_that_is_gone_is_one_line_over_the_start_page(start, tmp_path, last_file):
    gone = replace(LAST, path=tmp_path / "gone.ply")
    last_file.write_text(json.dumps({"version": 1, "last": {"scene": record_of(gone)}}))
    window = start()
    assert [bar.message.kind for bar in window.messages.bars if "gone.ply" in bar.message.text]
    assert window.pages.currentWidget() is window.start_page
    assert not window.jobs.running or window.jobs.running[0].kind != "open"


@pytest.mark.parametrize("content", ["[", '{"version": 1, "last": {"scene": 7}}'])
def test_a_damaged_record_is_told_to_the_log(start, last_file, caplog, content):
    last_file.write_text(content)
    with caplog.at_level(logging.WARNING):
        assert start().session.opened is None
    assert "last" in caplog.text


def test_who_does_not_want_it_starts_with_the_start_page(start, last_file):
    last_file.write_text(json.dumps({"version": 1, "last": {"scene": record_of(LAST)}}))
    window = start()
    window.restoring.action.trigger()
    window.close()
    assert json.loads(last_file.read_text())["last"]["restore"] is False
    second = start()
    assert not second.restoring.action.isChecked()
    assert not any(job.kind == "open" for job in second.jobs.running)


def test_discarded_bits_do_not_come_back(loaded, last_file):
    loaded.restoring.keeps = loaded.leaving.asks = True
    loaded.session.set_plan(OWN)
    loaded.close()
    next(bar for bar in loaded.messages.bars if bar.message.slot == "leaving").other.click()
    assert json.loads(last_file.read_text())["last"]["scene"]["plan"] is None


def test_a_window_without_a_scene_leaves_the_last_one_known(window, last_file):
    last_file.write_text(json.dumps({"version": 1, "last": {"scene": record_of(LAST)}}))
    window.restoring._known = window.restoring._file.read()
    window.restoring.keeps = True
    window.close()
    kept = json.loads(last_file.read_text())["last"]
    assert kept["scene"] == record_of(LAST)
    assert kept["geometry"]


def test_windows_that_nobody_sees_keep_nothing(loaded, last_file):
    loaded.close()
    assert not last_file.exists()

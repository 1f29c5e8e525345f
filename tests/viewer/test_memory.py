"""What the user left in a file is there at the next start, whatever happened to the memory."""

import json
import logging

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.cameras import Frame, orbit
from tdtq_core.errors import FileAccessError
from tdtq_viewer import memory as memory_module
from tdtq_viewer.memory import Memory, key_of, memory_path
from tdtq_viewer.memory_records import Remembered

CAMERA = orbit(Frame(np.zeros(3), 1.0), 3, 640, 480)[1]


def same(one, other):
    lens = [getattr(one, name) == getattr(other, name) for name in ("fx", "fy", "cx", "cy")]
    sizes = (one.name, one.width, one.height) == (other.name, other.width, other.height)
    return all(lens) and sizes and (one.view == other.view).all()


def test_what_was_remembered_is_recalled_by_the_next_window(memory_file):
    first = Memory(memory_file)
    first.remember("a|1", Remembered((0.0, -1.0, 0.0), (CAMERA,), CAMERA))
    first.save()
    known = Memory(memory_file).recall("a|1")
    assert known.up == (0.0, -1.0, 0.0)
    assert same(known.bookmarks[0], CAMERA)
    assert same(known.camera, CAMERA)
    assert Memory(memory_file).recall("b|1") == Remembered()


def test_two_windows_do_not_forget_each_others_scenes(memory_file):
    one, other = Memory(memory_file), Memory(memory_file)
    one.remember("a", Remembered((1.0, 0.0, 0.0)))
    other.remember("b", Remembered((0.0, 1.0, 0.0)))
    one.save()
    other.save()
    assert Memory(memory_file).recall("a").up == (1.0, 0.0, 0.0)
    assert Memory(memory_file).recall("b").up == (0.0, 1.0, 0.0)


def test_without_a_change_nothing_is_written(memory_file):
    Memory(memory_file).save()
    assert not memory_file.exists()


def test_scenes_changed_longest_ago_are_forgotten_first(memory_file, monkeypatch):
    monkeypatch.setattr(memory_module, "MAX_FILES", 2)
    memory = Memory(memory_file)
    for key in ("a", "b", "a", "c"):
        memory.remember(key, Remembered((0.0, 0.0, -1.0)))
        memory.save()
    assert list(json.loads(memory_file.read_text())["scenes"]) == ["a", "c"]


DAMAGED = ["", "{", "[]", '{"version": 99}', '{"version": 1, "scenes": []}', "\x00\x01"]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_memory_is_set_aside_and_told_to_the_log(memory_file, caplog, content):
    memory_file.write_text(content)
    memory = Memory(memory_file)
    with caplog.at_level(logging.WARNING):
        assert memory.recall("a") == Remembered()
    assert "damaged" in caplog.text
    assert memory_file.with_suffix(".damaged").read_text() == content
    memory.remember("a", Remembered((1.0, 0.0, 0.0)))
    memory.save()
    assert Memory(memory_file).recall("a").up == (1.0, 0.0, 0.0)


RECORDS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["up", "bookmarks", "camera", "view", "name", "fx"]), inner
        )
    ),
    max_leaves=8,
)


@given(record=RECORDS.filter(lambda record: record is not None))
def test_a_damaged_record_is_forgotten_alone(tmp_path_factory, record):
    path = tmp_path_factory.mktemp("memory") / "scenes.json"
    good = {"up": [0, 1, 0], "bookmarks": []}
    path.write_text(json.dumps({"version": 1, "scenes": {"bad": record, "good": good}}))
    memory = Memory(path)
    assert memory.recall("bad") in (Remembered(), Remembered(None, []))
    assert memory.recall("good").up == (0.0, 1.0, 0.0)


@pytest.mark.parametrize(
    ("field", "value"),
    [("view", [1] * 15), ("fx", -1), ("width", 0), ("name", 7), ("cx", float("nan"))],
)
def test_a_lying_bookmark_is_not_believed(memory_file, field, value):
    memory = Memory(memory_file)
    memory.remember("a", Remembered(None, (CAMERA,)))
    memory.save()
    content = json.loads(memory_file.read_text())
    content["scenes"]["a"]["bookmarks"][0][field] = value
    memory_file.write_text(json.dumps(content))
    assert Memory(memory_file).recall("a") == Remembered()


def test_a_folder_that_cannot_be_made_is_an_error_with_advice(tmp_path):
    (tmp_path / "file").write_text("in the way")
    memory = Memory(tmp_path / "file" / "scenes.json")
    memory.remember("a", Remembered((1.0, 0.0, 0.0)))
    with pytest.raises(FileAccessError):
        memory.save()


def test_a_scene_is_known_by_its_path_and_size(tmp_path):
    path = tmp_path / "scene.ply"
    path.write_bytes(b"12345")
    before = key_of(path)
    path.write_bytes(b"123456")
    assert str(path) in before
    assert key_of(path) != before
    assert key_of(None) != key_of(tmp_path / "gone.ply")


def test_the_memory_lies_in_the_users_state_folder():
    assert memory_path().parts[-2:] == ("tdtq-studio", "scenes.json")

"""What a user likes, from one start to the next."""

import json
import logging

import pytest

from tdtq_viewer.preferences import MAX_RECENT, KeptPreferences, Preferences, preferences_path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "preferences.json"


def test_without_a_file_all_is_as_usual(path):
    assert KeptPreferences(path).now == Preferences("system", simple=True, toured=False, recent=())
    assert not path.parent.exists()


def test_what_is_changed_is_there_the_next_time(path):
    KeptPreferences(path).change(theme="light", simple=False)
    assert KeptPreferences(path).now == Preferences("light", simple=False)


def test_nothing_is_written_where_nothing_changes(path):
    KeptPreferences(path).change(theme="system")
    assert not path.exists()


def test_the_newest_scene_comes_first_and_each_only_once(path, tmp_path):
    kept = KeptPreferences(path)
    for name in ("a.ply", "b.ply", "a.ply"):
        kept.add_recent(tmp_path / name)
    assert kept.now.recent == (str(tmp_path / "a.ply"), str(tmp_path / "b.ply"))
    for number in range(20):
        kept.add_recent(tmp_path / f"{number}.ply")
    assert len(KeptPreferences(path).now.recent) == MAX_RECENT


@pytest.mark.parametrize(
    "content",
    ["", "[1]", "{", '{"theme": 3, "simple": "yes", "toured": null, "recent": 5}', "\ud800"],
)
def test_a_damaged_file_is_as_good_as_none(path, content):
    path.parent.mkdir()
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    assert KeptPreferences(path).now == Preferences()


def test_what_makes_sense_in_a_damaged_file_holds(path):
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": "dark", "simple": 0, "recent": ["a.ply", 3, None]}))
    assert KeptPreferences(path).now == Preferences("dark", simple=True, recent=("a.ply",))


def test_a_folder_that_cannot_be_made_is_a_line_in_the_log(tmp_path, caplog):
    (tmp_path / "folder").write_text("in the way")
    kept = KeptPreferences(tmp_path / "folder" / "preferences.json")
    with caplog.at_level(logging.WARNING):
        kept.change(simple=False)
    assert not kept.now.simple
    assert "preferences are forgotten" in caplog.text


def test_the_file_lies_where_the_users_state_lies(memory_file):
    assert preferences_path().name == "preferences.json"
    assert str(preferences_path()).startswith(str(memory_file.parent))

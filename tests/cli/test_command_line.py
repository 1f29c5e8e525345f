"""A command in a report works where the report says that it is to be typed."""

from pathlib import Path

from tdtq_core.cli.command_line import command_line


def test_paths_start_from_the_folder_and_tell_nothing_of_those_above(tmp_path):
    folder = tmp_path / "model" / "point_cloud"
    options = {"--cameras": tmp_path / "model" / "sparse" / "0", "--images": folder}
    said = command_line("report", [folder / "a b.ply"], options, folder)
    assert said == "tdtq report 'a b.ply' --cameras ../sparse/0 --images ."


def test_without_a_folder_paths_work_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = command_line("report", ["scene.ply"], {"--cameras": Path("cameras.json")})
    assert said == f"tdtq report scene.ply --cameras {tmp_path / 'cameras.json'}"


def test_only_what_was_given_is_said_and_lists_are_repeated():
    options = {"--a": None, "--b": False, "--c": True, "--d": [], "--view": ["x", "y"], "--n": 2}
    assert command_line("report", [], options) == "tdtq report --c --view x --view y --n 2"

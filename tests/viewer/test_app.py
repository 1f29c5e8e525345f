"""The window from the command line: options, errors, screenshots."""

import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tdtq_core.formats import write_scene
from tdtq_viewer.app import main
from tdtq_viewer.themes import DARK

COMMAND = [sys.executable, "-m", "tdtq_viewer.app"]


def run(*arguments, **environment):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["--size", "10x10"],
        ["--size", "wide"],
        ["--what"],
        ["scene.ply", "--demo"],
        ["--screenshot", "shot.jpg"],
        ["--screenshot", "/no/folder/shot.png"],
    ],
)
def test_options_that_mean_nothing_end_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert "--help" in error
    assert error.count("\n") == 1


def test_a_missing_scene_is_one_line_and_2(tmp_path, capsys):
    assert main([str(tmp_path / "none.ply")]) == 2
    error = capsys.readouterr().err
    assert "does not exist" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--cameras", "transforms.json"], "needs the scene"),
        (["{here}/scene.ply", "--cameras", "{here}/none.json"], "none.json does not exist"),
    ],
)
def test_cameras_need_a_file_and_a_scene(tmp_path, capsys, arguments, reason):
    (tmp_path / "scene.ply").touch()
    assert main([argument.format(here=tmp_path) for argument in arguments]) == 2
    error = capsys.readouterr().err
    assert reason in error
    assert error.count("\n") == 1


@pytest.fixture(scope="module")
def shot(tmp_path_factory, make_scene, write_cameras):
    """What a start with a size, a scene and cameras gave: the process, and its picture."""
    folder = tmp_path_factory.mktemp("shot")
    write_scene(make_scene(300), folder / "scene.ply")
    cameras, path = write_cameras(folder / "mine.json", count=3), folder / "shot.png"
    options = ["--size", "1000x700", "--cameras", cameras, "--screenshot", path]
    state = {"XDG_STATE_HOME": str(folder / "state")}  # away from the user's own
    return run(folder / "scene.ply", *options, **state), QImage(str(path))


def test_cameras_named_on_the_command_line_fill_the_panel(shot):
    ended, image = shot
    assert (ended.returncode, ended.stderr) == (0, "")
    edge = [image.pixelColor(1, y).name() for y in range(image.height())]
    assert edge.count(DARK.accent) > 50  # the mark of the camera that one stands at


def test_broken_cameras_named_on_the_command_line_end_with_2(tmp_path, make_scene):
    write_scene(make_scene(30), tmp_path / "scene.ply")
    (tmp_path / "broken.json").write_text("{}")
    shot = tmp_path / "shot.png"
    ended = run(tmp_path / "scene.ply", "--cameras", tmp_path / "broken.json", "--screenshot", shot)
    assert ended.returncode == 2
    assert "broken.json" in ended.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have one")
@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_display_there_is_one_line_and_no_abort(display):
    ended = run("--demo", DISPLAY=display, WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ended.returncode == 2
    assert ended.stderr.startswith("tdtq-viewer: ")
    assert ended.stderr.count("\n") == 1


def test_the_screenshot_is_that_of_the_loaded_window(shot):
    ended, image = shot
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (image.width(), image.height()) == (1000, 700)
    colors = {image.pixel(x, y) for x in range(0, 1000, 9) for y in range(0, 700, 9)}
    assert len(colors) > 50


def test_a_screenshot_of_a_broken_scene_ends_with_2(tmp_path):
    (tmp_path / "broken.ply").write_text("ply\nnothing more\n")
    ended = run(tmp_path / "broken.ply", "--screenshot", tmp_path / "shot.png")
    assert ended.returncode == 2
    assert "broken.ply" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_the_screenshot_of_a_scene_that_cannot_be_compressed_shows_it(tmp_path, make_scene):
    scene = make_scene(20)
    means = scene.means.copy()
    means[0] = np.nan
    write_scene(replace(scene, means=means), tmp_path / "nan.ply")
    ended = run(tmp_path / "nan.ply", "--screenshot", tmp_path / "shot.png")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "shot.png").exists()

"""A scene alone, and a window with one that has cameras beside it."""

import pytest

from tdtq_core.formats import write_scene


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

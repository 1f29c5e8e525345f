"""The cameras of a scene are found where training code leaves them."""

import pytest

from tdtq_core.formats.cameras_beside import cameras_beside


def touch(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


@pytest.fixture
def scene(tmp_path):
    """A scene as 3DGS's training code saves it, with no cameras anywhere."""
    return touch(tmp_path / "model" / "point_cloud" / "iteration_30000" / "point_cloud.ply")


def test_the_layout_of_3dgs(scene):
    assert cameras_beside(scene) is None
    model = scene.parents[2]
    cameras = touch(model / "cameras.json")
    assert cameras_beside(scene) == cameras
    assert cameras_beside(str(scene)) == cameras


@pytest.mark.parametrize("place", ["sparse/0", "colmap/sparse/0", "sparse"])
@pytest.mark.parametrize("suffix", [".bin", ".txt"])
def test_a_colmap_model_is_found(scene, place, suffix):
    folder = scene.parent / place
    touch(folder / "points3D.bin")
    assert cameras_beside(scene) is None
    touch(folder / f"images{suffix}")
    assert cameras_beside(scene) == folder


def test_the_nearest_folder_counts_first_then_the_test_cameras(scene):
    candidates = [
        scene.parents[3] / "transforms_test.json",
        scene.parents[1] / "sparse" / "0" / "images.bin",
        scene.parent / "sparse" / "0" / "images.bin",
        scene.parent / "cameras.json",
        scene.parent / "transforms_train.json",
        scene.parent / "transforms.json",
        scene.parent / "transforms_test.json",
    ]
    for file in candidates:
        touch(file)
        expected = file if file.suffix == ".json" else file.parent
        assert cameras_beside(scene) == expected


def test_cameras_four_folders_above_are_somebody_elses(tmp_path):
    scene = tmp_path / "a" / "b" / "c" / "d" / "scene.ply"
    touch(tmp_path / "cameras.json")
    assert cameras_beside(scene) is None
    assert cameras_beside(scene.parents[1] / "scene.ply") == tmp_path / "cameras.json"


def test_folders_called_like_files_are_no_cameras(scene):
    (scene.parent / "cameras.json").mkdir()
    assert cameras_beside(scene) is None


def test_strange_names_have_no_cameras(tmp_path):
    assert cameras_beside(tmp_path / "a" / "b" / ("n" * 5000) / "scene.ply") is None

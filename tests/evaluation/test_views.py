"""The views that options ask for."""

import json

import numpy as np
import pytest

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.formats.photographs import write_png


@pytest.fixture
def cameras(tmp_path):
    """A NeRF file of two cameras, with photographs of 40x30 beside it."""
    pose = np.eye(4)
    pose[2, 3] = 4
    frames = [{"file_path": f"./train/r_{i}", "transform_matrix": pose.tolist()} for i in (0, 1)]
    file = tmp_path / "transforms.json"
    file.write_text(json.dumps({"camera_angle_x": 0.7, "frames": frames}))
    (tmp_path / "train").mkdir()
    for index in (0, 1):
        write_png(tmp_path / "train" / f"r_{index}.png", np.zeros((30, 40, 3)))
    return file


def sizes(views):
    return [(view.camera.width, view.camera.height) for view in views]


@pytest.mark.parametrize(("text", "size"), [("320x240", (320, 240)), (" 8X9 ", (8, 9))])
def test_size_is_read(text, size):
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "800", "0x10", "10x0", "-1x5", "99999x10", "1e3x5", "8x9x10"])
def test_bad_size_is_a_mistake(text):
    with pytest.raises(OptionError, match="--size"):
        parse_size(text)


def test_orbit_of_eight_is_the_default(scene):
    assert sizes(choose_views(scene)) == [(800, 800)] * 8


def test_orbit_takes_count_and_size(scene):
    views = choose_views(scene, orbit_count=3, size=(64, 48))
    assert sizes(views) == [(64, 48)] * 3
    assert len({view.camera.name for view in views}) == 3


def test_scene_beyond_all_bounds_is_refused(scene):
    huge = scene.with_matrices({"position": np.full((len(scene), 3), 3e38)})
    with pytest.raises(SceneError, match="too large"), np.errstate(all="ignore"):
        choose_views(huge)


def test_cameras_come_with_photographs_only_when_these_are_asked_for(scene, cameras):
    plain = choose_views(scene, cameras=cameras)
    assert [view.photograph for view in plain] == [None, None]
    withal = choose_views(scene, cameras=cameras, images=cameras.parent)
    assert [view.photograph.name for view in withal] == ["r_0.png", "r_1.png"]
    assert sizes(plain) == sizes(withal) == [(40, 30)] * 2


def test_size_overrides_the_file_of_cameras(scene, cameras):
    assert sizes(choose_views(scene, cameras=cameras, size=(20, 10))) == [(20, 10)] * 2


def test_a_folder_of_colmap_is_a_file_of_cameras(scene, tmp_path):
    (tmp_path / "sparse").mkdir()
    (tmp_path / "sparse" / "cameras.txt").write_text("1 SIMPLE_RADIAL 40 30 50 20 15 0.1\n")
    (tmp_path / "sparse" / "images.txt").write_text("1 1 0 0 0 0 0 4 1 r_0.png\n")
    (tmp_path / "images").mkdir()
    write_png(tmp_path / "images" / "r_0.png", np.zeros((30, 40, 3)))
    (plain,) = choose_views(scene, cameras=tmp_path, size=(20, 15))
    assert (plain.photograph, sizes([plain])) == (None, [(20, 15)])
    (withal,) = choose_views(scene, cameras=tmp_path, images=tmp_path / "images")
    assert withal.photograph == tmp_path / "images" / "r_0.png"
    assert withal.lens.k1 == 0.1
    assert plain.lens == withal.lens


def test_options_that_contradict_each_other(scene, cameras):
    with pytest.raises(OptionError, match="--orbit"):
        choose_views(scene, cameras=cameras, orbit_count=3)
    with pytest.raises(OptionError, match="--cameras"):
        choose_views(scene, images=cameras.parent)
    with pytest.raises(OptionError, match="--size"):
        choose_views(scene, cameras=cameras, images=cameras.parent, size=(4, 4))

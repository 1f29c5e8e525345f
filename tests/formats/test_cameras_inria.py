"""The training code's camera files become OpenCV cameras."""

import json

import numpy as np
import pytest

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.cameras_inria import parse_inria_cameras
from tdtq_core.formats.json_fields import load_json
from tdtq_core.formats.photographs import write_png

ENTRY = {
    "id": 0,
    "img_name": "DSC1",
    "width": 640,
    "height": 480,
    "position": [1, 2, 3],
    # The camera looks along the world's x axis, its y axis down along the world's -z.
    "rotation": [[0, 0, 1], [-1, 0, 0], [0, -1, 0]],
    "fx": 500,
    "fy": 510,
}


def read(tmp_path, content, **options):
    path = tmp_path / "cameras.json"
    path.write_text(json.dumps(content))
    return parse_inria_cameras(path, load_json(path), **options)


def test_the_columns_of_the_rotation_are_the_axes(tmp_path):
    camera = read(tmp_path, [ENTRY])[0].camera
    np.testing.assert_allclose(camera.position, [1, 2, 3])
    np.testing.assert_allclose(camera.view @ [6, 2, 3, 1], [0, 0, 5, 1], atol=1e-12)
    np.testing.assert_allclose(camera.view @ [1, 2, 2, 1], [0, 1, 0, 1], atol=1e-12)
    assert (camera.fx, camera.fy, camera.cx, camera.cy) == (500, 510, 320, 240)
    assert (camera.width, camera.height, camera.name) == (640, 480, "DSC1")


def test_photographs_are_found_beside_the_file_and_where_told(tmp_path):
    (tmp_path / "images").mkdir()
    write_png(tmp_path / "images" / "DSC1.png", np.zeros((4, 4)))
    expected = tmp_path / "images" / "DSC1.png"
    assert read(tmp_path, [ENTRY])[0].photograph == expected
    assert read(tmp_path, [ENTRY], images=tmp_path / "images")[0].photograph == expected


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rotation": [[1, 0, 0], [0, 1, 0], [0, 0, -1]]}, r"\[0\].rotation: expected a rotation"),
        ({"rotation": [[1, 0, 0], [0, 1, 0]]}, "a 3x3 matrix"),
        ({"rotation": [[1, 0], [0, 1], [0, 0]]}, "a list of 3 numbers"),
        ({"position": [0, 0, None]}, "position: expected a finite number, found nothing"),
        ({"width": 0}, "width: expected a whole number"),
        ({"fx": 0}, "fx: expected a number above zero"),
        ({"img_name": None}, "img_name: expected a string"),
    ],
)
def test_faults_are_named(tmp_path, changes, message):
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, [ENTRY | changes])


@pytest.mark.parametrize(
    ("content", "message"),
    [([], "found 0"), ({}, "a list of cameras"), ([3], r"\[0\]: expected a JSON object")],
)
def test_files_without_cameras_are_refused(tmp_path, content, message):
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, content)


@pytest.mark.shared_data
def test_the_garden_is_read(shared):
    views = read_cameras(shared / "cameras" / "inria_garden.json")
    assert len(views) == 185
    entry = json.loads((shared / "cameras" / "inria_garden.json").read_text())[7]
    np.testing.assert_allclose(views[7].camera.position, entry["position"], atol=1e-9)
    assert views[7].camera.width == 5187

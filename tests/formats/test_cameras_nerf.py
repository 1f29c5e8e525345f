"""NeRF camera files become OpenCV cameras."""

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.cameras_nerf import parse_nerf_cameras
from tdtq_core.formats.json_fields import load_json
from tdtq_core.formats.photographs import write_png
from tdtq_core.lenses import Lens

POSE = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 4], [0, 0, 0, 1]]
"""OpenGL camera four units above the origin along z, looking down at it."""


def frame(**changes):
    return {"file_path": "./test/r_0", "transform_matrix": POSE} | changes


def read(tmp_path, content, **options):
    path = tmp_path / "transforms.json"
    path.write_text(json.dumps(content))
    return parse_nerf_cameras(path, load_json(path), **options)


def read_one(tmp_path, shared=None, **changes):
    content = (shared or {"camera_angle_x": 0.7}) | {"frames": [frame(**changes)]}
    return read(tmp_path, content)[0].camera


def project(camera, point):
    x, y, z, _ = camera.view @ [*point, 1]
    return camera.fx * x / z + camera.cx, camera.fy * y / z + camera.cy, z


def test_axes_turn_from_opengl_to_opencv(tmp_path):
    camera = read_one(tmp_path)
    np.testing.assert_allclose(camera.position, [0, 0, 4])
    np.testing.assert_allclose(project(camera, [0, 0, 0]), [400, 400, 4])
    right, above = project(camera, [1, 0, 0]), project(camera, [0, 1, 0])
    assert right[0] > 400
    assert right[1] == pytest.approx(400)
    assert above[0] == pytest.approx(400)
    assert above[1] < 400


def test_blender_files_give_the_field_of_view(tmp_path):
    camera = read_one(tmp_path, {"camera_angle_x": math.pi / 2})
    assert (camera.fx, camera.fy, camera.cx, camera.cy) == pytest.approx((400, 400, 400, 400))
    assert camera.name == "r_0"


def test_instant_ngp_files_give_pixels(tmp_path):
    shared = {"fl_x": 500, "fl_y": 510, "cx": 320.5, "cy": 239, "w": 640.0, "h": 480}
    camera = read_one(tmp_path, shared | {"k1": 0, "camera_model": "OPENCV"})
    assert (camera.fx, camera.fy, camera.cx, camera.cy) == (500, 510, 320.5, 239)
    assert (camera.width, camera.height) == (640, 480)


def test_a_frame_overrides_the_file(tmp_path):
    camera = read_one(tmp_path, {"fl_x": 500, "w": 640, "h": 480}, fl_x=600, w=320)
    assert (camera.fx, camera.fy, camera.width, camera.height) == (600, 600, 320, 480)


def test_vertical_angles_are_used(tmp_path):
    shared = {"camera_angle_x": math.pi / 2, "camera_angle_y": 2 * math.atan(0.5)}
    camera = read_one(tmp_path, shared | {"w": 200, "h": 100})
    assert (camera.fx, camera.fy) == pytest.approx((100, 100))


def test_a_distorted_lens_becomes_a_pinhole_and_is_kept(tmp_path):
    shared = {"fl_x": 500, "fl_y": 510, "cx": 320.5, "cy": 239, "w": 640, "h": 480, "k1": 0.1}
    frames = [frame(), frame(file_path="b", p2=0.01, k3=-0.02, k1=0.2), frame(k1=0)]
    first, second, third = read(tmp_path, shared | {"frames": frames, "aabb_scale": 16})
    assert first.lens == Lens(500, 510, 320.5, 239, 640, 480, k1=0.1)
    assert second.lens == Lens(500, 510, 320.5, 239, 640, 480, k1=0.2, p2=0.01, k3=-0.02)
    assert third.lens is None
    assert third.camera.fx == 500
    assert 500 < first.camera.fx < second.camera.fx
    assert (first.camera.cx, first.camera.cy) == (320.5, 239)


def test_three_rows_are_a_pose(tmp_path):
    np.testing.assert_array_equal(
        read_one(tmp_path, transform_matrix=POSE[:3]).view, read_one(tmp_path).view
    )


def test_the_size_comes_from_the_file_then_the_photograph_then_the_caller(tmp_path):
    content = {"camera_angle_x": 0.7, "frames": [frame()]}
    assert read(tmp_path, content)[0].camera.width == 800
    assert read(tmp_path, content, size=(60, 50))[0].camera.height == 50
    (tmp_path / "test").mkdir()
    write_png(tmp_path / "test" / "r_0.png", np.zeros((30, 40, 3)))
    view = read(tmp_path, content, size=(60, 50))[0]
    assert view.photograph == tmp_path / "test" / "r_0.png"
    assert (view.camera.width, view.camera.height) == (40, 30)
    assert read(tmp_path, content | {"w": 20, "h": 10})[0].camera.width == 20


def test_photographs_are_found_in_a_named_folder(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    write_png(tmp_path / "elsewhere" / "r_0.png", np.zeros((3, 4)))
    content = {"camera_angle_x": 0.7, "frames": [frame(), frame(file_path="./test/r_1")]}
    found = [view.photograph for view in read(tmp_path, content, images=tmp_path / "elsewhere")]
    assert found == [tmp_path / "elsewhere" / "r_0.png", None]


def test_a_named_folder_without_photographs_is_an_error(tmp_path):
    content = {"camera_angle_x": 0.7, "frames": [frame()]}
    with pytest.raises(FileAccessError, match=r"holds none of the 1 photographs .*r_0"):
        read(tmp_path, content, images=tmp_path)
    with pytest.raises(FileAccessError, match="There is no folder"):
        read(tmp_path, content, images=tmp_path / "nowhere")


SCALED = (2 * np.array(POSE)).tolist()
MIRRORED = np.diag([-1.0, 1, 1, 1]).tolist()
INFINITE = [[float("inf"), 0, 0, 0], *POSE[1:]]


@pytest.mark.parametrize(
    ("shared", "changes", "message"),
    [
        ({}, {"transform_matrix": [[2, 0, 0, 0], *POSE[1:]]}, "a rotation"),
        ({}, {"transform_matrix": MIRRORED}, "a rotation"),
        ({}, {"transform_matrix": SCALED}, "a last row of 0, 0, 0, 1"),
        ({}, {"transform_matrix": INFINITE}, "a finite number"),
        ({}, {"transform_matrix": [[1e200, 0, 0, 0], *POSE[1:]]}, "a rotation"),
        ({}, {"transform_matrix": POSE[:2]}, "a 4x4 matrix"),
        ({}, {"transform_matrix": [[1, 2, 3]] * 4}, "a list of 4 numbers"),
        ({}, {"transform_matrix": None}, "a 4x4 matrix, found None"),
        ({}, {"file_path": 3}, "file_path: expected a string"),
        ({"k4": 0.01}, {}, r"frames\[0\].k4: expected 0, found 0.01. Undistort"),
        ({}, {"p2": "0.1"}, "p2: expected a finite number"),
        ({}, {"k1": -99}, r"frames\[0\]: expected a lens whose distortion can be undone"),
        ({"camera_model": "OPENCV_FISHEYE"}, {}, "radial-tangential camera, found 'OPENCV_FISHEYE"),
        ({"is_fisheye": True}, {}, r"is_fisheye: expected a pinhole .* Undistort"),
        ({"ftheta_p0": 0.1}, {}, "ftheta_p0: expected a pinhole"),
        ({"w": 0, "h": 10}, {}, "a whole number from 1"),
        ({"w": 10}, {}, r"\.h: expected a finite number, found nothing"),
        ({"w": 10.5, "h": 10}, {}, "a whole number"),
        ({"w": 1e9, "h": 10}, {}, "a whole number from 1 to 16384"),
        ({"fl_x": -5}, {}, "above zero"),
        ({"fl_x": True}, {}, "a finite number, found True"),
        ({"fl_x": 10**400}, {}, "a finite number"),
        ({"camera_angle_x": 4}, {}, "to pi radians"),
        ({"camera_angle_x": 5e-324}, {}, "to pi radians"),
    ],
)
def test_faults_are_named(tmp_path, shared, changes, message):
    with pytest.raises(FileFormatError, match=message):
        read_one(tmp_path, {"camera_angle_x": 0.7} | shared, **changes)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"frames": []}, "1 to 100000, found 0"),
        ({"frames": 5}, "a list of cameras"),
        ({"frames": [5]}, r"frames\[0\]: expected a JSON object"),
        ({"frames": [frame()]}, "camera_angle_x or fl_x, found neither"),
        ({"frames": [0] * 100_001}, "found 100001"),
        ([], "a JSON object"),
    ],
)
def test_files_without_cameras_are_refused(tmp_path, content, message):
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, content)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda children: (
        st.lists(children, max_size=4)
        | st.dictionaries(st.sampled_from(["w", "h", "fl_x", "k1", "x"]), children, max_size=3)
    ),
    max_leaves=12,
)
FIELDS = ["file_path", "transform_matrix", "w", "h", "fl_x", "cx", "k1", "camera_model", "frames"]


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), JSON, min_size=1, max_size=3), st.booleans())
def test_any_field_may_hold_nonsense(apart, changes, shared):
    content = {"camera_angle_x": 0.7, "frames": [frame(**({} if shared else changes))]}
    try:
        views = read(apart, content | (changes if shared else {}))
    except FileFormatError:
        return
    assert len(views) == 1


@pytest.mark.shared_data
def test_the_lego_cameras_are_read(shared):
    test = read_cameras(shared / "lego" / "transforms_test.json")
    assert len(test) == 12
    assert all(view.photograph is not None for view in test)
    assert {(view.camera.width, view.camera.height) for view in test} == {(400, 400)}
    assert test[0].camera.fx == pytest.approx(555.5555, rel=1e-6)
    train = read_cameras(shared / "lego" / "transforms_train.json")
    assert len(train) == 100
    assert {view.photograph for view in train} == {None}
    assert {view.camera.width for view in train} == {800}

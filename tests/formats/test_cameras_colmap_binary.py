"""COLMAP's binary files are read as the format's definition lays them out, and never trusted."""

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.cameras_colmap_binary import read_binary_cameras, read_binary_images
from tdtq_core.lenses import Lens

PARAMETERS = {0: 3, 1: 4, 2: 4, 3: 5, 4: 8}


def cameras_bin(cameras):
    """``cameras.bin`` of (id, model, width, height, parameters)."""
    rows = [
        struct.pack(f"<IiQQ{len(p)}d", i, model, width, height, *p)
        for i, model, width, height, p in cameras
    ]
    return struct.pack("<Q", len(rows)) + b"".join(rows)


def images_bin(images):
    """``images.bin`` of (quaternion, translation, camera id, name, number of points)."""
    rows = [
        struct.pack("<I7dI", index, *q, *t, camera)
        + name.encode()
        + b"\0"
        + struct.pack("<Q", points)
        + struct.pack("<ddq", 1.5, 2.5, -1) * points
        for index, (q, t, camera, name, points) in enumerate(images, 1)
    ]
    return struct.pack("<Q", len(rows)) + b"".join(rows)


def expect_refusal(tmp_path, reader, content, message):
    (tmp_path / "file.bin").write_bytes(content)
    with pytest.raises(FileFormatError, match=message):
        reader(tmp_path / "file.bin")


LENGTH = st.floats(1, 5000)
SHIFT = st.floats(-1e4, 1e4)
BEND = st.floats(-0.5, 0.5)
CAMERAS = st.integers(0, 4).flatmap(
    lambda model: st.tuples(
        st.integers(0, 2**32 - 1),
        st.just(model),
        st.integers(1, 16384),
        st.integers(1, 16384),
        st.tuples(*[LENGTH] * (2 if model in (1, 4) else 1), SHIFT, SHIFT).flatmap(
            lambda start: st.tuples(
                *map(st.just, start), *[BEND] * (PARAMETERS[model] - len(start))
            )
        ),
    )
)
NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
QUATERNIONS = st.tuples(*[st.floats(-1, 1)] * 4).filter(lambda q: np.linalg.norm(q) > 0.1)
IMAGES = st.tuples(
    QUATERNIONS.map(lambda q: tuple(np.array(q) / np.linalg.norm(q))),
    st.tuples(SHIFT, SHIFT, SHIFT),
    st.integers(0, 2**32 - 1),
    NAMES,
    st.integers(0, 3),
)


@given(st.lists(CAMERAS, max_size=4, unique_by=lambda camera: camera[0]))
def test_cameras_come_back(apart, cameras):
    path = apart / "cameras.bin"
    path.write_bytes(cameras_bin(cameras))
    found = read_binary_cameras(path)
    assert list(found) == [camera[0] for camera in cameras]
    for i, model, width, height, p in cameras:
        lens = found[i]
        assert (lens.width, lens.height) == (width, height)
        focal = p[:2] if model in (1, 4) else (p[0], p[0])
        rest = p[2:] if model in (1, 4) else p[1:]
        assert (lens.fx, lens.fy, lens.cx, lens.cy) == (*focal, *rest[:2])
        bend = (*rest[2:], 0, 0, 0, 0)[:4]
        assert (lens.k1, lens.k2, lens.p1, lens.p2, lens.k3) == (*bend, 0)


@given(st.lists(IMAGES, max_size=4))
def test_images_come_back(apart, images):
    path = apart / "images.bin"
    path.write_bytes(images_bin(images))
    found = read_binary_images(path)
    assert [(image.name, image.camera_id) for image in found] == [(i[3], i[2]) for i in images]
    for image, (q, t, *_) in zip(found, images, strict=True):
        turn = Rotation.from_quat([*q[1:], q[0]]).as_matrix()
        np.testing.assert_allclose(image.view[:3, :3], turn, atol=1e-12)
        np.testing.assert_array_equal(image.view[:3, 3], t)
        np.testing.assert_array_equal(image.view[3], [0, 0, 0, 1])


CAMERA = (7, 4, 640, 480, (500.0, 510.0, 320.0, 240.0, 0.1, -0.02, 0.001, 0.002))
IMAGE = ((1.0, 0.0, 0.0, 0.0), (1.0, 2.0, 3.0), 7, "a b/c.png", 2)


def test_a_camera_of_every_coefficient(tmp_path):
    (tmp_path / "cameras.bin").write_bytes(cameras_bin([CAMERA]))
    expected = Lens(500, 510, 320, 240, 640, 480, k1=0.1, k2=-0.02, p1=0.001, p2=0.002)
    assert read_binary_cameras(tmp_path / "cameras.bin") == {7: expected}


@pytest.mark.parametrize(
    ("reader", "content"),
    [
        (read_binary_cameras, cameras_bin([CAMERA, CAMERA])),
        (read_binary_images, images_bin([IMAGE, IMAGE])),
    ],
)
def test_every_cut_is_noticed(tmp_path, reader, content):
    for length in range(len(content)):
        expect_refusal(tmp_path, reader, content[:length], "file.bin: ")


@pytest.mark.parametrize(
    ("reader", "content"),
    [
        (read_binary_cameras, cameras_bin([CAMERA])),
        (read_binary_images, images_bin([IMAGE])),
    ],
)
def test_flipped_bits_are_read_or_refused(tmp_path, reader, content):
    refused = 0
    # Every third bit: one or more of every byte, and all eight of them in turn.
    for bit in range(0, 8 * len(content), 3):
        damaged = bytearray(content)
        damaged[bit // 8] ^= 1 << bit % 8
        (tmp_path / "file.bin").write_bytes(damaged)
        try:
            reader(tmp_path / "file.bin")
        except FileFormatError:
            refused += 1
    assert refused > 40


@pytest.mark.parametrize("model", range(5, 16))
def test_other_models_are_refused_with_advice(tmp_path, model):
    content = cameras_bin([(1, model, 64, 48, (50.0,) * 16)])
    message = r"camera 0 model: expected SIMPLE_PINHOLE, .* found .* `colmap image_undistorter`"
    expect_refusal(tmp_path, read_binary_cameras, content, message)


@pytest.mark.parametrize(
    ("model", "name"),
    [(5, "OPENCV_FISHEYE"), (6, "FULL_OPENCV"), (7, "FOV"), (99, "model 99"), (-1, "model -1")],
)
def test_other_models_are_named(tmp_path, model, name):
    content = cameras_bin([(1, model, 64, 48, (50.0,) * 16)])
    expect_refusal(tmp_path, read_binary_cameras, content, f"found {name}. Undistort")


@pytest.mark.parametrize("count", [2**64 - 1, 2**40, 100_001, 3])
def test_declared_counts_are_bound_by_the_length(tmp_path, count):
    for reader, content in (
        (read_binary_cameras, cameras_bin([CAMERA])),
        (read_binary_images, images_bin([IMAGE])),
    ):
        lying = struct.pack("<Q", count) + content[8:]
        expect_refusal(tmp_path, reader, lying, f"found {count}|end of the file")


@pytest.mark.parametrize("points", [2**64 - 1, 2**60, 3])
def test_points_beyond_the_file_are_noticed(tmp_path, points):
    content = images_bin([(*IMAGE[:4], 0)])[:-8] + struct.pack("<Q", points) + bytes(48)
    expect_refusal(tmp_path, read_binary_images, content, "image 0: expected more bytes")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({4: (float("nan"), *CAMERA[4][1:])}, "camera 0 fx: expected a number above zero"),
        ({4: (-5.0, *CAMERA[4][1:])}, "camera 0 fx: expected a number above zero, found -5"),
        ({4: (*CAMERA[4][:4], float("inf"), 0, 0, 0)}, "camera 0 k1: expected a finite number"),
        ({2: 0}, "camera 0 size: expected sides of 1 to 16384 pixels, found 0x480"),
        ({3: 2**60}, "camera 0 size"),
    ],
)
def test_impossible_lenses_are_refused(tmp_path, changes, message):
    content = cameras_bin([tuple(changes.get(i, value) for i, value in enumerate(CAMERA))])
    expect_refusal(tmp_path, read_binary_cameras, content, message)


@pytest.mark.parametrize(
    ("quaternion", "translation", "message"),
    [
        ((0.0, 0.0, 0.0, 0.0), (0.0,) * 3, "a quaternion of length 1, found length 0"),
        ((1e200, 0.0, 0.0, 0.0), (0.0,) * 3, "a quaternion of length 1"),
        ((float("nan"), 0.0, 0.0, 0.0), (0.0,) * 3, "a quaternion of length 1"),
        ((1.0, 0.0, 0.0, 0.0), (0.0, float("inf"), 0.0), "a finite translation"),
    ],
)
def test_impossible_poses_are_refused(tmp_path, quaternion, translation, message):
    content = images_bin([(quaternion, translation, 7, "a", 0)])
    expect_refusal(tmp_path, read_binary_images, content, message)


def test_a_name_without_end_is_refused(tmp_path):
    content = images_bin([(*IMAGE[:3], "n" * 10_000, 0)])
    expect_refusal(tmp_path, read_binary_images, content, "a name of at most 4096 bytes")

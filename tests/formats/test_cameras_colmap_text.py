"""COLMAP's text files, as COLMAP, other tools and editors leave them."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.cameras_colmap_text import read_text_cameras, read_text_images
from tdtq_core.lenses import Lens

CAMERAS = """# Camera list with one line of data per camera:
#   CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]
# Number of cameras: 5
1 SIMPLE_PINHOLE 640 480 500 320 240
2 PINHOLE 640 480 500 510.5 320 240

3 SIMPLE_RADIAL 640 480 500 320 240 0.1
4 RADIAL 640 480 500 320 240 0.1 -2e-2
 5  OPENCV   640 480 500 510 320 240 0.1 -0.02 0.001 0.002
"""
IMAGES = """# Image list with two lines of data per image:
#   IMAGE_ID, QW, QX, QY, QZ, TX, TY, TZ, CAMERA_ID, NAME
#   POINTS2D[] as (X, Y, POINT3D_ID)
# Number of images: 3, mean observations per image: 1

4 1 0 0 0 0.5 -1e-3 2 2 left/a b.png
1.5 2.5 -1 3.5 4.5 17
2 0 1 0 0 0 0 0 1 #1.jpg

# two turned cameras
7 0.6 0 0.8 0 0 0 0 1 right\\c.JPG
"""


def write(tmp_path, content, name="file.txt"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_model_is_read(tmp_path, line_end):
    size = {"width": 640, "height": 480}
    assert read_text_cameras(write(tmp_path, CAMERAS.replace("\n", line_end))) == {
        1: Lens(500, 500, 320, 240, **size),
        2: Lens(500, 510.5, 320, 240, **size),
        3: Lens(500, 500, 320, 240, **size, k1=0.1),
        4: Lens(500, 500, 320, 240, **size, k1=0.1, k2=-0.02),
        5: Lens(500, 510, 320, 240, **size, k1=0.1, k2=-0.02, p1=0.001, p2=0.002),
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_images_with_and_without_points_are_read(tmp_path, line_end):
    images = read_text_images(write(tmp_path, IMAGES.replace("\n", line_end)))
    assert [(image.name, image.camera_id) for image in images] == [
        ("left/a b.png", 2),
        ("#1.jpg", 1),
        ("right\\c.JPG", 1),
    ]
    np.testing.assert_array_equal(images[0].view[:3, 3], [0.5, -1e-3, 2])
    np.testing.assert_allclose(images[1].view[:3, :3], np.diag([1, -1, -1]), atol=1e-15)
    # Around y, from the world to the camera: z turns towards x.
    np.testing.assert_allclose(
        images[2].view[:3, :3], [[-0.28, 0, 0.96], [0, 1, 0], [-0.96, 0, -0.28]], atol=1e-15
    )


def test_a_file_of_comments_holds_nothing(tmp_path):
    path = write(tmp_path, "# nothing\n\n")
    assert read_text_cameras(path) == {}
    assert read_text_images(path) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1 PINHOLE 640", "line 1: expected CAMERA_ID MODEL WIDTH HEIGHT PARAMS"),
        ("1 PINHOLE 640 480 500 320 240", "line 1: expected parameters fx, fy, cx, cy"),
        ("1 PINHOLE 640 480 500 500 320 240 0", "line 1: expected parameters fx, fy, cx, cy"),
        ("x PINHOLE 640 480 500 500 320 240", "line 1: expected a whole number, found 'x'"),
        ("1 PINHOLE 640.5 480 500 500 320 240", "a whole number, found '640.5'"),
        ("1 PINHOLE 640 480 500 five 320 240", "line 1: expected a number, found 'five'"),
        ("1 PINHOLE 640 480 500 nan 320 240", "line 1 fy: expected a number above zero"),
        ("1 OPENCV_FISHEYE 640 480 1 1 1 1 0 0 0 0", "found OPENCV_FISHEYE. Undistort"),
        ("1 FULL_OPENCV 640 480 1 1 1 1 0 0 0 0 0 0 0 0", "`colmap image_undistorter`"),
        (f"{'9' * 5000} PINHOLE 640 480 500 500 320 240", "a whole number"),
        ("\x00", "line 1: expected CAMERA_ID"),
    ],
)
def test_faults_of_cameras_are_named(tmp_path, line, message):
    with pytest.raises(FileFormatError, match=message):
        read_text_cameras(write(tmp_path, line))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("1 1 0 0 0 0 0 0 1\n\n", "line 1: expected IMAGE_ID QW QX QY QZ"),
        ("1 1 0 0 0 0 0 0 one a.png\n\n", "line 1: expected a whole number, found 'one'"),
        ("1 1 0 0 0 0 0 - 1 a.png\n\n", "line 1: expected a number, found '-'"),
        ("1 0 0 0 0 0 0 0 1 a.png\n\n", "line 1: expected a quaternion of length 1"),
        ("1 1 0 0 0 0 0 inf 1 a.png\n\n", "line 1: expected a finite translation"),
        (
            "1 1 0 0 0 0 0 0 1 a.png\n2 1 0 0 0 0 0 0 1 b.png\n",
            r"line 2: expected X Y POINT3D_ID .* Every image takes two lines",
        ),
    ],
)
def test_faults_of_images_are_named(tmp_path, content, message):
    with pytest.raises(FileFormatError, match=message):
        read_text_images(write(tmp_path, content))


@settings(max_examples=200)
@given(
    st.sampled_from([CAMERAS.encode(), IMAGES.encode()]),
    st.lists(st.tuples(st.integers(0, 500), st.binary(max_size=3)), min_size=1, max_size=3),
)
def test_damaged_texts_are_read_or_refused(apart, content, changes):
    for place, piece in changes:
        content = content[:place] + piece + content[place + len(piece) :]
    path = write(apart, content)
    for reader in (read_text_cameras, read_text_images):
        with suppress(FileFormatError):
            assert len(reader(path)) <= 8

"""Every reader's cameras show known scenes the right way up, round and through.

The scene: a red ball on the x axis, a green one on y, a blue one on z, one unit from the origin.
The camera stands at (0, -4, 0) and looks along y with z up, so x is to the right of its picture.
"""

import json
import struct
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import least_squares
from scipy.spatial.transform import Rotation

from tdtq_core.formats import read_scene
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.photographs import read_photograph
from tdtq_core.formats.undistortion import undistort
from tdtq_core.metrics import psnr
from tdtq_core.rendering.cpu.renderer import CpuRenderer
from tdtq_core.rendering.protocol import BLACK
from tdtq_core.scene import GaussianScene

HALF = 0.5**0.5
SH_OF_FULL = 0.5 / 0.28209479177387814
BALLS = GaussianScene(
    means=np.eye(3),
    quaternions=np.tile([1.0, 0, 0, 0], (3, 1)),
    log_scales=np.full((3, 3), np.log(0.05)),
    opacity_logits=np.full(3, 6.0),
    base_color=SH_OF_FULL * (2 * np.eye(3) - 1),
    harmonics=np.zeros((3, 0, 3)),
)
SIZE = {"width": 160, "height": 120}


def nerf(folder):
    right, up, back = (1, 0, 0), (0, 0, 1), (0, -1, 0)
    pose = np.column_stack([right, up, back, (0, -4, 0)]).tolist()
    lens = {"fl_x": 100, "fl_y": 110, "cx": 70.5, "cy": 66, "w": 160, "h": 120}
    frame = {"file_path": "a", "transform_matrix": [*pose, [0, 0, 0, 1]]}
    path = folder / "transforms.json"
    path.write_text(json.dumps(lens | {"frames": [frame]}))
    return path


def inria(folder):
    right, down, forward = (1, 0, 0), (0, 0, -1), (0, 1, 0)
    turn = np.column_stack([right, down, forward]).tolist()
    entry = {"img_name": "a", "position": [0, -4, 0], "rotation": turn, "fx": 100, "fy": 110}
    path = folder / "cameras.json"
    path.write_text(json.dumps([entry | SIZE]))
    return path


def colmap_text(folder):
    # A quarter turn about x takes the world's y to the camera's z and z to -y.
    (folder / "cameras.txt").write_text("1 PINHOLE 160 120 100 110 70.5 66\n")
    (folder / "images.txt").write_text(f"1 {HALF} {HALF} 0 0 0 0 4 1 a.png\n\n")
    return folder


def colmap_binary(folder):
    camera = struct.pack("<QIiQQ4d", 1, 1, 1, 160, 120, 100, 110, 70.5, 66)
    image = struct.pack("<QI7dI", 1, 1, HALF, HALF, 0, 0, 0, 0, 4, 1) + b"a.png\0" + bytes(8)
    (folder / "cameras.bin").write_bytes(camera)
    (folder / "images.bin").write_bytes(image)
    return folder


def centroid(picture, channel):
    """Where a colour is, in pixels, on black."""
    rows, columns = np.indices(picture.shape[:2]) + 0.5
    weight = picture[:, :, channel].astype(np.float64)
    return (columns * weight).sum() / weight.sum(), (rows * weight).sum() / weight.sum()


@pytest.mark.parametrize(
    ("write", "center"),
    [
        (nerf, (70.5, 66)),
        (inria, (80, 60)),
        (colmap_text, (70.5, 66)),
        (colmap_binary, (70.5, 66)),
    ],
)
def test_colours_appear_where_they_are(tmp_path, write, center):
    (view,) = read_cameras(write(tmp_path))
    renderer = CpuRenderer()
    picture = renderer.render(renderer.prepare(BALLS), view.camera, BLACK)
    (cx, cy), near = center, 0.1
    assert centroid(picture, 0) == pytest.approx((cx + 100 / 4, cy), abs=near)
    assert centroid(picture, 1) == pytest.approx((cx, cy), abs=near)
    assert centroid(picture, 2) == pytest.approx((cx, cy - 110 / 4), abs=near)


def test_dots_on_a_distorted_photograph_fall_on_the_render(tmp_path):
    """OpenCV's formula, by hand, says where COLMAP's OPENCV lens puts the balls."""
    (tmp_path / "cameras.txt").write_text(
        "1 OPENCV 160 120 100 110 70.5 66 0.2 -0.05 0.004 -0.003\n"
    )
    (tmp_path / "images.txt").write_text(f"1 {HALF} {HALF} 0 0 0.5 -0.3 4 1 a.png\n\n")
    (view,) = read_cameras(tmp_path)
    photograph = np.zeros((120, 160, 3), np.float32)
    rows, columns = np.indices((120, 160)) + 0.5
    # In the camera's axes: x + 0.5, -z - 0.3, y + 4.
    for channel, (x, y, z) in enumerate([(1.5, -0.3, 4), (0.5, -0.3, 5), (0.5, -1.3, 4)]):
        u, v = x / z, y / z
        r2 = u * u + v * v
        bend = 1 + 0.2 * r2 - 0.05 * r2 * r2
        column = 100 * (u * bend + 2 * 0.004 * u * v - 0.003 * (r2 + 2 * u * u)) + 70.5
        row = 110 * (v * bend + 0.004 * (r2 + 2 * v * v) - 2 * 0.003 * u * v) + 66
        photograph[:, :, channel] = np.exp(-((columns - column) ** 2 + (rows - row) ** 2) / 4)
    straight = undistort(photograph, view.lens, view.camera)
    renderer = CpuRenderer()
    picture = renderer.render(renderer.prepare(BALLS), view.camera, BLACK)
    for channel in range(3):
        expected = centroid(picture, channel)
        assert centroid(straight, channel) == pytest.approx(expected, abs=0.1)
        assert centroid(photograph, channel) != pytest.approx(expected, abs=0.5)


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_all_readers_agree_on_any_pose(apart, seed):
    rng = np.random.default_rng(seed)
    folder = apart
    axes = Rotation.random(random_state=seed % 2**31).as_matrix()  # rows: right, down, forward
    position = rng.normal(0, 5, 3)
    pose = np.column_stack([*(axes * [[1], [-1], [-1]]), position]).tolist()
    frame = {"file_path": "a", "transform_matrix": pose, "fl_x": 90, "w": 160, "h": 120}
    (folder / "transforms.json").write_text(json.dumps({"frames": [frame]}))
    entry = {"img_name": "a", "position": position.tolist(), "rotation": axes.T.tolist()}
    (folder / "cameras.json").write_text(json.dumps([entry | SIZE | {"fx": 90, "fy": 90}]))
    x, y, z, w = Rotation.from_matrix(axes).as_quat()
    shift = " ".join(map(repr, map(float, -axes @ position)))
    (folder / "cameras.txt").write_text("1 SIMPLE_PINHOLE 160 120 90 80 60\n")
    (folder / "images.txt").write_text(f"1 {w} {x} {y} {z} {shift} 1 a\n\n")
    for name in ("transforms.json", "cameras.json", "images.txt"):
        (view,) = read_cameras(folder / name)
        np.testing.assert_allclose(view.camera.view[:3, :3], axes, atol=1e-9)
        np.testing.assert_allclose(view.camera.position, position, atol=1e-9)
        assert (view.camera.fx, view.camera.fy, view.camera.cx, view.camera.cy) == (90, 90, 80, 60)


def similarity(source, target):
    """Return scale, rotation and shift that take points to others (Umeyama 1991)."""
    mean_s, mean_t = source.mean(axis=0), target.mean(axis=0)
    s, t = source - mean_s, target - mean_t
    u, d, vt = np.linalg.svd(t.T @ s)
    sign = np.diag([1, 1, np.sign(np.linalg.det(u @ vt))])
    turn = u @ sign @ vt
    scale = np.trace(np.diag(d) @ sign) / (s * s).sum()
    return scale, turn, mean_t - scale * turn @ mean_s


def projections(cameras, points):
    """Return where each camera of the list sees each point, (cameras, points, 2) pixels."""
    views = np.array([camera.view for camera in cameras])
    seen = np.einsum("cij,pj->cpi", views[:, :3, :3], points) + views[:, None, :3, 3]
    focal = np.array([(camera.fx, camera.fy) for camera in cameras])[:, None]
    center = np.array([(camera.cx, camera.cy) for camera in cameras])[:, None]
    return focal * seen[:, :, :2] / seen[:, :, 2:] + center


@pytest.fixture(scope="module")
def aligned(shared):
    """COLMAP's views of lego moved into the NeRF file's world, with those of the file.

    One similarity for all: first from the cameras' centres, then so that points of the scene
    appear where the file's cameras see them, because COLMAP trades shifts of a camera for turns.
    """
    views = read_cameras(shared / "lego_colmap")
    train = read_cameras(shared / "lego" / "transforms_train.json")
    known = {view.camera.name: view.camera.resized(400, 400) for view in train}
    expected = [known[view.camera.name] for view in views]
    found = [view.camera for view in views]
    fit = similarity(*(np.array([c.position for c in cameras]) for cameras in (found, expected)))
    points = read_scene(shared / "lego" / "point_cloud.ply").means[::1000]
    target = projections(expected, points)

    def changed(x):
        scale, turn, shift = np.exp(x[0]), Rotation.from_rotvec(x[1:4]).as_matrix(), x[4:]
        change = (scale * fit[0], turn @ fit[1], scale * turn @ fit[2] + shift)
        return [_moved(camera, *change) for camera in found]

    best = least_squares(lambda x: (projections(changed(x), points) - target).ravel(), np.zeros(7))
    return [replace(v, camera=c) for v, c in zip(views, changed(best.x), strict=True)], expected


def _moved(camera, scale, turn, shift):
    """Return the camera in the world that the similarity leads to."""
    view = np.eye(4)
    view[:3, :3] = camera.view[:3, :3] @ turn.T
    view[:3, 3] = scale * camera.view[:3, 3] - view[:3, :3] @ shift
    return replace(camera, view=view)


@pytest.mark.shared_data
def test_colmap_found_the_cameras_of_the_nerf_file(aligned):
    """One similarity takes all of COLMAP's cameras to those that the pictures were made with."""
    views, expected = aligned
    for view, camera in zip(views, expected, strict=True):
        # The cameras stand four units from the origin.
        np.testing.assert_allclose(view.camera.position, camera.position, atol=0.1)
        np.testing.assert_allclose(view.camera.view[:3, :3], camera.view[:3, :3], atol=0.02)


@pytest.mark.shared_data
def test_colmap_cameras_give_the_photographs(shared, aligned):
    renderer = CpuRenderer()
    prepared = renderer.prepare(read_scene(shared / "lego" / "point_cloud.ply"))
    figures = [
        psnr(read_photograph(view.photograph), renderer.render(prepared, view.camera))
        for view in aligned[0]
        if view.photograph
    ]
    assert len(figures) == 6
    assert min(figures) > 25

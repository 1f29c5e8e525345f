"""The camera under the hand: orbit, pan, zoom, flight."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tdtq_core.cameras import Frame, look_at
from tdtq_core.cameras import orbit as orbit_cameras
from tdtq_viewer.canvas.navigation import (
    FARTHEST,
    MAX_PITCH,
    NEAREST,
    axes_of,
    fly,
    frame_pose,
    orbit,
    pan,
    pose_from_camera,
    recenter,
    to_camera,
    zoom,
)

FRAME = Frame(np.array([1.0, -2.0, 0.5]), 3.0)
POSE = frame_pose(FRAME)
UPS = [(0, 0, 1), (0, 1, 0), (0, -1, 0), (1, 2, -3)]


def project(camera, point):
    x, y, z = camera.view[:3, :3] @ point + camera.view[:3, 3]
    return np.array([camera.fx * x / z + camera.cx, camera.fy * y / z + camera.cy]), z


@pytest.mark.parametrize("up", UPS)
def test_the_start_view_is_the_first_camera_of_the_orbit(up):
    camera = to_camera(frame_pose(FRAME, up), 640, 480)
    first = orbit_cameras(FRAME, 1, 640, 480, up=up)[0]
    np.testing.assert_allclose(camera.view, first.view, atol=1e-12)
    assert camera.fy == pytest.approx(first.fy)
    assert (camera.width, camera.height) == (640, 480)


def test_the_hand_carries_the_scene_along():
    """A point in front of the target follows the hand right and down while orbiting."""
    _, _, forward = axes_of(POSE)
    near = POSE.target - forward
    before, _ = project(to_camera(POSE, 400, 400), near)
    right, _ = project(to_camera(orbit(POSE, 0.05, 0.0), 400, 400), near)
    down, _ = project(to_camera(orbit(POSE, 0.0, 0.05), 400, 400), near)
    assert right[0] > before[0] + 1
    assert down[1] > before[1] + 1


def test_a_height_of_the_view_is_half_a_turn():
    np.testing.assert_allclose(
        to_camera(orbit(orbit(POSE, 1.0, 0), 1.0, 0), 64, 64).view,
        to_camera(POSE, 64, 64).view,
        atol=1e-12,
    )


@pytest.mark.parametrize("dy", [-5.0, 5.0])
def test_the_pitch_stops_short_of_the_pole(dy):
    steep = orbit(POSE, 0.0, dy)
    assert abs(steep.pitch) == pytest.approx(MAX_PITCH)
    assert np.isfinite(to_camera(steep, 64, 64).view).all()


def test_panning_keeps_the_target_under_the_hand():
    moved = pan(POSE, 0.2, -0.1)
    place, _ = project(to_camera(moved, 600, 400), POSE.target)
    np.testing.assert_allclose(place, [300 + 0.2 * 400, 200 - 0.1 * 400], atol=1e-9)


def test_zoom_goes_nearer_and_back():
    assert zoom(POSE, 3).distance < POSE.distance
    assert zoom(zoom(POSE, 3), -3).distance == pytest.approx(POSE.distance)


def test_zoom_has_limits_in_radii_of_the_scene():
    assert zoom(POSE, 1000).distance == pytest.approx(NEAREST * FRAME.radius)
    assert zoom(POSE, -1000).distance == pytest.approx(FARTHEST * FRAME.radius)


@pytest.mark.parametrize(
    ("way", "expected"), [((1, 0, 0), [1, 0, 0]), ((0, 1, 0), [0, -1, 0]), ((0, 0, 1), [0, 0, 1])]
)
def test_flying_moves_the_camera_along_its_axes(way, expected):
    before, after = to_camera(POSE, 64, 64), to_camera(fly(POSE, *way), 64, 64)
    step = before.view[:3, :3] @ (after.position - before.position)
    np.testing.assert_allclose(step / np.linalg.norm(step), expected, atol=1e-9)
    np.testing.assert_allclose(after.view[:3, :3], before.view[:3, :3], atol=1e-12)


def test_flying_does_not_stall_near_the_target():
    close = zoom(POSE, 1000)
    assert np.linalg.norm(fly(close, 0, 0, 1).target - close.target) >= 0.1 * FRAME.radius


@pytest.mark.parametrize("size", [(600, 400), (300, 500)])
def test_recentering_brings_the_point_into_the_middle(size):
    width, height = size
    camera = to_camera(POSE, width, height)
    depth = POSE.distance
    ray = np.array([(0.8 - 0.5) * width / camera.fx, (0.3 - 0.5) * height / camera.fy, 1.0])
    point = camera.view[:3, :3].T @ (depth * ray - camera.view[:3, 3])
    np.testing.assert_allclose(recenter(POSE, 0.8, 0.3, width / height).target, point, atol=1e-9)


def test_a_narrow_picture_keeps_the_subject_whole():
    half, whole = to_camera(POSE, 400, 800), to_camera(POSE, 800, 800)
    assert 400 / half.fx == pytest.approx(800 / whole.fx)
    assert half.fx == half.fy


@given(
    yaw=st.floats(-7, 7),
    pitch=st.floats(-1.5, 1.5),
    distance=st.floats(0.5, 50),
    up=st.sampled_from(UPS),
    size=st.sampled_from([(640, 480), (300, 500)]),
)
def test_a_camera_and_its_pose_agree(yaw, pitch, distance, up, size):
    start = zoom(orbit(frame_pose(FRAME, up), yaw, 0), 0)
    pose = orbit(start, 0, (pitch - start.pitch) / np.pi)
    camera = to_camera(zoom(pose, np.log(distance / pose.distance) / np.log(0.88)), *size)
    again = to_camera(pose_from_camera(camera, FRAME, up), *size)
    np.testing.assert_allclose(again.view, camera.view, atol=1e-7)
    assert again.fy == pytest.approx(camera.fy)


@pytest.mark.parametrize("up", [(0, 0, 1), (0, -1, 0), (1, 0, 0)])
def test_without_an_up_the_camera_s_own_counts(up):
    camera = look_at([4, 5, 6], FRAME.center, up, 0.8, 320, 240)
    np.testing.assert_array_equal(pose_from_camera(camera, FRAME).up, up)


def test_a_camera_that_looks_away_gets_a_target_ahead():
    camera = look_at([9, 0, 0], [20, 0, 0], (0, 0, 1), 0.8, 320, 240)
    pose = pose_from_camera(camera, FRAME)
    assert pose.target[0] > 9
    np.testing.assert_allclose(to_camera(pose, 320, 240).view, camera.view, atol=1e-9)


@given(
    roll=st.floats(-3, 3),
    position=st.tuples(*[st.floats(-5, 5)] * 3),
    up=st.sampled_from(UPS),
)
def test_a_hand_goes_on_from_a_rolled_camera_without_a_jump(roll, position, up):
    target = FRAME.center + np.array([0.3, 0.2, -0.1])
    ahead = (target - position) / np.linalg.norm(target - position)
    axis = np.array(up) / np.linalg.norm(up)
    assume(abs(ahead @ axis) < 0.99)
    level = look_at(position, target, up, 0.7, 640, 480)
    turn = np.eye(4)
    turn[:2, :2] = [[np.cos(roll), np.sin(roll)], [-np.sin(roll), np.cos(roll)]]
    rolled = replace(level, view=turn @ level.view)
    pose = pose_from_camera(rolled, FRAME, up)
    np.testing.assert_allclose(to_camera(pose, 640, 480).view, rolled.view, atol=1e-7)
    assert frame_pose(FRAME, up).roll == 0.0

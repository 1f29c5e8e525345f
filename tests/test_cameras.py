"""Cameras, orbits and the frame of a scene."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import MAX_SIDE, Camera, Frame, frame_of, look_at, orbit, sphere
from tdtq_core.errors import OptionError

FRAME = Frame(np.array([1.0, -2.0, 3.0]), 0.5)


def pixel(camera, point):
    x, y, z = camera.view[:3, :3] @ point + camera.view[:3, 3]
    return camera.fx * x / z + camera.cx, camera.fy * y / z + camera.cy


def test_look_at_puts_the_target_in_the_middle_and_up_upwards():
    camera = look_at((3, 1, 2), (0, 0.5, 0), (0, 0, 1), 0.8, 200, 100)
    assert pixel(camera, np.array([0, 0.5, 0])) == pytest.approx((100, 50))
    assert pixel(camera, np.array([0, 0.5, 0.3]))[1] < 50
    np.testing.assert_allclose(camera.position, (3, 1, 2), atol=1e-12)
    rotation = camera.view[:3, :3]
    np.testing.assert_allclose(rotation @ rotation.T, np.eye(3), atol=1e-12)
    assert np.linalg.det(rotation) == pytest.approx(1)


def test_the_field_of_view_is_vertical():
    camera = look_at((0, -2, 0), (0, 0, 0), (0, 0, 1), 0.8, 300, 100)
    assert pixel(camera, np.array([0, 0, 2 * np.tan(0.4)])) == pytest.approx((150, 0), abs=1e-9)


def test_looking_along_the_up_direction_is_no_fault():
    assert np.isfinite(look_at((0, 0, 5), (0, 0, 0), (0, 0, 1), 0.8, 10, 10).view).all()


def test_resizing_keeps_the_vertical_view_and_the_offset_of_the_principal_point():
    camera = Camera(np.eye(4), 100, 110, 70, 40, 120, 90, "a")
    resized = camera.resized(300, 180)
    assert (resized.fx, resized.fy) == (200, 220)
    assert (resized.cx, resized.cy) == (150 + 2 * (70 - 60), 80)
    assert (resized.width, resized.height, resized.name) == (300, 180, "a")


@pytest.mark.parametrize("size", [(0, 5), (5, MAX_SIDE + 1), (-1, 1)])
def test_sizes_out_of_bounds_are_refused(size):
    with pytest.raises(OptionError, match="each side must be"):
        Camera(np.eye(4), 1, 1, 0, 0, *size)


@pytest.mark.parametrize("view", [np.eye(3), np.full((4, 4), np.nan)])
def test_views_that_are_none_are_refused(view):
    with pytest.raises(OptionError, match="4x4 and finite"):
        Camera(view, 1, 1, 0, 0, 8, 8)


def test_an_orbit_goes_around_the_frame_at_one_height_in_the_order_of_its_names():
    cameras = orbit(FRAME, 12, 64, 48)
    places = np.array([camera.position for camera in cameras]) - FRAME.center
    distances = np.linalg.norm(places, axis=1)
    np.testing.assert_allclose(distances, 1.25 * 0.5 / np.sin(0.35))
    np.testing.assert_allclose(places[:, 2], distances * np.sin(0.45))
    angles = np.unwrap(np.arctan2(places[:, 1], places[:, 0]))
    np.testing.assert_allclose(np.abs(np.diff(angles)), 2 * np.pi / 12)
    names = [camera.name for camera in cameras]
    assert names == sorted(set(names))
    for camera in cameras:
        assert pixel(camera, FRAME.center) == pytest.approx((32, 24))


def test_an_orbit_has_cameras():
    with pytest.raises(OptionError, match="at least one"):
        orbit(FRAME, 0)


def test_the_frame_does_not_follow_floaters_nor_what_is_transparent(make_scene):
    scene = make_scene(2000)
    usual = frame_of(scene)
    means, logits = scene.means.copy(), scene.opacity_logits.copy()
    means[:5] += 1e4
    means[5:25] = np.nan
    means[100:900] -= 50
    logits[100:900] = -5
    frame = frame_of(replace(scene, means=means, opacity_logits=logits))
    np.testing.assert_allclose(frame.center, usual.center, atol=0.15)
    assert frame.radius == pytest.approx(usual.radius, rel=0.1)


def test_scenes_without_a_place_still_have_a_frame(make_scene):
    scene = make_scene(3)
    lost = replace(scene, means=np.full((3, 3), np.nan))
    assert frame_of(lost).radius == 1.0
    assert frame_of(scene.take(np.zeros(0, int))).radius == 1.0
    assert frame_of(scene.take(np.zeros(5, int))).radius > 0


def test_a_photograph_made_smaller_keeps_both_fields_of_view():
    camera = Camera(np.eye(4), 3844.9, 3852.4, 2600.0, 1670.0, 5187, 3361)
    small = camera.rescaled(1297, 840)
    corner = np.array([0.31, -0.22, 1.0])
    before = np.array([camera.fx * corner[0] + camera.cx, camera.fy * corner[1] + camera.cy])
    after = np.array([small.fx * corner[0] + small.cx, small.fy * corner[1] + small.cy])
    np.testing.assert_allclose(after, before * (1297 / 5187, 840 / 3361))
    assert (small.width, small.height) == (1297, 840)
    assert small.fx / small.fy != pytest.approx(camera.fx / camera.fy, rel=1e-5)


@pytest.mark.parametrize("count", [1, 2, 24])
def test_a_sphere_of_cameras_sees_the_frame_from_every_side(count):
    cameras = sphere(FRAME, count)
    eyes = [np.linalg.inv(camera.view)[:3, 3] - FRAME.center for camera in cameras]
    assert len({camera.name for camera in cameras}) == count
    for camera, eye in zip(cameras, eyes, strict=True):
        np.testing.assert_allclose(pixel(camera, FRAME.center), (200, 200), atol=1e-6)
        assert np.linalg.norm(eye) > FRAME.radius
    if count > 2:
        assert np.linalg.norm(np.mean(eyes, axis=0)) < 0.1 * np.linalg.norm(eyes[0])
    with pytest.raises(OptionError):
        sphere(FRAME, 0)

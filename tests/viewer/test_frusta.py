"""Cameras drawn as pyramids, and a camera's view fitted to a canvas of another shape."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.cameras import Frame, look_at, orbit
from tdtq_viewer.canvas import draw_frusta, fitted, frusta_of
from tdtq_viewer.canvas.frusta import LINES_EACH, MARGIN, MAX_DRAWN

FRAME = Frame(np.zeros(3), 1.0)
RING = orbit(FRAME, 12, 400, 300)


def pixels(camera, points):
    seen = points @ camera.view[:3, :3].T + camera.view[:3, 3]
    flat = seen[:, :2] / seen[:, 2:] * (camera.fx, camera.fy) + (camera.cx, camera.cy)
    return flat / (camera.width, camera.height)


def test_a_pyramid_has_its_tip_in_the_camera_and_its_picture_before_it():
    frusta = frusta_of(RING, FRAME.radius)
    lines = frusta.lines.reshape(12, LINES_EACH, 2, 3)
    for camera, own in zip(RING, lines, strict=True):
        np.testing.assert_allclose(own[:4, 0], np.tile(camera.position, (4, 1)), atol=1e-12)
        corners = pixels(camera, own[:4, 1])
        np.testing.assert_allclose(corners, [(0, 0), (1, 0), (1, 1), (0, 1)], atol=1e-12)
        roof = pixels(camera, own[9, :1])
        np.testing.assert_allclose(roof, [(0.5, -0.25)], atol=1e-12)


def test_lines_that_are_wholly_seen_lie_where_the_camera_projects_them():
    frusta = frusta_of(RING[:1], FRAME.radius)
    far = look_at((30, 9, 8), (0, 0, 0), (0, 0, 1), 0.9, 640, 480)
    drawn = draw_frusta(frusta, far)
    wanted = pixels(far, frusta.lines.reshape(-1, 3)).reshape(-1, 2, 2)
    np.testing.assert_allclose(drawn.others, wanted, atol=1e-12)
    assert len(drawn.current) == 0


def test_the_current_camera_is_drawn_apart():
    frusta = frusta_of(RING, FRAME.radius)
    far = look_at((30, 9, 8), (0, 0, 0), (0, 0, 1), 0.9, 640, 480)
    everything = draw_frusta(frusta, far).others
    drawn = draw_frusta(frusta, far, 3)
    own = slice(3 * LINES_EACH, 4 * LINES_EACH)
    np.testing.assert_array_equal(drawn.current, everything[own])
    np.testing.assert_array_equal(drawn.others, np.delete(everything, own, axis=0))


def test_who_stands_in_a_camera_sees_the_frame_of_its_photograph():
    canvas = fitted(RING[5], 800, 300)
    drawn = draw_frusta(frusta_of(RING, FRAME.radius), canvas, 5)
    assert len(drawn.current) == 4
    assert drawn.current[..., 0].min() == pytest.approx(0.25)
    assert drawn.current[..., 0].max() == pytest.approx(0.75)
    assert drawn.current[..., 1].min() == pytest.approx(0)
    assert drawn.current[..., 1].max() == pytest.approx(1)


@given(
    eye=st.tuples(*[st.floats(-4, 4)] * 3).filter(lambda eye: np.linalg.norm(eye) > 0.1),
    target=st.integers(0, 11),
)
def test_from_anywhere_every_line_ends_inside_the_picture_or_its_margin(eye, target):
    camera = look_at(eye, RING[target].position + 1e-3, (0, 0, 1), 0.8, 320, 240)
    drawn = draw_frusta(frusta_of(RING, FRAME.radius), camera).others
    assert np.isfinite(drawn).all()
    assert (drawn > -MARGIN - 1e-6).all()
    assert (drawn < 1 + MARGIN + 1e-6).all()


def test_nothing_behind_the_eye_is_drawn():
    away = look_at((9, 0, 0), (20, 0, 0), (0, 0, 1), 0.9, 640, 480)
    assert len(draw_frusta(frusta_of(RING, FRAME.radius), away).others) == 0


def test_of_very_many_cameras_some_are_drawn():
    frusta = frusta_of(orbit(FRAME, 2 * MAX_DRAWN + 1), FRAME.radius)
    assert MAX_DRAWN / 2 < len(frusta.numbers) <= MAX_DRAWN
    assert len(frusta.lines) == LINES_EACH * len(frusta.numbers)


@pytest.mark.parametrize("size", [(800, 300), (300, 800), (400, 300), (123, 77)])
def test_a_fitted_view_holds_all_that_the_camera_sees(size):
    camera = replace(RING[0], cx=180.0, cy=155.0, fx=500.0, fy=520.0)
    seen = fitted(camera, *size)
    scale = min(size[0] / camera.width, size[1] / camera.height)
    corners = np.array([(0, 0), (400, 0), (400, 300), (0, 300)], dtype=float)
    rays = (corners - (camera.cx, camera.cy)) / (camera.fx, camera.fy)
    places = rays * (seen.fx, seen.fy) + (seen.cx, seen.cy)
    middle = np.array(size) / 2
    np.testing.assert_allclose(places - middle, (corners - (200, 150)) * scale, atol=1e-9)
    assert (places > -1e-9).all()
    assert (places < np.array(size) + 1e-9).all()
    np.testing.assert_array_equal(seen.view, camera.view)

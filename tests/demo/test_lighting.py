"""Shadows, openness and sky of the built-in scene."""

import numpy as np
import pytest

from tdtq_core.demo.lighting import KEY, Balls, Box, openness, sky, sun_visibility

AWAY = Box(np.array([50.0, 0, 0.5]), np.eye(3), 0.5)
BALL = Balls(np.array([[0.0, 0, 1]]), np.array([0.3]), np.array([[1.0, 0, 0]]))
NOTHING = Balls(np.empty((0, 3)), np.empty(0), np.empty((0, 3)))


def test_a_ball_shades_what_lies_behind_it_only():
    middle, towards = np.array([0.0, 0, 1]), np.asarray(KEY.direction)
    points = np.array([middle - towards, middle + towards, [5.0, 5, 0]])
    assert sun_visibility(points, BALL, AWAY, KEY, 0.16) == pytest.approx([0, 1, 1], abs=1e-9)


def test_a_box_shades_the_floor_behind_it_and_not_itself():
    box = Box(np.array([0.0, 0, 0.5]), np.eye(3), 0.5)
    behind = -0.8 * np.asarray(KEY.direction)
    points = np.array([[behind[0], behind[1], 0.0], [0.0, 0, 0.0], [0, 0, 1.0], [-3, -3, 0]])
    assert sun_visibility(points, NOTHING, box, KEY, 0.16) == pytest.approx([0, 0, 1, 1], abs=0.05)


def test_openness_falls_towards_a_body():
    points = np.array([[0.0, 0, 0.5], [0, 0, 0.0], [9, 0, 0]])
    share = openness(points, np.tile([0.0, 0, 1], (3, 1)), BALL, AWAY)
    assert share == pytest.approx([1 - (0.3 / 0.5) ** 2, 1 - 0.3**2, 1], abs=2e-3)


def test_the_sky_is_brightest_at_the_key_lamp_and_duller_when_rough():
    around = np.stack([np.asarray(KEY.direction), -np.asarray(KEY.direction), [0.0, 0, 1]], axis=1)
    sharp, dull = sky(around, np.zeros(3)), sky(around, np.full(3, 0.5))
    assert sharp[:, 0].min() > 5
    assert dull[:, 0].max() < sharp[:, 0].min()
    assert sharp[:, 1].max() < 0.2

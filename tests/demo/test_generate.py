"""The built-in still life: sound, the same in every run, and worth compressing."""

import numpy as np
import pytest

from tdtq_core.demo import demo_camera, generate_demo_scene
from tdtq_core.harmonics import Y00, basis, color
from tdtq_core.inspection import find_problems


def test_is_a_sound_scene_of_degree_3(still_life):
    assert 60_000 <= len(still_life) <= 120_000
    assert still_life.harmonics.shape[1:] == (15, 3)
    assert find_problems(still_life) == []


def test_quaternions_are_of_unit_length(still_life):
    lengths = np.linalg.norm(still_life.quaternions.astype(float), axis=1)
    assert np.abs(lengths - 1).max() < 2e-4


def test_discs_are_flat_and_nearly_solid(still_life):
    scales = np.exp(still_life.log_scales.astype(float))
    assert (scales[:, 2] < 0.15 * scales[:, :2].min(axis=1)).all()
    opacity = 1 / (1 + np.exp(-still_life.opacity_logits.astype(float)))
    assert opacity.min() > 0.8
    assert opacity.max() < 1
    assert len(np.unique(opacity)) > 100


def test_two_runs_agree_bit_for_bit(still_life):
    again = generate_demo_scene()
    for name in ("means", "quaternions", "log_scales", "opacity_logits", "base_color", "harmonics"):
        np.testing.assert_array_equal(getattr(again, name), getattr(still_life, name))


STATISTICS = [119500, -0.09625, 0.01882, 0.36033, -5.51145, -0.13884, 0.72713, 0.06692]


def test_coarse_statistics_are_the_same_on_every_machine(still_life):
    """Means and spreads, so that last bits of a machine's mathematics do not matter."""
    found = [
        len(still_life),
        *still_life.means.mean(axis=0, dtype=float),
        still_life.log_scales.mean(dtype=float),
        still_life.base_color.mean(dtype=float),
        still_life.base_color.std(dtype=float),
        still_life.harmonics.std(dtype=float),
    ]
    assert found == pytest.approx(STATISTICS, abs=2e-4)


def _toward(scene):
    offset = scene.means.astype(float) - demo_camera(400, 300).position
    return offset / np.linalg.norm(offset, axis=1, keepdims=True)


def test_the_harmonics_carry_a_good_part_of_what_one_sees(still_life):
    directions = _toward(still_life)
    moving = np.einsum("nk,nkc->nc", basis(directions, 3), still_life.harmonics)
    still = Y00 * still_life.base_color
    share = (moving**2).mean() / ((still + moving) ** 2).mean()
    assert share > 0.1


def test_highlights_move(still_life):
    """From the mirrored side of the sky, the brightest spot of the gold sphere lies elsewhere."""
    on_gold = np.linalg.norm(still_life.means - (0.86, -0.58, 0.40), axis=1) < 0.41
    gold = still_life.take(on_gold)
    brightest = []
    for eye in ((1.5, -6.0, 3.0), (6.0, 1.5, 3.0)):
        directions = gold.means - np.asarray(eye)
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
        shown = color(gold.base_color, gold.harmonics, directions).mean(axis=1)
        brightest.append(gold.means[np.argsort(shown)[-200:]].mean(axis=0))
    assert np.linalg.norm(brightest[0] - brightest[1]) > 0.15


def test_colors_stay_tame_from_every_side(still_life):
    for direction in np.vstack([np.eye(3), -np.eye(3)]):
        shown = color(
            still_life.base_color,
            still_life.harmonics,
            np.broadcast_to(direction, still_life.means.shape),
        )
        assert shown.max() < 3

"""Colours from harmonics, against gsplat and the plain formula."""

import numpy as np
import pytest

from tdtq_core import harmonics
from tdtq_core.rendering.cpu.ellipses import BLOCK
from tdtq_core.rendering.cpu.records import RECORD, RED
from tdtq_core.rendering.cpu.spherical import BASIS_MAX, fill_colors
from tdtq_core.rendering.cpu.viewing import POSITION


def colors_of(scene, position):
    count = len(scene)
    assert count <= BLOCK
    records = np.zeros((count, RECORD), np.float32)
    view = (0.0,) * POSITION + tuple(position) + (0.0,) * 10
    toward, basis = np.empty(3 * BLOCK), np.empty(BASIS_MAX * BLOCK, np.float32)
    fill_colors(
        scene.means,
        scene.base_color,
        scene.harmonics,
        view,
        np.arange(count),
        count,
        toward,
        basis,
        records,
        0,
    )
    return records[:, RED:]


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_colours_are_those_of_gsplat_and_of_the_plain_formula(make_scene, degree, gsplat_torch):
    torch, implementation = gsplat_torch
    scene, position = make_scene(100, degree), np.array([0.3, -2.0, 1.0])
    directions = scene.means - position
    coefficients = np.concatenate([scene.base_color[:, None], scene.harmonics], axis=1)
    theirs = implementation._spherical_harmonics(
        degree, torch.tensor(directions), torch.tensor(coefficients, dtype=torch.float64)
    )
    ours = colors_of(scene, position)
    np.testing.assert_allclose(ours, np.maximum(theirs.numpy() + 0.5, 0), atol=1e-6)
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    plain = harmonics.color(scene.base_color, scene.harmonics, directions)
    np.testing.assert_allclose(ours, plain, atol=1e-6)
    assert (ours == 0).any()


def test_camera_in_the_centre_of_a_gaussian_gives_a_finite_colour(make_scene):
    scene = make_scene(3)
    assert np.isfinite(colors_of(scene, scene.means[1].astype(np.float64))).all()

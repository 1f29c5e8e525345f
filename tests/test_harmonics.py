"""The real spherical harmonics of 3DGS."""

from math import factorial

import numpy as np
import pytest
from scipy.special import lpmv

from tdtq_core.harmonics import Y00, basis, color


@pytest.fixture(scope="module")
def directions():
    points = np.random.default_rng(0).normal(size=(200, 3))
    return points / np.linalg.norm(points, axis=1, keepdims=True)


def textbook(degree, order, directions):
    """Real harmonic by associated Legendre functions, their Condon-Shortley phase kept."""
    x, y, z = directions.T
    m = abs(order)
    norm = (2 * degree + 1) / (4 * np.pi) * factorial(degree - m) / factorial(degree + m)
    polar = np.sqrt(norm) * lpmv(m, degree, z)
    if order == 0:
        return polar
    turn = np.cos if order > 0 else np.sin
    return np.sqrt(2) * polar * turn(m * np.arctan2(y, x))


def test_every_harmonic_is_that_of_the_textbook(directions):
    ours = basis(directions, 3)
    orders = [(degree, order) for degree in (1, 2, 3) for order in range(-degree, degree + 1)]
    for column, (degree, order) in enumerate(orders):
        expected = textbook(degree, order, directions)
        np.testing.assert_allclose(ours[:, column], expected, atol=1e-12, err_msg=f"m = {order}")


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_lower_degrees_are_the_first_columns_and_bands_obey_the_addition_theorem(
    directions, degree
):
    found = basis(directions, degree)
    assert found.shape == (200, (degree + 1) ** 2 - 1)
    np.testing.assert_array_equal(found, basis(directions, 3)[:, : found.shape[1]])
    energy = Y00**2 + np.square(found).sum(axis=1)
    np.testing.assert_allclose(energy, (degree + 1) ** 2 / (4 * np.pi), rtol=1e-12)


def test_colour_is_clamped_from_below_only(directions):
    base = np.tile([-9.0, 0.0, 9.0], (200, 1))
    shown = color(base, np.zeros((200, 0, 3)), directions)
    np.testing.assert_allclose(shown[0], [0, 0.5, 0.5 + 9 * Y00])

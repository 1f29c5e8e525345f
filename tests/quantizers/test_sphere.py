"""How a coordinate of a random direction is distributed."""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import beta

from tdtq_core.quantizers import sphere

DIMENSIONS = (2, 3, 4, 45, 1024, 4096)
POINTS = np.linspace(-0.999, 0.999, 41)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_distribution_is_a_shifted_beta_law(dimension):
    law = beta((dimension - 1) / 2, (dimension - 1) / 2, loc=-1, scale=2)
    np.testing.assert_allclose(sphere.distribution(POINTS, dimension), law.cdf(POINTS), atol=1e-13)
    np.testing.assert_allclose(
        sphere.density(POINTS, dimension), law.pdf(POINTS), rtol=1e-9, atol=1e-280
    )


@pytest.mark.parametrize("dimension", [2, 3, 4, 45])
def test_the_upper_moment_is_the_integral(dimension):
    for t in (-0.9, -0.2, 0.0, 0.3, 0.8):
        expected, _ = quad(lambda s: s * sphere.density(s, dimension), t, 1, limit=200)
        assert sphere.upper_moment(t, dimension) == pytest.approx(expected, abs=1e-8)


def test_three_dimensions_are_uniform():
    np.testing.assert_allclose(sphere.density(POINTS, 3), 0.5, rtol=1e-14)
    np.testing.assert_allclose(sphere.distribution(POINTS, 3), (POINTS + 1) / 2, rtol=1e-12)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_quantile_inverts_the_tail(dimension):
    probability = np.array([1e-4, 1e-3, 0.2, 0.49])
    t = sphere.upper_quantile(probability, dimension)
    np.testing.assert_allclose(sphere.tail(t, dimension), probability, rtol=1e-6)


def test_a_random_direction_follows_the_law():
    points = np.random.default_rng(0).normal(size=(20_000, 5))
    coordinate = np.sort(points[:, 0] / np.linalg.norm(points, axis=1))
    steps = np.arange(coordinate.size) / coordinate.size
    assert np.abs(sphere.distribution(coordinate, 5) - steps).max() < 0.012

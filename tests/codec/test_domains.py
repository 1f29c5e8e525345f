"""The coordinates of grids: inverses, bounds, and the same bits from plain arithmetic."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.codec.conditioning import OPACITY_LOGITS
from tdtq_core.codec.domains import SPANS, from_grid, grid_width, span_of, to_grid
from tdtq_core.scene import ATTRIBUTE_NAMES, attribute_width

LOW, HIGH = OPACITY_LOGITS
LN_2 = 0.6931471805599453


def exponential(x):
    """e^x by the series of the format, in Python's own floats."""
    whole = round(x / LN_2)
    rest, series = x - whole * LN_2, 1.0
    for k in range(20, 0, -1):
        series = 1.0 + series * rest / k
    return math.ldexp(series, whole)


def logarithm(x):
    """ln x by the series of the format."""
    mantissa, exponent = math.frexp(x)
    if mantissa < 0.7071067811865476:
        mantissa, exponent = 2.0 * mantissa, exponent - 1
    ratio = (mantissa - 1.0) / (mantissa + 1.0)
    square, series = ratio * ratio, 0.0
    for k in reversed(range(13)):
        series = series * square + 1.0 / (2 * k + 1)
    return exponent * LN_2 + 2.0 * ratio * series


def logit(level):
    level = min(max(level, 4.0 * LOW), -1e-9)
    return np.float32(min(max(level - logarithm(1.0 - exponential(level)), LOW), HIGH))


def matrix(width, low=-4.0, high=4.0):
    elements = st.floats(low, high, width=32)
    return hnp.arrays(np.float32, st.tuples(st.integers(0, 30), st.just(width)), elements=elements)


@given(matrix(1, LOW, HIGH))
def test_opacities_come_back_within_rounding(logits):
    logarithms = to_grid("opacity", logits)
    assert (logarithms < 0).all()
    back = from_grid("opacity", logarithms)
    # The logarithm of an opacity near 1 is known to 2^-24 of itself, its logit to about that.
    np.testing.assert_allclose(back, logits, atol=1e-5)


@given(matrix(1, -80.0, 80.0))
def test_opacities_have_the_bits_of_plain_arithmetic_and_bounds(logarithms):
    found = from_grid("opacity", logarithms)
    assert found.min(initial=0) >= LOW
    assert found.max(initial=0) <= HIGH
    assert found.tolist() == [[logit(float(value))] for (value,) in logarithms]


@pytest.mark.parametrize("x", [-24.0, -3.7, -0.5, -1e-9, 0.0])
def test_the_exponential_is_one(x):
    assert exponential(x) == pytest.approx(math.exp(x), rel=1e-15)
    assert logarithm(1.5 + x / 24) == pytest.approx(math.log(1.5 + x / 24), rel=1e-14)


@given(matrix(3))
def test_colours_come_back_within_rounding_and_with_the_same_bits(colours):
    turned = to_grid("base_color", colours)
    np.testing.assert_allclose(from_grid("base_color", turned), colours, atol=2e-6)
    np.testing.assert_allclose(
        np.linalg.norm(turned, axis=1), np.linalg.norm(colours, axis=1), atol=2e-6
    )
    thirds, halves, sixths = 1 / math.sqrt(3), 1 / math.sqrt(2), 1 / math.sqrt(6)
    rows = [(thirds,) * 3, (halves, 0 * halves, -halves), (sixths, -2 * sixths, sixths)]
    for found, (a, b, c) in zip(from_grid("base_color", turned), turned.tolist(), strict=True):
        wanted = [(a * p + b * q) + c * r for p, q, r in zip(*rows, strict=True)]
        np.testing.assert_allclose(found, np.float32(wanted), rtol=2e-7, atol=1e-9)


def test_colours_beyond_float32_are_its_largest():
    far = np.full((1, 3), np.finfo(np.float32).max)
    assert np.isfinite(from_grid("base_color", far)).all()


@given(matrix(3, -1.5, 1.5))
def test_quaternions_have_the_bits_of_plain_arithmetic(parts):
    found = from_grid("rotation", parts)
    assert np.array_equal(found[:, 1:], parts)
    for w, (x, y, z) in zip(found[:, 0], parts.tolist(), strict=True):
        square = float(Fraction(float(Fraction(x * x) + Fraction(y * y))) + Fraction(z * z))
        assert w == np.float32(math.sqrt(max(1.0 - square, 0.0)))


def test_unit_quaternions_come_back_within_rounding():
    drawn = np.random.default_rng(0).normal(size=(500, 4))
    drawn[:, 0] = 2 + np.abs(drawn[:, 0])
    unit = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    np.testing.assert_allclose(from_grid("rotation", to_grid("rotation", unit)), unit, atol=1e-6)


@pytest.mark.parametrize("name", ATTRIBUTE_NAMES)
def test_widths_agree(name):
    values = np.ones((3, attribute_width(name, 2)), np.float32)
    coordinates = to_grid(name, values)
    assert coordinates.shape[1] == grid_width(name, values.shape[1])
    assert from_grid(name, coordinates).shape == values.shape


def test_the_span_of_positions_is_the_edge_of_a_cube_that_is_filled_alike():
    rng = np.random.default_rng(0)
    cube = rng.uniform(-3, 4, (40_000, 3)).astype(np.float32)
    weights = np.ones(len(cube))
    assert span_of("position", cube, weights) == pytest.approx(7, rel=0.01)
    cube[:5] = 1e6
    weights[:5] = 0
    assert span_of("position", cube, weights) == pytest.approx(7, rel=0.01)
    assert span_of("position", cube, np.zeros(len(cube))) == 0
    assert span_of("scale", cube, weights) == SPANS["scale"]
    assert span_of("harmonics", cube, weights) == 0

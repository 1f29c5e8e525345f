"""Grids of even steps: their error, their bounds, and damaged codes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import Codes, GridQuantizer
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Steps, equal_steps, steps_for

SIGNALLING = np.array([0x7F800001], np.uint32).view(np.float32)
LARGEST = np.finfo(np.float32).max


def drawn_steps(seed, count, spread=3.0):
    importance = np.random.default_rng(seed).lognormal(0, spread, count)
    return steps_for(importance)


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("bits", [4, 8, 12])
def test_the_weighted_error_is_what_theory_expects(bits, weighted):
    values = np.random.default_rng(0).normal(size=(50_000, 3)).astype(np.float32)
    steps = drawn_steps(1, 50_000, 1.5) if weighted else equal_steps(50_000)
    quantizer = GridQuantizer(bits)
    back = quantizer.dequantize(quantizer.quantize(values, steps, 3.0), steps.classes)
    squares = ((back.astype(float) - values) ** 2).mean(axis=1)
    measured = steps.weights @ squares / steps.weights.sum()
    assert measured == pytest.approx(quantizer.expected_mse(values, 3.0), rel=0.03)


@given(st.integers(1, 24), st.integers(0, 99), st.integers(0, 40), st.floats(0.001, 1000))
def test_no_value_is_off_by_more_than_half_its_step(bits, seed, count, span):
    values = np.random.default_rng(seed).normal(size=(count, 2)).astype(np.float32)
    steps = drawn_steps(seed, count)
    codes = GridQuantizer(bits).quantize(values, steps, span)
    back = GridQuantizer(bits).dequantize(codes, steps.classes)
    own = np.ldexp(codes.side["step"].astype(float), steps.classes.astype(int))[:, None]
    rounding = np.spacing(np.maximum(np.abs(values), np.abs(back)))
    assert (np.abs(back.astype(float) - values) <= own / 2 + rounding).all()


def test_a_value_far_away_widens_the_steps_instead_of_overflowing():
    values = np.array([[0.0], [1.0], [1e30]], np.float32)
    steps = Steps(np.array([0, HIGHEST, LOWEST], np.int8), np.ones(3))
    codes = GridQuantizer(24).quantize(values, steps, 1.0)
    finest = np.left_shift(codes.indices[:, 0].astype(np.int64), steps.classes - LOWEST)
    assert np.abs(finest).max() < 2**31
    back = GridQuantizer(24).dequantize(codes, steps.classes)
    assert np.abs(back - values).max() < 1e30 * 2.0**-24


@pytest.mark.parametrize("values", [[[LARGEST], [-LARGEST], [0]], [[1e-45], [0], [0]]])
@pytest.mark.parametrize("bits", [1, 24])
def test_the_largest_and_smallest_numbers_have_steps(values, bits):
    values = np.array(values, np.float32)
    back = GridQuantizer(bits).dequantize(GridQuantizer(bits).quantize(values))
    assert np.isfinite(back).all()
    half = np.ptp(values.astype(float)) * 2.0**-bits / 2
    assert np.abs(back.astype(float) - values).max() <= half * 1.001 + 1e-45


def test_equal_values_come_back_exactly():
    values = np.repeat(np.array([[0.1, -7e20, 3e-40]], np.float32), 1000, axis=0)
    assert np.array_equal(GridQuantizer(3).dequantize(GridQuantizer(3).quantize(values)), values)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_refused(bad):
    values = np.zeros((10_000, 2), np.float32)
    values[7777, 1] = bad
    with pytest.raises(SceneError, match="not finite"):
        GridQuantizer(8).quantize(values)


@pytest.mark.parametrize("bits", [0, 25, -1, 8.0, "8", True, None])
def test_senseless_bits_are_refused(bits):
    with pytest.raises(OptionError, match="bits"):
        GridQuantizer(bits)


@pytest.mark.parametrize(
    "side",
    [
        {},
        {"step": [1.0]},
        {"step": [0.0], "origin": [0.0]},
        {"step": [-1.0], "origin": [0.0]},
        {"step": [np.nan], "origin": [0.0]},
        {"step": [np.inf], "origin": [0.0]},
        {"step": [1.0], "origin": [np.inf]},
        {"step": [1.0], "origin": SIGNALLING},
        {"step": [1.0], "origin": [0.0, 0.0]},
    ],
)
def test_damaged_codes_are_refused(side):
    side = {name: np.array(values, np.float32) for name, values in side.items()}
    with pytest.raises(SceneError, match="damaged"):
        GridQuantizer(3).dequantize(Codes(np.zeros((2, 1), np.int32), 3, False, {}, side))

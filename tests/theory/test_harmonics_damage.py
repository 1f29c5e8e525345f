"""The closed form of quantized harmonics."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.theory.harmonics_damage import COLOR_VARIANCE, HarmonicsDamage

SIGNAL, ENERGY = np.array([0.01, 0.02]), np.array([0.05, 0.03])
DAMAGE = HarmonicsDamage(SIGNAL, ENERGY)


def test_no_distortion_costs_nothing():
    assert DAMAGE(0.0).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("gain", [0.0, 1.0, 3.0])
def test_all_lost_is_the_signal(gain):
    assert DAMAGE(1.0, gain) == pytest.approx(SIGNAL)


def test_a_value_worked_out_by_hand():
    # D = 1/2, g = 1: C / 4 + E / (48 pi).
    assert DAMAGE(0.5) == pytest.approx(SIGNAL / 4 + ENERGY / (48 * math.pi))


def test_shrinkage_and_noise_are_apart():
    assert DAMAGE.of(0.5, 0.0) == pytest.approx(SIGNAL / 4)
    assert DAMAGE.of(0.0, 2.0) == pytest.approx(2 * COLOR_VARIANCE * ENERGY)


@given(st.floats(0.001, 0.6), st.floats(0.2, 3.0))
def test_no_gain_is_better_than_the_best(distortion, other):
    best = DAMAGE.best_gain(distortion)
    assert DAMAGE(distortion, best).sum() <= DAMAGE(distortion, other).sum() * (1 + 1e-12)


@given(st.floats(0.001, 0.9))
def test_the_best_gain_is_the_formula(distortion):
    signal, noise = SIGNAL.sum(), distortion * ENERGY.sum() / (12 * math.pi)
    expected = min(signal / (signal * (1 - distortion) + noise), 4.0)
    assert DAMAGE.best_gain(distortion) == pytest.approx(expected)


def test_without_harmonics_the_gain_is_one():
    assert HarmonicsDamage(np.zeros(2), np.zeros(2)).best_gain(0.3) == 1.0


def test_factors_are_those_of_the_family_and_on_a_line_between_bits():
    factors = {"turbo": {2: np.array([2.0, 3.0]), 4: np.array([5.0, 6.0])}}
    damage = HarmonicsDamage(SIGNAL, ENERGY, factors)
    ones = np.ones(2)
    assert damage.corrected(ones, "turbo", 1).tolist() == [2.0, 3.0]
    assert damage.corrected(ones, "turbo", 2).tolist() == [2.0, 3.0]
    assert damage.corrected(ones, "turbo", 3).tolist() == [3.5, 4.5]
    assert damage.corrected(ones, "turbo", 8).tolist() == [5.0, 6.0]
    assert damage.corrected(ones, "uniform", 2).tolist() == [1.0, 1.0]
    assert damage.seen_by(np.array([1])).corrected(np.ones(1), "turbo", 2).tolist() == [3.0]

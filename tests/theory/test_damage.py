"""Damage curves: exact at the probes, on straight lines between them and beyond."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.theory.damage import DamageCurve

VARIANCES = np.array([1e-6, 1e-5, 1e-3])
ERRORS = np.array([[1e-7, 4e-7], [1e-6, 2e-6], [1e-4, 5e-5]])
CURVE = DamageCurve(VARIANCES, ERRORS)


@pytest.mark.parametrize("probe", range(3))
def test_probes_are_met(probe):
    assert CURVE(VARIANCES[probe]) == pytest.approx(ERRORS[probe])


def test_half_way_between_probes_is_the_geometric_mean():
    assert CURVE(1e-4) == pytest.approx(np.sqrt(ERRORS[1] * ERRORS[2]))


@given(st.floats(1e-12, 1e-6), st.floats(1.0, 1e6))
def test_beyond_the_probes_flips_are_left_below_and_averages_grow_above(below, factor):
    assert CURVE(below) == pytest.approx(ERRORS[0] * (below / 1e-6) ** 0.5)
    assert CURVE(1e-3 * factor) == pytest.approx(ERRORS[2] * factor)


def test_a_jump_at_the_finest_probe_is_its_own():
    curve = DamageCurve(VARIANCES, np.array([[1e-5, 1e-7], [1e-6, 1e-6], [1e-4, 1e-5]]))
    assert curve(1e-6) == pytest.approx([1e-5, 1e-7])
    assert curve(1e-7) == pytest.approx([1e-7, 10**-7.5])


@given(st.floats(1e-9, 1.0), st.floats(1.0, 1e3))
def test_rising_probes_make_a_rising_curve(variance, factor):
    assert (CURVE(variance * factor) >= CURVE(variance) * (1 - 1e-9)).all()


def test_nothing_lost_is_no_damage():
    assert CURVE(0.0).tolist() == [0.0, 0.0]


def test_a_view_that_sees_nothing_stays_unharmed():
    curve = DamageCurve(VARIANCES, np.array([[0.0, 1e-7], [0.0, 1e-6], [0.0, 1e-5]]))
    assert curve(1e-4)[0] == 0.0
    assert curve(10.0)[0] == 0.0
    assert curve(10.0)[1] > 0.0


def test_other_views_stand_for_the_nearest():
    seen = CURVE.seen_by(np.array([1, 1, 0]))
    assert seen(1e-5) == pytest.approx(ERRORS[1][[1, 1, 0]])

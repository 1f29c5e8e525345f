"""What two attributes cost beyond their sum."""

import numpy as np
import pytest

from tdtq_core.theory.meeting import Meeting, met_factor

FINER = Meeting(("a", "b"), 1e-10, 1e-6)
COARSE = Meeting(("a", "b"), 1e-8, 3.98107e-5, FINER)
"""The excess grows with the product to the power 0.8."""


def errors(product):
    root = np.array([product**0.5])
    return {"a": 10.0 * root, "b": 0.1 * root, "c": np.ones(1)}


@pytest.mark.parametrize("meeting", [COARSE, FINER])
def test_pairs_that_were_tried_are_exact(meeting):
    assert COARSE.excess_at(errors(meeting.product)) == pytest.approx(meeting.excess)


def test_between_and_above_the_excess_goes_on_as_it_grew():
    assert COARSE.excess_at(errors(1e-9)) == pytest.approx(1e-6 * 10**0.8, rel=1e-4)
    assert COARSE.excess_at(errors(1e-7)) == pytest.approx(1e-6 * 10**2.4, rel=1e-4)


def test_below_the_finer_pair_it_falls_as_the_product():
    assert COARSE.excess_at(errors(1e-12)) == pytest.approx(1e-8)
    assert FINER.excess_at(errors(1e-12)) == pytest.approx(1e-8)


def test_above_a_pair_that_was_tried_once_the_excess_grows_as_it_does_most_often():
    assert FINER.excess_at(errors(1e-8)) == pytest.approx(1e-6 * 100**0.7)


def test_each_view_has_its_own():
    both = {"a": np.array([1e-4, 1e-6, 0.0]), "b": np.array([1e-4, 1e-6, 1e-4])}
    assert COARSE.excess_at(both) == pytest.approx([COARSE.excess, 1e-8, 0.0])


@pytest.mark.parametrize(("excess", "power"), [(1.1e-6, 0.5), (1e-3, 1.0), (-1e-6, 0.7)])
def test_the_power_has_bounds(excess, power):
    meeting = Meeting(("a", "b"), 1e-8, excess, FINER)
    assert meeting.excess_at(errors(1e-6)) == pytest.approx(excess * 100**power)


def test_excesses_add_up_over_the_sum_of_all():
    both = {"a": np.array([1e-4, 0.0]), "b": np.array([1e-4, 0.0]), "c": np.array([2e-4, 0.0])}
    assert met_factor([COARSE], both) == pytest.approx([1.0 + COARSE.excess / 4e-4, 1.0])
    assert met_factor([COARSE, FINER], both)[0] > met_factor([COARSE], both)[0]
    assert met_factor([], both) == pytest.approx([1.0, 1.0])

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


def test_between_two_pairs_the_excess_is_on_the_line_of_logarithms():
    assert COARSE.excess_at(errors(1e-9)) == pytest.approx(1e-6 * 10**0.8, rel=1e-4)


@pytest.mark.parametrize("meeting", [COARSE, FINER])
def test_above_all_pairs_it_grows_as_the_root_of_the_product(meeting):
    above = meeting.excess_at(errors(100.0 * meeting.product))
    assert above == pytest.approx(10.0 * meeting.excess)


def test_below_the_finer_pair_it_falls_as_the_product():
    assert COARSE.excess_at(errors(1e-12)) == pytest.approx(1e-8)
    assert FINER.excess_at(errors(1e-12)) == pytest.approx(1e-8)


def test_three_pairs_are_a_line_of_two_parts():
    coarsest = Meeting(("a", "b"), 1e-6, 1e-4, COARSE)
    for meeting in (coarsest, COARSE, FINER):
        assert coarsest.excess_at(errors(meeting.product)) == pytest.approx(meeting.excess)
    assert Meeting(("a", "b"), 1e-6, 4e-4, COARSE).excess_at(errors(1e-7)) == pytest.approx(
        np.sqrt(4e-4 * COARSE.excess)
    )


def test_each_view_has_its_own():
    both = {"a": np.array([1e-4, 1e-6, 0.0]), "b": np.array([1e-4, 1e-6, 1e-4])}
    assert COARSE.excess_at(both) == pytest.approx([COARSE.excess, 1e-8, 0.0])


def test_where_the_sum_is_undercut_the_power_is_that_found_most_often():
    meeting = Meeting(("a", "b"), 1e-8, -1e-6, FINER)
    assert meeting.excess_at(errors(1e-9)) == pytest.approx(-1e-6 * 0.1**0.7)


def test_an_excess_that_falls_while_errors_grow_ends_at_the_finer_pair():
    falling = Meeting(("a", "b"), 1e-8, 1e-7, FINER)
    both = {"a": np.array([1e-4, 1e-5, 1e-6, 0.0]), "b": np.array([1e-4, 1e-5, 1e-6, 0.0])}
    assert falling.excess_at(both) == pytest.approx([1e-7, 1e-6, 1e-8, 0.0])


def test_a_pair_tried_twice_at_the_same_errors_is_no_line():
    twice = Meeting(("a", "b"), FINER.product, 2e-6, FINER)
    assert twice.excess_at(errors(FINER.product)) == pytest.approx(2e-6)
    assert twice.excess_at(errors(1e-12)) == pytest.approx(1e-8)


def test_excesses_add_up_over_the_sum_of_all():
    both = {"a": np.array([1e-4, 0.0]), "b": np.array([1e-4, 0.0]), "c": np.array([2e-4, 0.0])}
    assert met_factor([COARSE], both) == pytest.approx([1.0 + COARSE.excess / 4e-4, 1.0])
    assert met_factor([COARSE, FINER], both)[0] > met_factor([COARSE], both)[0]
    assert met_factor([], both) == pytest.approx([1.0, 1.0])

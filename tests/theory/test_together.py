"""What all attributes together cost beyond what each alone tells."""

import numpy as np
import pytest

from tdtq_core.theory.together import Together, variety_of

PAIR = {"a": 1.0, "b": 1.0}


def of(total, **shares):
    return {name: total * share for name, share in shares.items()}


TOGETHER = Together(np.array([1e-6, 1e-4]), np.array([1.0, 4.0]), np.array([0.5, 0.5]))


def test_variety_is_that_two_causes_differ():
    assert variety_of(PAIR) == pytest.approx(0.5)
    assert variety_of({"a": 3.0, "b": 1.0}) == pytest.approx(1 - 9 / 16 - 1 / 16)
    assert variety_of({"a": 2.0, "b": 0.0}) == 0.0
    assert variety_of({"a": 0.0}) == 0.0


def test_the_plans_that_were_carried_out_are_exact():
    assert TOGETHER.factor(of(1e-6, a=0.5, b=0.5)) == pytest.approx(1.0)
    assert TOGETHER.factor(of(1e-4, a=0.5, b=0.5)) == pytest.approx(4.0)


def test_between_plans_logarithms_are_linear_and_beyond_them_nothing_changes():
    assert TOGETHER.factor(of(1e-5, a=0.5, b=0.5)) == pytest.approx(2.0)
    assert TOGETHER.factor(of(1e-2, a=0.5, b=0.5)) == pytest.approx(4.0)
    assert TOGETHER.factor(of(1e-9, a=0.5, b=0.5)) == pytest.approx(1.0)


def test_one_attribute_meets_nobody():
    assert TOGETHER.factor(of(1e-4, a=1.0)) == pytest.approx(1.0)
    nearly = TOGETHER.factor(of(1e-4, a=0.99, b=0.01))
    assert 1.0 < nearly < 1.1
    assert TOGETHER.factor({"a": 0.0}) == 1.0


def test_more_variety_than_was_carried_out_counts_as_much():
    assert TOGETHER.factor(of(1e-4, a=0.25, b=0.25, c=0.25, d=0.25)) == pytest.approx(4.0)

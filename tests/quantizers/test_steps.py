"""Steps that follow the importance of Gaussians."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Steps, equal_steps, steps_for

positive = hnp.arrays(np.float64, st.integers(1, 60), elements=st.floats(1e-9, 1e9))


@given(positive)
def test_the_factor_keeps_the_weighted_square_of_the_steps(importance):
    steps = steps_for(importance)
    own = steps.factor * np.ldexp(1.0, steps.classes.astype(int))
    assert steps.weights @ own**2 == pytest.approx(steps.weights.sum())


@given(positive)
def test_what_is_seen_more_has_no_coarser_steps(importance):
    order = np.argsort(importance)
    classes = steps_for(importance).classes
    assert (np.diff(classes[order].astype(int)) <= 0).all()
    assert classes.min() >= LOWEST
    assert classes.max() <= HIGHEST


@given(positive)
def test_all_but_a_hundredth_of_the_importance_counts(importance):
    left = steps_for(importance).weights.sum()
    assert 0.99 * importance.sum() <= left * (1 + 1e-12)


def test_four_times_the_importance_is_half_the_step():
    importance = np.array([1.0, 1.0, 1.0, 2.0, 8.0, 32.0, 0.5, 1e-300, 0.0])
    steps = steps_for(importance)
    assert steps.classes.tolist() == [0, 0, 0, 0, -1, -2, 1, HIGHEST, HIGHEST]
    assert steps.weights.tolist() == [1.0, 1.0, 1.0, 2.0, 8.0, 32.0, 0.5, 0.0, 0.0]


def test_pruning_leaves_the_steps_of_the_others_alone():
    importance = np.random.default_rng(0).lognormal(0.0, 2.0, 10_000)
    ascending = np.sort(importance)
    kept = importance > ascending[np.searchsorted(ascending.cumsum(), 5e-4 * importance.sum())]
    before, after = steps_for(importance), steps_for(importance[kept])
    assert kept.mean() < 0.92
    assert (before.classes[kept] == after.classes).all()
    assert after.factor == pytest.approx(before.factor, rel=0.01)


def test_without_importance_all_steps_are_equal():
    for nothing in (steps_for(np.zeros(5)), equal_steps(5)):
        assert nothing.factor == 1.0
        assert not nothing.classes.any()
    assert steps_for(np.zeros(0)).classes.shape == (0,)


def test_limited_classes_are_never_above():
    steps = Steps(np.array([-3, 0, 3], np.int8), np.ones(3)).up_to(1)
    assert steps.classes.tolist() == [-3, 0, 1]
    assert steps.classes.dtype == np.int8

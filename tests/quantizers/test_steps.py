import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Steps, classes_of, equal_steps

positive = hnp.arrays(np.float64, st.integers(1, 60), elements=st.floats(1e-9, 1e9))


@given(positive)
def test_the_factor_keeps_the_weighted_square_of_the_steps(importance):
    steps = Steps(classes_of(importance), importance)
    own = steps.factor * np.ldexp(1.0, steps.classes.astype(int))
    assert importance @ own**2 == pytest.approx(importance.sum())


@given(positive)
def test_what_is_seen_more_has_no_coarser_steps(importance):
    order = np.argsort(importance)
    classes = classes_of(importance)
    assert (np.diff(classes[order].astype(int)) <= 0).all()
    assert classes.min() >= LOWEST
    assert classes.max() <= HIGHEST


def test_four_times_the_importance_is_half_the_step():
    importance = np.array([1.0, 4.0, 16.0, 0.25, 1e-300, 1.0, 0.0])
    assert classes_of(importance).tolist() == [0, -1, -2, 1, HIGHEST, 0, HIGHEST]


def test_without_importance_all_steps_are_equal():
    assert not classes_of(np.zeros(5)).any()
    assert Steps(classes_of(np.zeros(5)), np.zeros(5)).factor == 1.0
    assert equal_steps(5).factor == 1.0
    assert classes_of(np.zeros(0)).shape == (0,)


def test_limited_classes_are_never_above():
    steps = Steps(np.array([-3, 0, 3], np.int8), np.ones(3)).up_to(1)
    assert steps.classes.tolist() == [-3, 0, 1]
    assert steps.classes.dtype == np.int8

"""How errors of several attributes meet."""

import numpy as np
import pytest

from tdtq_core.theory.interplay import interplay_of

RIGHT, UP = np.array([2.0, 0.0], np.float32), np.array([0.0, 3.0], np.float32)
SAME = {"a": 1.0, "b": 1.0}


def factor(first, second, errors=SAME):
    interplay = interplay_of({"a": [(1.0, first)], "b": [(1.0, second)]})
    return interplay.factor({"a": 1.0, "b": 1.0}, errors)


def test_unrelated_errors_add():
    assert factor(RIGHT, UP) == pytest.approx(1.0)


def test_alike_errors_count_their_product_once():
    assert factor(RIGHT, RIGHT) == pytest.approx(1.5)  # (a + b)^2 would be twice a^2 + b^2
    assert factor(RIGHT, -RIGHT) == pytest.approx(0.5)


def test_a_small_error_hardly_matters():
    assert factor(RIGHT, RIGHT, {"a": 1.0, "b": 1e-8}) == pytest.approx(1.0, abs=2e-4)


def test_the_probe_of_the_nearest_variance_speaks():
    interplay = interplay_of({"a": [(1e-4, RIGHT), (1e-2, UP)], "b": [(1.0, UP)]})
    assert interplay.factor({"a": 2e-4, "b": 1.0}, SAME) == pytest.approx(1.0)
    assert interplay.factor({"a": 2e-2, "b": 1.0}, SAME) == pytest.approx(1.5)


def test_what_loses_nothing_or_was_not_probed_is_passed_over():
    interplay = interplay_of({"a": [(0.0, RIGHT)], "b": [(1.0, UP)], "c": [(1.0, 0 * UP)]})
    assert interplay.factor({"b": 0.0}, {"b": 0.0}) == 1.0
    assert interplay.factor({"b": 1.0, "a": 1.0}, SAME) == pytest.approx(1.0)
    assert interplay_of({}).factor(SAME, SAME) == 1.0

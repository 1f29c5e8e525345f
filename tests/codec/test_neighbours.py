"""Neighbours along the curve: who they are, and residuals that come back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.nearest_kernels import BACK, NEAREST
from tdtq_core.codec.neighbours import (
    REACH,
    nearest_before,
    nobody,
    on_finest,
    one_before,
    residuals,
    undo,
)
from tdtq_core.quantizers.steps import HIGHEST, LOWEST


def drawn(seed, count, largest):
    rng = np.random.default_rng(seed)
    classes = rng.integers(LOWEST, HIGHEST + 1, count).astype(np.int8)
    limit = largest >> (classes.astype(np.int64) - LOWEST)
    return rng.integers(-limit, limit + 1).astype(np.int32), classes, rng.normal(size=(count, 3))


def ways(means):
    return [nobody(len(means)), one_before(len(means)), nearest_before(means.astype(np.float32))]


@given(
    seed=st.integers(0, 999),
    count=st.integers(1, 90),
    largest=st.sampled_from([0, 9, 4000, 2**30, REACH - 1]),
)
def test_undo_is_the_inverse(seed, count, largest):
    indices, classes, means = drawn(seed, count, largest)
    for neighbours in ways(means):
        found = residuals(on_finest(indices, classes), classes, neighbours)
        assert found.min() >= 0
        assert found.max() < 2**33
        assert np.array_equal(undo(found, classes, neighbours), indices)


@given(st.integers(0, 99), st.integers(1, 90), st.integers(1, 7))
def test_a_sample_has_the_residuals_of_its_rows(seed, count, every):
    indices, classes, means = drawn(seed, count, 1000)
    for neighbours in ways(means):
        finest = on_finest(indices, classes)
        whole = residuals(finest, classes, neighbours)
        assert np.array_equal(residuals(finest, classes, neighbours, every), whole[::every])


@given(st.integers(0, 999), st.integers(1, 70))
def test_the_nearest_of_those_before_are_found(seed, count):
    means = np.random.default_rng(seed).integers(0, 6, (count, 3)).astype(np.float32)
    found = nearest_before(means)
    for row in range(count):
        before = np.arange(max(0, row - BACK), row)
        distances = np.linalg.norm(means[before].astype(float) - means[row], axis=1)
        nearest = before[np.argsort(distances, kind="stable")[:NEAREST]]
        known = found.weights[row] > 0
        assert np.array_equal(found.rows[row][known], nearest)
        assert found.weights[row].sum() == pytest.approx(float(row > 0))
        assert (np.diff(found.weights[row][known]) <= 0).all()


def test_what_neighbours_say_is_their_weighted_mean_on_ones_own_grid():
    means = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0]], np.float32)
    classes = np.array([0, 1, -1], np.int8)
    indices = np.array([100, 60, 7], np.int32)
    found = residuals(on_finest(indices, classes), classes, nearest_before(means))
    far = 1 / (1.1 * np.sqrt(2))
    near = 1 / (1 + 0.1 * np.sqrt(2))
    mean = (near * 60 * 2 + far * 100) / (near + far)
    wanted = [100, 60 - 50, 7 - np.floor(2 * mean + 0.5)]
    assert found.tolist() == [2 * w if w >= 0 else -2 * w - 1 for w in wanted]


def test_positions_that_are_no_numbers_have_no_neighbours():
    means = np.array([[0, 0, 0], [np.nan, 0, 0], [np.inf, 0, 0], [0, 0, 0]], np.float32)
    found = nearest_before(means)
    assert np.isfinite(found.weights).all()
    assert found.weights[1:3].sum() == 0


@pytest.mark.parametrize("sign", [0, 1])
def test_indices_beyond_reach_are_refused(sign):
    classes = np.array([HIGHEST, LOWEST], np.int8)
    within = np.array([2 * (REACH >> 7) + sign, 0])
    assert undo(within, classes, nobody(2)) is not None
    beyond = np.array([2 * (REACH >> 6) + sign, 0])
    assert undo(beyond, classes, nobody(2)) is None


def test_sums_of_large_residuals_are_refused():
    large = np.full(40, 2**34 - 2)
    assert undo(large, np.zeros(40, np.int8), one_before(40)) is None

"""Gaussians sorted by depth."""

import numpy as np
import pytest

from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.records import CHUNK
from tdtq_core.rendering.cpu.workspace import Workspace


def check(depths, counts):
    slots = np.concatenate([np.arange(c * CHUNK, c * CHUNK + n) for c, n in enumerate(counts)])
    expected = slots[np.argsort(depths[slots.astype(int)], kind="stable")]
    order = order_by_depth(depths.view(np.uint32), np.array(counts), Workspace())
    np.testing.assert_array_equal(order, expected)


@pytest.mark.parametrize("count", [0, 1, 2, CHUNK, 5 * CHUNK + 7, 40_000])
def test_order_is_that_of_a_stable_sort(count):
    rng = np.random.default_rng(count)
    depths = np.exp(rng.normal(0, 3, count)).astype(np.float32)
    depths[: count // 2] = depths[count - count // 2 :]
    chunks = -(-count // CHUNK)
    check(depths, [min(CHUNK, count - c * CHUNK) for c in range(chunks)] or [0])


@pytest.mark.parametrize("spread", [0.0, 1e-6, 1.0])
def test_narrow_depths_need_fewer_passes_but_the_same_order(spread):
    rng = np.random.default_rng(3)
    check((4 + spread * rng.random(CHUNK)).astype(np.float32), [CHUNK])


def test_gaps_between_chunks_are_left_out():
    depths = np.random.default_rng(1).random(3 * CHUNK).astype(np.float32)
    check(depths, [5, 0, 900])


def test_whole_range_of_depths():
    check(np.array([1e10, 0.01, 5.0, 0.01, 1e10], np.float32), [5])

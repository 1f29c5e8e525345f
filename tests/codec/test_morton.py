"""The order of Gaussians in a file: neighbours stay neighbours."""

import numpy as np
import pytest

from tdtq_core.codec.morton import morton_order


def test_neighbours_in_space_are_neighbours_in_the_file(make_scene):
    means = make_scene(4000).means
    steps = np.linalg.norm(np.diff(means[morton_order(means)], axis=0), axis=1)
    assert np.median(steps) < 0.2 * np.median(np.linalg.norm(np.diff(means, axis=0), axis=1))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_morton_order_of_equal_points_keeps_their_order(count):
    assert np.array_equal(morton_order(np.ones((count, 3), np.float32)), np.arange(count))


def test_morton_order_keeps_the_order_inside_every_cell():
    means = np.random.default_rng(0).integers(0, 3, (5000, 3)).astype(np.float32)
    order = morton_order(means)
    cells = (means[order] @ [1, 3, 9]).astype(int)
    for cell in range(27):
        assert (np.diff(order[cells == cell]) > 0).all()

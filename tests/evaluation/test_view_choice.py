"""Which views are probed, and which stand for others."""

import numpy as np
import pytest

from tdtq_core.evaluation.view_choice import FEWEST, MOST_FEW, evenly, few_of, is_large, stand_ins
from tdtq_core.evaluation.views import orbit_views


@pytest.mark.parametrize(("count", "most"), [(1, 8), (3, 8), (8, 8), (9, 8), (200, 12)])
def test_even_choices_are_distinct_and_in_range(count, most):
    chosen = evenly(count, most)
    assert chosen == sorted(set(chosen))
    assert len(chosen) == min(count, most)
    assert chosen[0] == 0
    assert chosen[-1] < count


def test_small_scenes_are_seen_more_often():
    errors = np.ones(9)
    assert len(few_of(errors, 10)) == MOST_FEW
    assert len(few_of(errors, 10_000_000)) == FEWEST
    assert few_of(errors[:1], 10_000_000) == [0]
    assert is_large(10_000_000)
    assert not is_large(10)


def test_the_views_that_lose_most_are_seen():
    assert few_of(np.array([1.0, 9.0, 2.0, 0.5, 8.0]), 10_000_000) == [1, 2, 4]


def test_stand_ins_are_the_nearest_on_an_orbit(scene):
    views = orbit_views(scene, 12, 8, 8)
    nearest = stand_ins(views, [0, 4, 8])
    assert nearest[[0, 4, 8]].tolist() == [0, 1, 2]
    assert nearest[[1, 3, 5, 7, 9, 11]].tolist() == [0, 1, 1, 2, 2, 0]


def test_views_from_one_place_are_told_apart_by_where_they_look(scene):
    views = orbit_views(scene, 1, 8, 8) * 3
    assert np.array_equal(stand_ins(views, [0, 1]), [0, 1, 0])

import pytest

from tdtq_viewer.coarseness import FACTORS, HELD_BUDGET, ORBIT_BUDGET, Coarseness


def learned(full, fixed=0.0):
    """What is known after a coarse and a full picture of one request."""
    known, request = Coarseness(), object()
    known.note(request, 2, full * (fixed + (1 - fixed) / 4))
    known.note(request, 1, full)
    return known


def test_the_first_picture_of_all_is_coarse():
    assert Coarseness().factor(2, 1.0) == 2


@pytest.mark.parametrize(("full", "factor"), [(0.03, 1), (0.2, 2), (0.5, 3), (9.0, 4)])
def test_pictures_shrink_until_they_are_drawn_in_time(full, factor):
    assert learned(full).factor(1, HELD_BUDGET) == factor


def test_two_pictures_take_twice_as_long_as_one():
    known = learned(0.8 * ORBIT_BUDGET)
    assert (known.factor(1, ORBIT_BUDGET), known.factor(2, ORBIT_BUDGET)) == (1, 2)


def test_what_does_not_depend_on_the_size_is_learned():
    assert learned(0.1, fixed=0.3).factor(1, 0.05) == 2
    assert learned(0.1, fixed=0.35).factor(1, 0.05) == 3


def test_a_coarse_picture_that_takes_nearly_as_long_is_drawn_for_a_moving_camera_only():
    known = learned(0.5, fixed=0.9)
    assert (known.factor(1, HELD_BUDGET), known.factor(2, ORBIT_BUDGET)) == (1, FACTORS[-1])


def test_coarse_pictures_tell_what_full_ones_would_take():
    known = learned(0.2, fixed=0.5)
    known.note(object(), 4, 0.02 * (0.5 + 0.5 / 16))
    assert known.factor(1, 0.021) == 1


def test_pictures_of_two_requests_are_not_compared():
    known = Coarseness()
    known.note(object(), 2, 1.0)
    known.note(object(), 1, 1.0)
    assert known.factor(1, HELD_BUDGET) == FACTORS[-1]

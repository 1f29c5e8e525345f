"""How little the first picture of a request shows."""

import pytest

from tdtq_viewer.coarseness import CLICKED, HELD, ORBITING, Coarseness
from tdtq_viewer.detail import FEWER_GAUSSIANS, FEWER_PIXELS, FULL, LEAST, Detail


def learned(full, fixed=0.0):
    """What is known after a coarse and a full picture of one request."""
    known, request = Coarseness(10**6), object()
    known.note(request, Detail(2), full * (fixed + (1 - fixed) / 4))
    known.note(request, FULL, full)
    return known


def test_the_first_picture_of_all_is_coarse():
    assert Coarseness(10**6).detail(2, CLICKED) == Detail(2)


@pytest.mark.parametrize(("full", "factor"), [(0.03, 1), (0.2, 2), (0.5, 3), (9.0, 4)])
def test_pictures_shrink_until_they_are_drawn_in_time(full, factor):
    assert learned(full).detail(1, HELD) == Detail(factor)


def test_two_pictures_take_twice_as_long_as_one():
    known = learned(0.8 * ORBITING.limit)
    assert known.detail(1, ORBITING) == FULL
    assert known.detail(2, ORBITING) == Detail(2)


def test_what_does_not_depend_on_the_size_is_learned():
    assert learned(0.2, fixed=0.1).detail(1, HELD) == Detail(2)
    assert learned(0.2, fixed=0.25).detail(1, HELD) == Detail(3)


def test_a_moving_camera_may_leave_gaussians_out_and_a_slider_may_not():
    """Pictures of a scene so full that fewer pixels hardly help."""
    known = learned(0.05, fixed=0.9)
    assert known.detail(2, HELD) == FULL
    assert known.detail(2, ORBITING) in FEWER_GAUSSIANS
    assert known.detail(2, ORBITING).every > 1
    assert known.detail(99, ORBITING) == FEWER_GAUSSIANS[-1]


@pytest.mark.parametrize(("times", "every"), [(0.1, 1), (1.9, 1), (3.0, 3), (99.0, 32)])
def test_of_a_small_scene_less_is_left_out(times, every):
    known = Coarseness(int(times * LEAST))
    known.note(object(), FULL, 99.0)
    assert known.detail(2, ORBITING) == Detail(4, every)


def test_coarse_pictures_tell_what_full_ones_would_take():
    known = learned(0.2, fixed=0.5)
    seen = Detail(4)
    known.note(object(), seen, 0.02 * seen.share(0.5))
    assert known.detail(1, ORBITING) == FULL


def test_a_busy_machine_gets_less_to_draw_and_that_passes():
    known = learned(0.066, fixed=0.3)
    chosen = known.detail(2, ORBITING)
    for _ in range(9):
        known.note(object(), chosen, 2 * ORBITING.limit)
    assert known.detail(2, ORBITING) == FEWER_GAUSSIANS[-1]
    assert known.detail(2, HELD) == learned(0.066, fixed=0.3).detail(2, HELD)
    for _ in range(40):
        known.note(object(), chosen, 0.066 * chosen.share(0.3))
    assert known.detail(2, ORBITING) == chosen


def test_pictures_of_two_requests_are_not_compared():
    known = Coarseness(10**6)
    known.note(object(), Detail(2), 1.0)
    known.note(object(), FULL, 1.0)
    assert known.detail(1, HELD) == FEWER_PIXELS[-1]

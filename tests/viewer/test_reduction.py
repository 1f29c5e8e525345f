"""Pictures that are drawn smaller where a view is very full."""

import pytest

from tdtq_core.demo import demo_camera
from tdtq_viewer.reduction import LONGEST, TOO_LONG, Reduction


class Guesser:
    """Expects of a whole picture what it is told, and of a smaller one as many pixels less."""

    def __init__(self, whole):
        self.whole, self.asked = whole, 0

    def estimate_seconds(self, prepared, camera):
        self.asked += 1
        return self.whole * camera.width * camera.height / (512 * 384)


@pytest.fixture
def camera():
    return demo_camera(512, 384)


def test_a_view_is_judged_once(camera):
    reduction, renderer = Reduction(), Guesser(4 * LONGEST)
    assert reduction.factor(renderer, None, camera, False) == 2
    reduction.note(LONGEST)
    renderer.whole = 0.0
    assert reduction.factor(renderer, None, camera, False) == 2


def test_a_picture_that_took_far_too_long_is_judged_again(camera):
    reduction, renderer = Reduction(), Guesser(0.9 * LONGEST)
    assert reduction.factor(renderer, None, camera, False) == 1
    renderer.whole = 3 * LONGEST
    reduction.note(0.9 * TOO_LONG)
    assert reduction.factor(renderer, None, camera, False) == 1
    reduction.note(1.1 * TOO_LONG)
    assert reduction.factor(renderer, None, camera, False) == 2


def test_a_quick_hand_is_not_kept_waiting_for_estimates(camera):
    reduction, renderer = Reduction(), Guesser(0.0)
    reduction.factor(renderer, None, camera, False)
    reduction.factor(renderer, None, demo_camera(512, 388), True)
    assert renderer.asked == 1
    reduction.factor(renderer, None, demo_camera(512, 388), False)
    assert renderer.asked == 2

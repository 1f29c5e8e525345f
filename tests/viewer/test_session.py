"""The state of the window: what is announced, dropped and out of date."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import frame_of
from tdtq_core.codec.presets import PRESETS
from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle
from tdtq_viewer.session import Session
from tdtq_viewer.state import Comparison, Look, MeasuredSizes, OpenScene

PICTURE = np.zeros((4, 4, 3), np.float32)


@pytest.fixture
def session():
    return Session(Look(CompareMode.SPLIT, ErrorStyle()), PRESETS["balanced"])


def counted(signal):
    calls = []
    # psygnal keeps functions weakly only if they are methods.
    signal.connect(lambda: calls.append(1))
    return calls


def opened(scene):
    return OpenScene(scene, "a scene", frame_of(scene))


def test_a_plan_is_announced_once_and_only_if_it_differs(session):
    calls = counted(session.plan_changed)
    session.set_plan(PRESETS["small"])
    session.set_plan(PRESETS["small"])
    assert len(calls) == 1


def test_a_new_scene_drops_the_results_and_resets_the_plan(session, scene):
    session.open(opened(scene))
    session.set_plan(PRESETS["small"])
    session.set_comparison(Comparison(scene, session.plan, PICTURE, PICTURE, full=True, psnr=40.0))
    session.open(opened(scene.take(np.arange(5))))
    assert session.comparison is None
    assert session.plan == PRESETS["balanced"]


def test_results_of_another_scene_are_refused(session, make_scene):
    ours, theirs = make_scene(10), make_scene(10, seed=1)
    session.open(opened(ours))
    session.set_comparison(Comparison(theirs, session.plan, PICTURE, PICTURE, full=True, psnr=40.0))
    session.set_sizes(MeasuredSizes(theirs, session.plan, {}, 1))
    assert session.comparison is None
    assert session.sizes is None


def test_numbers_are_out_of_date_after_the_plan_changed(session, scene):
    session.open(opened(scene))
    session.set_comparison(Comparison(scene, session.plan, PICTURE, PICTURE, full=True, psnr=40.0))
    session.set_sizes(MeasuredSizes(scene, session.plan, {}, 1))
    assert session.standing.preliminary
    assert not session.standing.picture
    assert not session.standing.sizes
    weights = np.ones(len(scene))
    session.set_importance(weights)
    assert not session.standing.preliminary
    assert not session.standing.sizes  # it was not used for them
    session.set_comparison(replace(session.comparison, importance=weights))
    session.set_sizes(replace(session.sizes, importance=weights))
    assert session.standing.picture
    assert session.standing.sizes
    session.set_plan(PRESETS["small"])
    assert not session.standing.picture
    assert not session.standing.sizes


def test_a_plan_that_needs_no_importance_is_never_preliminary(session, scene):
    session.open(opened(scene))
    session.set_plan(PRESETS["paper"])
    session.set_sizes(MeasuredSizes(scene, session.plan, {}, 1))
    assert not session.standing.preliminary
    assert session.standing.sizes
    session.set_importance(np.ones(len(scene)))
    assert session.standing.sizes


def test_a_coarse_picture_carries_no_numbers(session, scene):
    session.open(opened(scene))
    session.set_comparison(Comparison(scene, session.plan, PICTURE, PICTURE, full=False))
    assert not session.standing.picture


def test_the_size_before_is_that_of_the_float32_values(session, scene):
    assert session.bytes_before == 0
    session.open(opened(scene))
    assert session.bytes_before == 200 * 59 * 4

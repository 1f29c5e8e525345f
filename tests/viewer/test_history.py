"""Every change of the plan can be taken back, and what was known of a plan is there at once."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tdtq_core.cameras import frame_of
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.demo import demo_camera
from tdtq_viewer import shelf as shelf_module
from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle
from tdtq_viewer.history import History
from tdtq_viewer.session import Session
from tdtq_viewer.shelf import Shelf
from tdtq_viewer.state import Comparison, Look, MeasuredSizes, OpenScene
from tdtq_viewer.step_words import step_text

PAPER = PRESETS["paper"]
PLANS = [PAPER.with_bits("scale", bits) for bits in (6, 7, 8, 9)]


@pytest.fixture
def session(scene):
    return begun(scene)


def begun(scene):
    session = Session(Look(CompareMode.SPLIT, ErrorStyle()), PAPER)
    session.open(OpenScene(scene, "a scene", frame_of(scene)))
    return session


def test_steps_are_taken_back_one_by_one_and_done_again(session):
    history = History(session)
    for plan in PLANS:
        session.set_plan(plan)
    for plan in (*PLANS[-2::-1], PAPER, PAPER):
        history.undo()
        assert session.plan == plan
    for plan in (*PLANS, PLANS[-1]):
        history.redo()
        assert session.plan == plan
    assert history.next is None


@given(moves=st.lists(st.sampled_from(["undo", "redo", *PLANS]), max_size=30))
def test_whatever_is_done_undo_and_redo_are_each_others_reverse(moves):
    session = Session(Look(CompareMode.SPLIT, ErrorStyle()), PAPER)
    history = History(session)
    for move in moves:
        if isinstance(move, str):
            getattr(history, move)()
        else:
            session.set_plan(move)
    before = session.plan
    if history.last is not None:
        history.undo()
        assert session.plan != before
        history.redo()
        assert session.plan == before


def test_a_drag_is_one_step_and_one_that_comes_back_is_none(session):
    history = History(session)
    session.set_moving(True)
    for plan in PLANS:
        session.set_plan(plan)
    session.set_moving(False)
    session.set_plan(PLANS[0])
    history.undo()
    assert history.last == (PAPER, PLANS[-1])
    history.undo()
    assert session.plan == PAPER
    session.set_moving(True)
    session.set_plan(PLANS[1])
    session.set_plan(PAPER)
    session.set_moving(False)
    assert history.last is None


def test_a_drag_of_the_one_slider_is_one_step_from_where_it_jumped(loaded):
    loaded.side.show_mode(simple=True)
    slider, first = loaded.side.simple.quality.slider, loaded.session.plan
    places = [
        QPoint(int(share * slider.width()), slider.height() // 2) for share in (0.2, 0.4, 0.7)
    ]
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=places[-1])
    assert loaded.session.plan != first
    assert not loaded.session.moving
    loaded.menus.edit.undo.trigger()
    assert loaded.session.plan == first
    assert loaded.history.last is None


def test_another_scene_begins_a_history_of_its_own(session, scene):
    history = History(session)
    session.set_plan(PLANS[0])
    session.open(OpenScene(scene, "another", frame_of(scene)))
    assert (history.last, history.next) == (None, None)
    session.set_plan(PLANS[1])
    history.undo()
    assert session.plan == PAPER


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (PAPER.with_bits("scale", 8), "Scale, 8 bits"),
        (PAPER.with_bits("harmonics", 0), "View-dependent colour, none"),
        (replace(PAPER, weighted=True), "Coarser where hardly seen"),
        (replace(PAPER, pruning=Pruning("opacity", 0.05)), "Drop Gaussians fainter than 0.05"),
        (PRESETS["small"], "Preset Small file"),
        (PRESETS["small"].with_bits("scale", 5), "Preset For the web"),
        (PAPER.with_bits("scale", 8).with_bits("position", 12), "2 changes"),
    ],
)
def test_steps_in_words(after, text):
    own = {"For the web": PRESETS["small"].with_bits("scale", 5)}
    assert step_text(PAPER, after, own) == text


def result(session, plan, side=8, camera=None):
    pictures = (np.zeros((side, side, 3), np.float32) for _ in "ab")
    camera = camera or demo_camera(side, side)
    scene = session.opened.scene
    return Comparison(scene, plan, *pictures, full=True, psnr=40.0, ssim=0.9, camera=camera)


def test_complete_results_are_kept_by_plan_and_camera(session):
    shelf, camera = Shelf(session), demo_camera(8, 8)
    session.set_plan(PLANS[0])
    session.set_comparison(replace(result(session, PLANS[0]), ssim=None))
    assert shelf.comparison(PLANS[0], camera) is None
    session.set_comparison(result(session, PLANS[0]))
    session.set_sizes(MeasuredSizes(session.opened.scene, PLANS[0], {}, 7))
    assert shelf.comparison(PLANS[0], camera) is session.comparison
    assert shelf.sizes(PLANS[0]) is session.sizes
    assert shelf.comparison(PLANS[0], demo_camera(9, 8)) is None
    assert shelf.comparison(PLANS[1], camera) is None
    session.set_backend("another")
    assert shelf.comparison(PLANS[0], camera) is shelf.sizes(PLANS[0]) is None


def test_pictures_used_longest_ago_go_when_there_is_no_room(session, monkeypatch):
    monkeypatch.setattr(shelf_module, "ROOM", 3 * 2 * 8 * 8 * 3 * 4)
    shelf, camera = Shelf(session), demo_camera(8, 8)
    for plan in (*PLANS[:3], PLANS[0], PLANS[3]):
        session.set_plan(plan)
        session.set_comparison(shelf.comparison(plan, camera) or result(session, plan))
    kept = [shelf.comparison(plan, camera) is not None for plan in PLANS]
    assert kept == [True, False, True, True]
    assert shelf.bytes <= shelf_module.ROOM


def test_undo_shows_the_former_picture_and_size_without_computing(loaded, wait_ready, renderer):
    session, edit = loaded.session, loaded.menus.edit
    before, sizes = session.comparison, session.sizes
    session.set_plan(session.plan.with_bits("scale", 4))
    assert edit.undo.text() == "&Undo Scale, 4 bits"
    wait_ready(loaded)
    after, drawn = session.comparison, len(renderer.sizes)
    edit.undo.trigger()
    assert (session.comparison, session.sizes) == (before, sizes)
    assert session.standing.picture
    assert session.standing.sizes
    assert not any(job.kind == "picture" for job in loaded.jobs.running)
    edit.redo.trigger()
    assert session.comparison is after
    assert not edit.redo.isEnabled()
    wait_ready(loaded)
    assert session.comparison is after
    assert len(renderer.sizes) == drawn


def test_results_that_come_late_do_not_cover_what_was_recalled(loaded, wait_ready, renderer):
    session = loaded.session
    before = session.comparison
    renderer.delay = 0.1
    session.set_plan(session.plan.with_bits("scale", 4))
    loaded.menus.edit.undo.trigger()
    wait_ready(loaded)
    assert session.comparison is before

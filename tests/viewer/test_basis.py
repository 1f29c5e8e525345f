"""The forecast is of the scene as the plan in hand prunes and weights it."""

import threading
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.pruning import prune
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_viewer import learned, words
from tdtq_viewer.engine import core_engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.learned import Learned
from tdtq_viewer.learning import Subject, learn
from tdtq_viewer.panels.spots import preset_spots
from tdtq_viewer.state import Basis, basis_of
from tdtq_viewer.themes import DARK
from tdtq_viewer.window import MainWindow
from tdtq_viewer.workbench import Workbench

SMALL = PRESETS["small"]


@pytest.fixture
def probes(qtbot, engine, wait_ready):
    """A ready window, the (scene, importance) of its probes, and what holds them up if cleared."""
    seen, go = [], threading.Event()
    go.set()

    def probe(scene, views, renderer, *, importance, should_stop, **others):
        seen.append((scene, importance))
        while not go.wait(0.01) and not should_stop():
            pass
        return engine.probe(scene, views, importance=importance, **others)

    window = MainWindow(replace(engine, probe=probe))
    window.resize(1280, 800)
    window.show()
    window.documents.open_demo()
    wait_ready(window)
    seen.clear()
    yield window, seen, go
    go.set()
    window.close()
    window.deleteLater()


def test_learning_another_pruning_can_be_stopped_and_started_again(qtbot, probes, wait_ready):
    window, seen, go = probes
    session, forecasting, box = window.session, window.forecasting, window.side.target
    simple, before = window.side.simple, window.session.forecast
    go.clear()
    session.set_plan(replace(session.plan, pruning=Pruning("contribution", 0.3)))
    assert not forecasting.stopped
    assert box.find.text() == "Find bits"
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=15000)
    window.jobs.cancel("forecast")
    assert forecasting.stopped
    assert session.forecast is before
    for note in (box.note, simple.note):
        assert note.text().startswith("Learning what each bit buys was stopped.")
        assert note.text().endswith("of an earlier plan.")
    assert not simple.again.isHidden()
    assert box.find.text() == "Learn again"
    go.set()
    simple.again.click()
    wait_ready(window)
    assert session.forecast.basis == basis_of(session.plan)
    assert simple.again.isHidden()
    assert box.find.text() == "Find bits"


def test_the_forecast_is_of_what_the_plan_leaves(loaded):
    session = loaded.session
    forecast, pruning = session.forecast, session.plan.pruning
    kept = kept_mask(session.opened.scene, pruning, session.importance)
    assert forecast.basis == Basis(pruning, weighted=True)
    assert 0 < kept.sum() < 200
    assert len(forecast.predictor.piece.scene) == kept.sum() == session.kept
    weights = forecast.predictor.piece.weights
    assert sorted(weights) == sorted(session.importance[kept])


def test_until_the_new_forecast_is_there_the_old_one_is_marked(qtbot, probes, wait_ready):
    window, seen, go = probes
    session, card = window.session, window.side.card
    old, row = session.forecast, window.side.attributes.rows["scale"]
    go.clear()
    session.set_plan(SMALL)
    assert session.forecast is old
    assert not session.standing.forecast
    assert card.over_views.predicted.text() == words.psnr_text(session.predicted.psnr)
    assert card.over_views.predicted.property("tone") == "faint"
    assert "learned from the scene as another plan" in card.over_views.predicted.toolTip()
    assert row.damage.text.property("tone") == "faint"
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=15000)
    qtbot.waitUntil(lambda: session.standing.views, timeout=15000)
    assert not session.standing.shares
    go.set()
    wait_ready(window)
    assert session.forecast.basis == basis_of(SMALL)
    assert session.forecast.yardstick is old.yardstick
    assert card.over_views.predicted.property("tone") != "faint"
    assert row.damage.text.property("tone") == "muted"
    assert session.standing.shares


def test_the_line_of_before_is_faint(probes, wait_ready):
    window, _, go = probes
    window.curve.action.trigger()
    wait_ready(window)
    line = window.curve.panel.plot._line
    assert line.opts["pen"].color().name() == DARK.accent
    go.clear()
    window.session.set_plan(SMALL)
    assert line.opts["pen"].color().name() == DARK.faint
    go.set()
    wait_ready(window)
    assert line.opts["pen"].color().name() == DARK.accent


def test_only_the_pruning_that_stays_is_learned(probes, wait_ready):
    window, seen, _ = probes
    window.forecasting._rest.setInterval(50)
    for amount in (1e-3, 2e-3, 5e-3):
        plan = replace(window.session.plan, pruning=Pruning("contribution", amount))
        window.session.set_plan(plan)
    wait_ready(window)
    assert len(seen) == 1
    assert window.session.forecast.basis == basis_of(plan)


def test_the_next_change_ends_what_is_being_learned(qtbot, probes, wait_ready):
    window, seen, go = probes
    go.clear()
    window.session.set_plan(SMALL)
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=15000)
    window.session.set_plan(PRESETS["high"])
    assert not any(job.kind == "forecast" for job in window.jobs.running)
    go.set()
    wait_ready(window)
    assert len(seen) == 2
    assert window.session.forecast.basis == basis_of(PRESETS["high"])


def test_bits_alone_are_nothing_to_learn(probes, wait_ready):
    window, seen, _ = probes
    window.session.set_plan(window.session.plan.with_bits("scale", 4))
    wait_ready(window)
    assert not seen


def test_equal_steps_are_learned_once_and_both_forecasts_kept(probes, wait_ready):
    window, seen, _ = probes
    weighted, box = window.session.forecast, window.side.pruning.weighted
    box.click()
    wait_ready(window)
    equal = window.session.forecast
    assert [importance for _, importance in seen] == [None]
    assert equal.basis == replace(weighted.basis, weighted=False)
    assert not equal.predictor.piece.base.weighted
    box.click()
    assert window.session.forecast is weighted
    wait_ready(window)
    box.click()
    assert window.session.forecast is equal
    wait_ready(window)
    assert len(seen) == 1


def test_what_was_measured_stays(probes, wait_ready):
    window, _, _ = probes
    first, known = window.session.plan, dict(window.trials.known)
    assert first in known
    window.session.set_plan(SMALL)
    wait_ready(window)
    assert set(window.trials.known) == {first, SMALL}
    assert window.trials.known[first] == known[first]


def test_presets_are_predicted_by_the_forecast_that_is_theirs(loaded, wait_ready):
    before = loaded.session.forecast
    loaded.session.set_plan(SMALL)
    wait_ready(loaded)
    spots = {spot.plan: spot for spot in preset_spots(loaded.forecasting.of, {})}
    present = loaded.session.forecast
    balanced = PRESETS["balanced"]
    assert spots[balanced].predicted == before.predict(balanced).psnr
    assert spots[SMALL].predicted == present.predict(SMALL).psnr
    assert spots[SMALL].bytes == present.presets["small"]
    loaded.side.pruning.weighted.click()
    wait_ready(loaded)
    spots = {spot.plan: spot for spot in preset_spots(loaded.forecasting.of, {})}
    high, paper = PRESETS["high"], PRESETS["paper"]
    assert spots[high].predicted == present.predict(high).psnr
    assert spots[paper].predicted == loaded.session.forecast.predict(paper).psnr


def test_the_window_predicts_what_the_command_line_does(make_scene):
    workbench, renderer = Workbench(core_engine()), CpuRenderer()
    workbench.take_renderer(renderer)
    scene = make_scene(80)
    views, importance = orbit_views(scene, 2, 48, 32), np.linspace(1.0, 2.0, 80)
    plan = replace(PRESETS["balanced"], pruning=Pruning("contribution", 0.2))
    subject = Subject(scene, importance, views, basis_of(plan))
    forecast = learn(subject, core_engine(), workbench, Token())
    pruned = prune(scene, plan.pruning, importance)
    seen = forecast.yardstick.views
    alone = probe(pruned.scene, seen, renderer, importance=pruned.importance_left).predict(plan)
    found = dict(forecast.predict(plan).per_attribute)
    lost = forecast.yardstick.thinning.errors(plan.pruning)
    assert found.pop("pruning") == pytest.approx(lost)
    assert {name: list(errors) for name, errors in found.items()} == {
        name: pytest.approx(list(errors)) for name, errors in alone.per_attribute.items()
    }
    again = replace(subject, basis=Basis(None, weighted=False), yardstick=forecast.yardstick)
    whole = learn(again, core_engine(), workbench, Token())
    assert whole.yardstick is forecast.yardstick
    assert len(whole.predictor.piece.scene) == 80 > len(pruned.scene)
    assert whole.share(plan.pruning) == len(pruned.scene) / 80 == 1 / forecast.share(None)


def test_old_forecasts_go_where_there_is_no_room(monkeypatch):
    monkeypatch.setattr(learned, "ROOM", 35)

    def forecast(amount):
        predictor = SimpleNamespace(piece=SimpleNamespace(scene=range(10)))
        return SimpleNamespace(basis=amount, predictor=predictor)

    known = Learned()
    for amount in (1, 2, 3):
        known.keep(forecast(amount))
    known.keep(known.of(1))
    known.keep(forecast(4))
    assert [known.of(amount) is None for amount in (1, 2, 3, 4)] == [False, True, False, False]
    monkeypatch.setattr(learned, "ROOM", 0)
    known.keep(forecast(5))
    assert known.of(4) is not None
    assert known.of(1) is None
    known.forget()
    assert known.of(5) is None

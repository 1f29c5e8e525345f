"""Plans found for a ratio, a size or a PSNR."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.next_steps import next_steps
from tdtq_core.evaluation.planning import Measured
from tdtq_core.formats import write_scene
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.wishes import GOALS, PSNR, RATIO, SIZE, Wish, _best_step, find, outcome, reach

WHOLE = replace(PRESETS["balanced"], pruning=None)


def aim(qtbot, window, goal, number):
    box = window.side.target
    index = GOALS.index(goal)
    box.goal.setCurrentIndex(index)
    box.goal.activated.emit(index)
    box.number.setValue(number)
    before = window.trials.found
    box.find.click()
    qtbot.waitUntil(lambda: window.trials.found is not before, timeout=15000)
    return box.note.text()


def test_the_box_waits_for_the_forecast(loaded, wait_ready):
    box = loaded.side.target
    assert box.find.isEnabled()
    assert box.note.text() == "Finds the smallest file of this quality."
    loaded.session.set_forecast(None)
    assert not box.number.isEnabled()
    assert box.find.text() == "Learn again"
    assert "stopped" in box.note.text()
    box.find.click()
    wait_ready(loaded)
    assert box.find.text() == "Find bits"


def test_a_scene_that_cannot_be_compressed_says_why(qtbot, window, scene, tmp_path):
    means = scene.means.copy()
    means[3] = float("nan")
    write_scene(replace(scene, means=means), tmp_path / "broken.ply")
    window.documents.open(tmp_path / "broken.ply")
    qtbot.waitUntil(lambda: window.session.opened is not None)
    assert not window.side.target.find.isEnabled()
    assert window.side.target.note.text() == "Invalid Gaussians must be dropped first."
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_a_ratio_is_met_and_told(qtbot, loaded, wait_ready):
    note = aim(qtbot, loaded, RATIO, 8.0)
    found = loaded.trials.found
    assert loaded.session.plan == found.plan
    assert loaded.session.bytes_before / found.measured.bytes >= 8.0
    assert note.startswith("8.0× wanted: predicted ")
    assert "measured" in note
    wait_ready(loaded)
    assert loaded.session.sizes.total == found.measured.bytes
    assert loaded.session.verified.psnr == pytest.approx(found.measured.psnr)


def test_a_size_is_met(qtbot, loaded, wait_ready):
    wanted = 0.5 * loaded.session.sizes.total
    aim(qtbot, loaded, SIZE, round(wanted / 1e6, 3))
    assert loaded.trials.found.measured.bytes <= wanted + 500
    wait_ready(loaded)


def test_another_plan_makes_the_outcome_go(qtbot, loaded, wait_ready):
    aim(qtbot, loaded, PSNR, 40.0)
    loaded.session.set_plan(loaded.session.default_plan)
    assert loaded.side.target.note.text() == PSNR.meaning
    wait_ready(loaded)


def test_return_finds_and_the_button_stops(qtbot, loaded, renderer, wait_ready):
    renderer.delay = 0.05
    before = loaded.session.plan
    box = loaded.side.target
    box.number.setFocus()
    QTest.keyClick(box.number, Qt.Key.Key_Return)
    assert loaded.trials.aiming
    assert box.find.text() == "Stop"
    box.find.click()
    assert not loaded.trials.aiming
    assert box.find.text() == "Find bits"
    renderer.delay = 0.0
    wait_ready(loaded)
    assert loaded.session.plan is before


def test_each_goal_keeps_its_number(loaded):
    box = loaded.side.target
    box.number.setValue(51.5)
    box._choose_goal(1)
    assert box.number.suffix() == "×"
    box.goal.setCurrentIndex(0)
    box._choose_goal(0)
    assert box.number.value() == 51.5
    assert "dB" in box.number.toolTip()


def predicted_only(forecast):
    """Measure nothing: what comes out is what was predicted."""

    def measure(plan):
        point = [tuple(row) for row in forecast.frontier.choices]
        options = forecast.frontier.options
        choice = tuple(
            [option.quantizer for option in options[name]].index(plan.quantizers[name])
            for name in options
        )
        size = forecast.frontier.sizes[point.index(choice)]
        return Measured(round(size), forecast.predictor.predict(plan).psnr)

    return measure


@pytest.mark.parametrize(
    ("goal", "value", "start"),
    [
        (PSNR, 99.9, "99.9 dB is out of reach. The best these bits can do: predicted"),
        (PSNR, 1.0, "1.0 dB wanted, but even the smallest file keeps more: predicted"),
        (RATIO, 900.0, "900.0× is out of reach. The smallest file these bits allow: predicted"),
        (RATIO, 0.5, "0.5× wanted, but the best these bits can do takes less: predicted"),
        (SIZE, 10.0, "10 bytes is out of reach. The smallest file these bits allow: predicted"),
        (SIZE, 1e9, "1.0 GB wanted, but the best these bits can do takes less: predicted"),
    ],
)
def test_what_is_out_of_reach_is_said(loaded, goal, value, start):
    forecast = loaded.session.forecast
    found = find(forecast, Wish(goal, value), predicted_only(forecast), WHOLE)
    assert outcome(found).replace("\N{NO-BREAK SPACE}", " ").startswith(start)
    assert "One more bit" not in outcome(found)


def test_the_best_buy_is_told(loaded):
    forecast = loaded.session.forecast
    found = find(forecast, Wish(RATIO, 8.0), predicted_only(forecast), WHOLE)
    best = next_steps(forecast.predictor, forecast.rates, found.plan)[0]
    label = next(a.label for a in ATTRIBUTES if a.name == best.attribute)
    told = outcome(found).replace("\N{NO-BREAK SPACE}", " ")
    size = words.bytes_text(round(forecast.share(found.plan.pruning) * best.bytes))
    assert f"One more bit for {label}: +{best.gain:.1f} dB for {size}." in told


def test_the_best_buy_counts_what_stays_and_what_is_lost(loaded):
    forecast = loaded.session.forecast
    half = replace(WHOLE, pruning=Pruning("importance", 0.5))
    thinning = SimpleNamespace(share_kept=lambda rule: 0.5 if rule else 1.0, errors=lambda _: 1e-9)
    thinned = replace(forecast, yardstick=replace(forecast.yardstick, thinning=thinning))
    whole, pruned = (_best_step(thinned, plan) for plan in (WHOLE, half))
    assert pruned.attribute == whole.attribute
    assert pruned.bytes == pytest.approx(whole.bytes / 2)
    assert pruned.gain == pytest.approx(whole.gain, rel=0.01)


def test_the_reach_is_that_of_the_best_plans(loaded):
    forecast = loaded.session.forecast
    low, high = reach(forecast, PSNR).split(" to ")
    assert high == f"{psnr_of_mse(forecast.frontier.errors[-1]):.1f} dB"
    assert float(low.split()[0]) < float(high.split()[0])
    assert reach(forecast, RATIO).count("×") == 2

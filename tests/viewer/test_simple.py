"""The simple side panel: one slider for all bits."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from tdtq_core.codec.presets import PRESETS
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.quantizers import RawQuantizer
from tdtq_viewer import words
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.panels.quality_scale import stops_named, zones_between
from tdtq_viewer.panels.quality_slider import TENTHS
from tdtq_viewer.preferences import KeptPreferences
from tdtq_viewer.simple_choice import SPAN, STOPS, best_choice, span_of
from tdtq_viewer.window import MainWindow


@pytest.fixture
def simple(loaded):
    """The simple side panel of a window with a scene and its forecast."""
    loaded.side.show_mode(simple=True)
    return loaded.side.simple


def pruned(session):
    """The forecast, pruned as the plan in hand."""
    return session.forecast.pruned(session.plan.pruning)


def middle(session):
    """A PSNR in dB that the forecast can promise, in steps of the slider."""
    low, high = span_of(pruned(session))
    return round(TENTHS * (low + high) / 2)


def test_the_slider_takes_the_best_plan_of_its_quality_at_once(simple, loaded):
    session, slider = loaded.session, simple.quality.slider
    wanted = middle(session)
    before = session.plan
    slider.setValue(wanted)
    assert session.plan == best_choice(pruned(session), wanted / TENTHS, before).plan != before
    assert slider.value() == wanted
    assert session.predicted.psnr >= wanted / TENTHS - 0.05


def test_more_quality_is_never_a_smaller_file(loaded):
    session = loaded.session
    low, high = span_of(pruned(session))
    steps = [low + (high - low) * part / 20 for part in range(21)]
    sizes = [best_choice(pruned(session), psnr, session.plan).bytes for psnr in steps]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_the_slider_keeps_what_the_plan_drops_and_how_it_weights(loaded):
    session = loaded.session
    plan = best_choice(pruned(session), 40.0, session.plan).plan
    assert (plan.pruning, plan.weighted) == (session.plan.pruning, session.plan.weighted)


def test_keys_go_on_where_one_plan_meets_many_wishes(simple, loaded, qtbot):
    slider = simple.quality.slider
    slider.setValue(middle(loaded.session))
    places = []
    for _ in range(12):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
        places.append(slider.value())
    assert places == list(range(places[0], places[0] + 12))


def test_the_size_is_told_before_it_is_measured_and_exactly_after(simple, loaded, wait_ready):
    simple.quality.slider.setValue(middle(loaded.session))
    assert simple.size.figure.text().startswith("about ")
    assert simple.size.figure.property("tone") == "accent"
    wait_ready(loaded)
    total = loaded.session.sizes.total
    assert simple.size.figure.text() == words.bytes_text(total)
    assert words.count_text(total) in simple.size.figure.toolTip()
    assert words.ratio_text(loaded.session.bytes_before, total) in simple.size.ratio.text()


def test_the_word_is_that_of_the_prediction(simple, loaded):
    simple.quality.slider.setValue(middle(loaded.session))
    tone, text = words.quality(loaded.session.predicted.psnr)
    assert f"{simple.word.text()}: {simple.meaning.text()}" == text
    assert simple.word.property("tone") == tone


def test_another_scene_does_not_wear_the_colour_of_the_quality_before(simple, loaded, wait_ready):
    assert simple.word.property("tone") != "faint"
    other = replace(loaded.session.opened, scene=loaded.session.opened.scene.take([0, 1, 2, 3]))
    loaded.session.open(other, None)
    assert simple.word.text() == "…"
    assert simple.word.property("tone") == "faint"
    wait_ready(loaded)


def test_a_plan_from_advanced_is_shown_and_not_changed(simple, loaded, wait_ready):
    side, session = loaded.side, loaded.session
    side.show_mode(simple=False)
    side.attributes.rows["scale"].bits.setValue(3)
    plan = session.plan
    side.show_mode(simple=True)
    wait_ready(loaded)
    assert session.plan == plan
    low, high = span_of(pruned(session))
    expected = min(max(session.predicted.psnr, low), high)
    assert simple.quality.slider.value() == round(TENTHS * expected)
    assert simple.size.figure.text() == words.bytes_text(session.sizes.total)
    assert "your own settings" in simple.note.text()
    side.show_mode(simple=False)
    assert session.plan == plan


def test_a_better_plan_of_the_same_quality_is_named(simple, loaded, wait_ready):
    plan = loaded.session.plan
    quantizers = {**plan.quantizers, "position": RawQuantizer()}
    loaded.session.set_plan(type(plan)(quantizers, plan.pruning, plan.weighted))
    wait_ready(loaded)
    assert "There this quality takes about" in simple.note.text()


def test_until_the_forecast_is_there_presets_are_the_stops(simple, loaded):
    session, slider = loaded.session, simple.quality.slider
    session.set_forecast(None)
    assert (slider.minimum(), slider.maximum()) == (0, len(STOPS) - 1)
    assert STOPS[slider.value()] == "balanced"
    slider.setValue(0)
    assert session.plan == PRESETS["small"]
    session.set_plan(PRESETS["paper"])
    assert slider.value() == 0
    assert session.plan == PRESETS["paper"]
    assert "three" in simple.note.text()


def test_a_preset_is_called_by_its_name(simple):
    assert "Balanced" in simple.note.text()


def test_before_slide_and_after_are_modes_of_comparing(simple, loaded):
    buttons = simple.before_after.segments.buttons
    for button, mode in zip(
        buttons, (CompareMode.ORIGINAL, CompareMode.SPLIT, CompareMode.COMPRESSED), strict=True
    ):
        button.click()
        assert loaded.session.look.mode is mode
        assert [other.isChecked() for other in buttons].count(True) == 1
        assert button.isChecked()
    loaded.session.set_look(mode=CompareMode.ERROR)
    assert not any(button.isChecked() for button in buttons)


def test_the_kind_of_side_panel_is_remembered(window, engine, preferences_file):
    assert window.side.pages.currentIndex() == 1
    window.personal.advanced.trigger()
    assert window.side.pages.currentWidget() is window.side.simple
    assert KeptPreferences(preferences_file).now.simple
    window.side.switch.buttons[1].click()
    assert window.personal.advanced.isChecked()
    assert not KeptPreferences(preferences_file).now.simple
    window.side.switch.buttons[0].click()
    other = MainWindow(engine)
    assert other.side.pages.currentIndex() == 0
    other.close()
    other.deleteLater()


def test_the_zones_cover_the_slider_from_end_to_end():
    zones = zones_between(*SPAN)
    assert [zone.word for zone in zones] == [step[2] for step in reversed(words.QUALITY_STEPS)]
    assert zones[0].low == 0.0
    assert zones[-1].high == 1.0
    for left, right in pairwise(zones):
        assert math.isclose(left.high, right.low)


def test_zones_out_of_reach_are_left_out():
    assert [zone.word for zone in zones_between(39.0, 43.0)] == ["Good"]
    assert zones_between(45.0, 45.0) == []


def test_stops_are_evenly_spaced():
    assert [stop.low for stop in stops_named(("a", "b", "c"))] == [0.0, 0.5, 1.0]
    assert [stop.low for stop in stops_named(("a",))] == [0.0]


def test_the_span_is_what_the_best_plans_reach(loaded):
    low, high = span_of(pruned(loaded.session))
    errors = pruned(loaded.session).frontier.errors
    assert SPAN[0] <= low <= high <= SPAN[1]
    assert high <= psnr_of_mse(float(errors[-1])) + 1e-9

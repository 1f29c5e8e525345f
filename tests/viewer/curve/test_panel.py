"""The panel of the curve: when it opens, and what it draws."""

import math
from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import Measured
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.quantizers import TurboQuantizer
from tdtq_viewer.panels.spots import Spot, best_spot, quality_text

from .acting import best_of


def test_there_is_no_curve_without_a_scene(window):
    assert not window.curve.action.isEnabled()
    assert window.curve.panel is None


def test_the_panel_opens_below_the_pictures_and_closes(loaded, wait_ready):
    loaded.curve.action.trigger()
    assert loaded.curve.panel.isVisible()
    assert loaded.curve.action.isChecked()
    assert loaded.stage.isVisible()
    loaded.curve.panel.dismiss.click()
    assert not loaded.curve.panel.isVisible()
    assert not loaded.curve.action.isChecked()
    wait_ready(loaded)


def test_the_key_stands_in_the_view_menu(loaded):
    assert loaded.curve.action.shortcut().toString() == "R"
    menus = {each.text().replace("&", ""): each.menu() for each in loaded.menuBar().actions()}
    assert loaded.curve.action in menus["View"].actions()


def test_the_curve_and_the_table_take_turns(loaded, wait_ready):
    loaded.curve.action.trigger()
    loaded.all_views.show_panel()
    assert not loaded.curve.panel.isVisible()
    loaded.curve.action.trigger()
    assert not loaded.all_views.panel.isVisible()
    wait_ready(loaded)


def test_the_line_is_the_forecast(curve, loaded):
    sizes, psnr = curve.plot._line.getData()
    frontier = best_of(loaded)
    assert sizes == pytest.approx(frontier.sizes)
    assert psnr == pytest.approx([min(psnr_of_mse(error), 100.0) for error in frontier.errors])
    assert (np.diff(sizes) > 0).all()


def test_presets_are_named_and_measured(curve, loaded):
    names = [text.toPlainText() for text in curve.plot._names.texts]
    assert names == ["High quality", "Balanced", "Small file", "As in the paper"]
    assert set(loaded.trials.known) == set(PRESETS.values())
    x, y = curve.plot._measured.getData()
    found = list(loaded.trials.known.values())
    assert sorted(x) == sorted(one.bytes for one in found)
    assert sorted(y) == pytest.approx(sorted(one.psnr for one in found))


def test_the_present_plan_is_marked_where_its_file_lies(curve, loaded, wait_ready):
    assert curve.card.title.text() == "Your plan: preset “Balanced”"
    x, y = curve.plot._present.getData()
    assert x == pytest.approx([loaded.session.sizes.total])
    assert y == pytest.approx([loaded.session.predicted.psnr])
    loaded.session.set_plan(loaded.session.plan.with_bits("harmonics", 6))
    wait_ready(loaded)
    x, _ = curve.plot._present.getData()
    assert x == pytest.approx([loaded.session.sizes.total])
    assert curve.card.title.text() == "Your plan"
    assert "measured" in curve.card.quality.text()


def test_an_adopted_gain_follows_the_bits(curve, loaded, wait_ready):
    forecast = loaded.session.forecast
    gained = forecast.predictor.with_best_gain(TurboQuantizer(2))
    assert gained.gain > 1.01
    tuned = loaded.session.plan.with_quantizer("harmonics", gained)
    loaded.session.set_plan(tuned)
    loaded.side.attributes.rows["harmonics"].bits.setValue(7)
    chosen = loaded.session.plan.quantizers["harmonics"]
    assert chosen == forecast.predictor.with_best_gain(chosen)
    assert chosen.gain < tuned.quantizers["harmonics"].gain
    wait_ready(loaded)


def test_another_scene_waits_for_its_own_curve(curve, loaded, wait_ready):
    loaded.session.set_forecast(None)
    assert curve.pages.currentIndex() == 0
    assert "what each bit does" in curve.waiting.text()
    assert curve.again.isVisible()
    curve.again.click()
    wait_ready(loaded)
    assert curve.pages.currentIndex() == 1


def test_the_axes_hold_what_is_identical(loaded, scene):
    spot = Spot("", PRESETS["paper"], 100.0, math.inf, Measured(100, math.inf))
    assert quality_text(spot) == "Predicted identical, measured identical"
    off = replace(spot, predicted=48.0, measured=Measured(100, 47.75))
    assert quality_text(off) == "Predicted 48.0 dB, measured 47.8 dB (0.25 dB off)"
    best = best_spot(loaded.session.forecast, 0, {}, PRESETS["small"])
    assert best.measured is None

"""The mouse on the curve: what it is told, and what a click chooses."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tdtq_core.evaluation.planning import plan_at
from tdtq_viewer.panels.plan_words import bits_text

from .acting import best_of, point_at, position


def test_hovering_tells_the_plan_in_words(curve, loaded):
    point = len(loaded.session.forecast.frontier) // 2
    point_at(curve.plot, position(curve.plot, curve.plot.place(point)))
    assert curve.card.title.text() == "Best plan of this size"
    # Several plans may lie under one pixel.
    near = range(point - 3, point + 4)
    plans = [plan_at(best_of(loaded), one, loaded.session.plan) for one in near]
    shown = {name: label.text() for name, label in curve.card.bits.items()}
    assert shown in [{n: bits_text(q) for n, q in plan.quantizers.items()} for plan in plans]
    assert "smaller" in curve.card.size.text()
    assert curve.card.quality.text().endswith("not yet measured")
    assert curve.card.dropped.text() == "the least seen, 0.01% of the pictures"
    assert curve.card.steps.text() == "coarser where hardly seen"
    assert curve.card.hint.text() == "Click or press Enter to choose this plan."
    QApplication.sendEvent(curve.plot, QEvent(QEvent.Type.Leave))
    assert curve.card.title.text() == "Your plan: preset “Balanced”"
    assert curve.card.hint.text() == ""


def test_hovering_a_preset_names_it(curve):
    spot = next(spot for spot in curve.plot._scenery.presets if spot.name == "Small file")
    point_at(curve.plot, position(curve.plot, curve.plot.place(spot)))
    assert curve.card.title.text() == "Preset “Small file”"
    assert "dB off)" in curve.card.quality.text()


def test_a_click_chooses_the_nearest_best_plan(curve, loaded, wait_ready):
    point, before = len(loaded.session.forecast.frontier) // 3, loaded.session.plan
    at = position(curve.plot, curve.plot.place(point))
    QTest.mouseClick(curve.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    near = range(point - 3, point + 4)
    assert loaded.session.plan in [plan_at(best_of(loaded), one, before) for one in near]
    assert loaded.session.plan.pruning == before.pruning
    assert loaded.session.plan.weighted
    wait_ready(loaded)


def test_a_right_click_chooses_nothing(curve, loaded):
    before = loaded.session.plan
    at = position(curve.plot, curve.plot.place(1))
    QTest.mouseClick(curve.plot.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert loaded.session.plan is before


def test_nothing_is_met_outside_the_axes(curve):
    met = []
    curve.plot.hovered.connect(met.append)
    point_at(curve.plot, curve.plot.rect().bottomLeft())
    assert met[-1] is None


def test_without_room_the_plan_is_a_tooltip(curve):
    curve.resize(500, curve.height())
    point_at(curve.plot, position(curve.plot, curve.plot.place(3)))
    assert not curve.card.isVisible()
    assert "Best plan of this size" in curve.plot.toolTip()
    assert "View-dependent colour" in curve.plot.toolTip()

import math
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.planning import Measured, plan_at
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.quantizers import TurboQuantizer
from tdtq_viewer.panels.curve_names import anchors_of, area_of
from tdtq_viewer.panels.curve_plot import Scenery
from tdtq_viewer.panels.plan_words import bits_text, pruning_text, steps_text
from tdtq_viewer.panels.spots import Spot, best_spot, quality_text


@pytest.fixture
def curve(qtbot, loaded):
    """The panel of a window with everything measured, and the pointer away from it."""
    loaded.curve.action.trigger()
    panel = loaded.curve.panel
    qtbot.waitUntil(lambda: len(loaded.trials.known) == len(PRESETS), timeout=15000)
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    QCursor.setPos(loaded.mapToGlobal(QPoint(2, 2)))
    QCoreApplication.processEvents()
    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    return panel


def position(plot, place):
    scene = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(*place))
    return plot.mapFromScene(scene)


def point_at(plot, at):
    """Send what a moved pointer sends; the real one belongs to the screen and comes late."""
    none = Qt.MouseButton.NoButton
    at = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        plot.viewport().mapToGlobal(at),
        none,
        none,
        Qt.KeyboardModifier(0),
    )
    QApplication.sendEvent(plot.viewport(), event)


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


def best_of(window):
    """The best plans for a scene that is pruned as the window's plan says."""
    session = window.session
    return session.forecast.pruned(session.plan.pruning).frontier


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


def covered(curve):
    """What the names on show cover, in pixels."""
    box = curve.plot.getPlotItem().getViewBox()
    texts = [text for text in curve.plot._names.texts if text.isVisible()]
    marks = [box.mapViewToScene(text.pos()) for text in texts]
    pairs = zip(texts, marks, strict=True)
    return [area_of(tuple(text.anchor), text.boundingRect().size(), mark) for text, mark in pairs]


def test_names_never_lie_over_one_another_however_narrow(curve):
    counts = []
    for width in (900, 420, 200):
        curve.plot.resize(width, 240)
        areas = covered(curve)
        assert not any(one.intersects(other) for one, other in combinations(areas, 2))
        counts.append(len(areas))
    assert counts[0] == len(PRESETS)


LENGTH, PIXEL = st.floats(10, 90), st.floats(0, 300)


@given(
    sizes=st.lists(st.tuples(LENGTH, st.floats(10, 20)), max_size=8),
    points=st.lists(st.tuples(PIXEL, PIXEL), min_size=9, max_size=9),
)
def test_names_keep_clear_of_names_and_marks(sizes, points):
    room = QRectF(0, 0, 300, 300)
    sizes, marks = [QSizeF(*size) for size in sizes], [QPointF(*point) for point in points]
    anchors = anchors_of(sizes, marks, room)
    placed = [
        (number, area_of(anchor, sizes[number], marks[number]))
        for number, anchor in enumerate(anchors)
        if anchor is not None
    ]
    assert all(room.contains(area) for _, area in placed)
    assert not any(a.intersects(b) for (_, a), (_, b) in combinations(placed, 2))
    for number, area in placed:
        own = QRectF(marks[number] - QPointF(7, 7), QSizeF(14, 14))
        others = [mark for mark in marks if not own.contains(mark)]
        assert not any(area.adjusted(1, 1, -1, -1).contains(mark) for mark in others)


def test_a_name_alone_stands_right_of_its_mark(qapp):
    assert anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 90, 90)) == [(0.0, 0.0)]
    assert anchors_of([QSizeF(50, 15)], [QPointF(60, 85)], QRectF(0, 0, 90, 90)) == [(1.0, 1.0)]
    assert anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 40, 40)) == [None]


def test_names_keep_clear_of_other_words(qapp):
    words = [QRectF(20, 20, 40, 15)]
    chosen = anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 90, 90), words)
    assert chosen == [(0.0, 1.0)]


def test_the_ring_of_the_chosen_plan_pushes_its_name_nowhere(qapp):
    here = QPointF(20, 20)
    assert anchors_of([QSizeF(50, 15)], [here, here], QRectF(0, 0, 90, 90)) == [(0.0, 0.0)]


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


def test_opening_the_curve_hands_it_the_keyboard_and_closing_gives_it_back(curve, loaded):
    assert loaded.focusWidget() is curve.plot
    loaded.curve.action.trigger()
    assert loaded.focusWidget() is loaded.stage.view


def test_the_frame_tells_where_the_keyboard_is(qtbot, curve, loaded):
    def corner():
        return curve.plot.grab().toImage().pixelColor(0, 30).name()

    palette = curve.plot.palette()
    loaded.activateWindow()
    qtbot.waitUntil(curve.plot.hasFocus)
    assert corner() == palette.highlight().color().name()
    loaded.stage.view.setFocus()
    assert corner() == palette.dark().color().name()


def test_arrows_go_along_the_curve_and_enter_chooses(curve, loaded, wait_ready):
    frontier, before = best_of(loaded), loaded.session.plan
    here = int(np.argmin(np.abs(frontier.sizes - loaded.session.sizes.total)))
    QTest.keyClick(curve.plot, Qt.Key.Key_Right)
    assert curve.plot._pointer.getData()[0] == pytest.approx([frontier.sizes[here + 1]])
    assert curve.card.title.text() == "Best plan of this size"
    QTest.keyClick(curve.plot, Qt.Key.Key_Left)
    QTest.keyClick(curve.plot, Qt.Key.Key_Down)
    assert loaded.session.plan is before
    QTest.keyClick(curve.plot, Qt.Key.Key_Return)
    assert loaded.session.plan == plan_at(frontier, here - 1, before)
    wait_ready(loaded)


def test_keys_stop_at_the_ends(curve, loaded):
    frontier = best_of(loaded)
    for first, more, end in (
        (Qt.Key.Key_Home, Qt.Key.Key_PageDown, frontier.sizes[0]),
        (Qt.Key.Key_End, Qt.Key.Key_PageUp, frontier.sizes[-1]),
    ):
        QTest.keyClick(curve.plot, first)
        QTest.keyClick(curve.plot, more)
        assert curve.plot._pointer.getData()[0] == pytest.approx([end])


def test_escape_lets_go_and_then_enter_chooses_nothing(curve, loaded):
    before = loaded.session.plan
    QTest.keyClick(curve.plot, Qt.Key.Key_Home)
    QTest.keyClick(curve.plot, Qt.Key.Key_Escape)
    assert curve.card.title.text() == "Your plan: preset “Balanced”"
    QTest.keyClick(curve.plot, Qt.Key.Key_Return)
    assert loaded.session.plan is before


def test_other_keys_are_left_to_the_window(curve, loaded):
    QTest.keyPress(curve.plot, Qt.Key.Key_Space)
    assert loaded.session.look.held
    QTest.keyRelease(curve.plot, Qt.Key.Key_Space)
    assert not loaded.session.look.held


def test_a_shorter_curve_lets_go_of_what_it_no_longer_has(curve):
    QTest.keyClick(curve.plot, Qt.Key.Key_End)
    presets = curve.plot._scenery.presets
    curve.plot.show_scenery(Scenery(np.array([1.0, 2.0]), np.array([30.0, 40.0]), presets))
    assert curve.plot._pointer.getData()[0].size == 0


def test_nothing_is_met_outside_the_axes(curve):
    met = []
    curve.plot.hovered.connect(met.append)
    point_at(curve.plot, curve.plot.rect().bottomLeft())
    assert met[-1] is None


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


def test_without_room_the_plan_is_a_tooltip(curve):
    curve.resize(500, curve.height())
    point_at(curve.plot, position(curve.plot, curve.plot.place(3)))
    assert not curve.card.isVisible()
    assert "Best plan of this size" in curve.plot.toolTip()
    assert "View-dependent colour" in curve.plot.toolTip()


@pytest.mark.parametrize(
    ("pruning", "text"),
    [
        (None, "no Gaussians"),
        (Pruning("opacity", 0.05), "Gaussians fainter than 0.05"),
        (Pruning("importance", 0.2), "the least seen 20% of the Gaussians"),
        (Pruning("contribution", 3.2e-5), "the least seen, 0.0032% of the pictures"),
    ],
)
def test_what_a_plan_drops_is_said_in_few_words(pruning, text):
    assert pruning_text(pruning) == text


def test_the_steps_of_a_plan_are_said_in_few_words():
    assert steps_text(PRESETS["balanced"]) == "coarser where hardly seen"
    assert steps_text(PRESETS["paper"]) == "equal for all Gaussians"

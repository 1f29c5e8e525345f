"""The keyboard on the curve: who has it, and where arrows, Enter and Esc lead."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_core.evaluation.planning import plan_at
from tdtq_viewer.panels.curve_plot import Scenery

from .acting import best_of


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

"""Everything can be reached and used without a mouse, and one sees where the keyboard is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QWidget,
)

from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.panels.fold_hint import FoldHint
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.themes import DARK, LIGHT

ROW = 12
"""Pixels by which middles of widgets in a row may differ."""

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox)


def controls(window):
    """What can be acted on just now."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        # The hint at the fold is for the mouse: Tab scrolls to what lies below it.
        and not isinstance(widget, (QScrollBar, FoldHint))
        and not isinstance(widget.parent(), (QComboBox, QAbstractItemView))
        and widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
    }


def walk(window, start, forward):
    """Return the widgets that get the keyboard one after the other, until one comes again."""
    start.setFocus()
    met = []
    while (focused := window.focusWidget()) not in met:
        met.append(focused)
        key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
        QTest.keyClick(focused, key)
    return met


def round_trip(window):
    """Return what is met on the way from the pictures into the side panel, and from there on."""
    view = window.stage.view
    backward = walk(window, view, forward=False)
    return backward + walk(window, backward[1], forward=True)


def described(widget):
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r} in {type(widget.parent()).__name__}"


@pytest.fixture
def active(activate, themed, loaded):
    activate(loaded)
    return loaded


def reached(widget, met):
    """Tab enters a group of buttons that exclude each other; the arrow keys go on from there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    mates = group.buttons() if group is not None and group.exclusive() else [widget]
    return any(mate in met for mate in mates)


@pytest.mark.parametrize("opened", ["cameras", "table", "curve", "export", "map", "card"])
def test_tab_reaches_everything_and_shows_where_it_is(qtbot, active, opened, shows_focus):
    action = {
        "cameras": active.menus.cameras.panel,
        "table": active.all_views.action,
        "curve": active.curve.action,
        "export": active.exporting.action,
        "card": active.blame.action,
        "map": active.menus.modes[CompareMode.ERROR],
    }[opened]
    active.viewpoint.bookmark()
    action.trigger()
    qtbot.waitUntil(lambda: not active.jobs.running)
    choose_a_row(active)
    met = round_trip(active)
    missed = [described(widget) for widget in controls(active) if not reached(widget, met)]
    assert not missed, "\n".join(missed)
    assert met[-1] is active.stage.view  # where Tab flips the pictures
    unseen = unseen_in(DARK, active, met, shows_focus)
    assert not unseen, "\n".join(unseen)


def choose_a_row(window):
    """A chosen row looks chosen with and without the keyboard, which must show besides."""
    for rows in window.findChildren(QAbstractItemView):
        if rows in controls(window):
            rows.setCurrentIndex(rows.model().index(0, 0))


@pytest.mark.parametrize("simple", [True, False], ids=["simple", "advanced"])
def test_shift_tab_leads_to_the_first_setting_and_tab_down_from_there(active, simple):
    side = active.side
    side.show_mode(simple=simple)
    first = side.simple.quality.slider if simple else side.attributes.rows["position"].bits
    back = walk(active, active.stage.view, forward=False)
    assert back[1] is first
    met = walk(active, first, forward=True)
    heights = [w.mapTo(side, w.rect().center()).y() for w in met if side.isAncestorOf(w)]
    assert all(after > before - ROW for before, after in pairwise(heights))
    above = [w for w in back[2:] if side.isAncestorOf(w)]
    assert above[-1] in side.switch.buttons
    assert all(w.mapTo(side, w.rect().center()).y() <= heights[0] for w in above)


@pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])
def test_one_sees_where_the_keyboard_is(active, worn, shows_focus):
    widgets = {active.stage.view, *controls(active)}
    unseen = unseen_in(worn, active, widgets, shows_focus)
    assert not unseen, "\n".join(unseen)


def unseen_in(worn, window, widgets, shows_focus):
    apply_theme(QApplication.instance(), worn)
    view, entrance = window.stage.view, window.side.entrance
    pairs = [(widget, entrance if widget is view else view) for widget in widgets]
    return [described(widget) for widget, before in pairs if not shows_focus(widget, before)]


def test_tab_stops_at_the_button_that_is_down(active):
    active.menus.modes[CompareMode.ERROR].trigger()
    met = walk(active, active.side.entrance, forward=True)
    stops = [w.text() for w in met if w.parent() is active.compare_bar]
    assert stops == ["Error map", "Pin"]

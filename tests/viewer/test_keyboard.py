"""Everything can be reached and used without a mouse, and one sees where the keyboard is."""

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

from tdtq_viewer.panels.fold_hint import FoldHint
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.themes import DARK, LIGHT

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


def described(widget):
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r}"


@pytest.fixture
def active(qtbot, loaded):
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    return loaded


def reached(widget, met):
    """Tab enters a group of buttons that exclude each other; the arrow keys go on from there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    mates = group.buttons() if group is not None and group.exclusive() else [widget]
    return any(mate in met for mate in mates)


def test_tab_reaches_everything_on_either_way(active):
    active.menus.cameras.panel.trigger()
    view = active.stage.view
    backward = walk(active, view, forward=False)
    missed = [described(widget) for widget in controls(active) if not reached(widget, backward)]
    assert not missed, "\n".join(missed)
    assert view in walk(active, backward[-1], forward=True)  # where Tab flips the pictures


@pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])
def test_one_sees_where_the_keyboard_is(active, worn):
    app = QApplication.instance()
    apply_theme(app, worn)
    try:
        unseen = [described(w) for w in controls(active) if not shows_focus(active, w)]
    finally:
        apply_theme(app, DARK)
    assert not unseen, "\n".join(unseen)


def shows_focus(window, widget):
    window.stage.view.setFocus()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the Tab key does
    before = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return picture(widget) != before


def picture(widget):
    QApplication.processEvents()
    return widget.grab().toImage()

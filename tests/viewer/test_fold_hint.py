"""The hint at the fold: what it names, where it leads, and that Tab comes to the same rows."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tdtq_viewer.panels.fold_hint import hint_of
from tdtq_viewer.theme import GRID


@pytest.fixture
def low(qtbot, activate, loaded):
    """The rows of all attributes in a window too low for them, with the keyboard."""
    loaded.resize(1280, 640)
    activate(loaded)
    panel = loaded.side.attributes
    qtbot.waitUntil(panel.hint.isVisible)
    return panel


def rows_of(panel):
    """Every row by the name that the hint has for it, from the top."""
    rows = {row.attribute.label: row for row in panel.rows.values()}
    pruning = panel.window().side.pruning
    return {**rows, "Drop Gaussians": pruning}


def in_sight(panel, row):
    """Whether the row is neither cut off nor under the hint."""
    shown = row.visibleRegion().boundingRect()
    corner = row.mapTo(panel, QPoint(0, 0))
    hint = panel.hint.geometry() if panel.hint.isVisible() else QRect()
    free = not hint.intersects(QRect(corner, row.size()))
    return free and shown.height() >= row.height() - GRID


def named(panel):
    return panel.hint.text().removeprefix("↓").strip().split(", ") if panel.hint.isVisible() else []


def test_it_names_the_rows_that_are_out_of_sight(low):
    hidden = [name for name, row in rows_of(low).items() if not in_sight(low, row)]
    assert "Drop Gaussians" in hidden
    assert named(low) == hidden


def test_where_the_names_do_not_fit_it_counts_the_others(low):
    for name, row in rows_of(low).items():
        low.hint.watch(row, f"{name}, said at length")
    low.verticalScrollBar().setValue(1)
    assert re.fullmatch(r"↓  .+ and \d more", low.hint.text())
    assert low.hint.sizeHint().width() <= low.hint.width()


@pytest.mark.parametrize(
    ("room", "text"),
    [
        (99, "↓  Position, Opacity, Drop"),
        (26, "↓  Position, Opacity, Drop"),
        (25, "↓  Position and 2 more"),
        (5, "↓  Position and 2 more"),
    ],
)
def test_as_many_names_as_fit_are_said(room, text):
    assert hint_of(["Position", "Opacity", "Drop"], lambda text: len(text) <= room) == text


def test_a_click_leads_to_the_end_and_it_goes(low):
    QTest.mouseClick(low.hint, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert low.verticalScrollBar().value() == low.verticalScrollBar().maximum() > 0
    assert not low.hint.isVisible()
    assert in_sight(low, low.window().side.pruning)


def test_tab_brings_every_row_wholly_into_sight_and_the_hint_follows(low):
    window, texts = low.window(), set()
    low.rows["position"].bits.setFocus(Qt.FocusReason.TabFocusReason)
    for row in rows_of(low).values():
        while not row.isAncestorOf(window.focusWidget()):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert in_sight(low, row)
        texts.add(tuple(named(low)))
    assert () in texts
    assert len(texts) > 1


def test_coming_back_from_below_scrolls_too(low):
    window = low.window()
    assert not in_sight(low, window.side.pruning)
    window.side.save.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.side.save, Qt.Key.Key_Backtab)
    assert window.side.pruning.isAncestorOf(window.focusWidget())
    assert in_sight(low, window.side.pruning)
    assert named(low) == []


def test_a_higher_window_needs_no_hint(qtbot, low):
    low.window().resize(1280, 980)
    qtbot.waitUntil(lambda: not low.hint.isVisible())
    assert all(in_sight(low, row) for row in rows_of(low).values())

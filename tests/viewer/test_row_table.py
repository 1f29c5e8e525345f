"""Tables of rows: the frame that tells in which row the keyboard is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tdtq_viewer.row_table import RowTable
from tdtq_viewer.theme import colors

ROWS, COLUMNS = 3, 4


@pytest.fixture
def window(qtbot, activate, themed):
    """A table of three rows of four cells, and before it a line that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    model = QStandardItemModel(ROWS, COLUMNS, window)
    for place in range(ROWS * COLUMNS):
        model.setItem(*divmod(place, COLUMNS), QStandardItem(str(place)))
    window.line, window.table = QLineEdit(window), RowTable(model, 5, window)
    column = QVBoxLayout(window)
    column.addWidget(window.line)
    column.addWidget(window.table)
    window.resize(600, 300)
    window.show()
    activate(window)
    window.line.setFocus()
    return window


def edges(table, row):
    """The colours at the left and right edge of a row, and between two of its cells."""
    left = table.columnViewportPosition(0)
    right = left + table.horizontalHeader().length() - 2
    between = table.columnViewportPosition(1)
    y = table.rowViewportPosition(row) + table.rowHeight(row) // 2
    picture = table.viewport().grab().toImage()
    return [picture.pixelColor(QPoint(x, y)) for x in (left + 1, right, between)]


def framed(table, row, color):
    left, right, between = edges(table, row)
    return left == right == QColor(color) != between


def test_tab_frames_the_whole_row_and_nothing_inside_it(window):
    table = window.table
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert table.currentIndex().row() == 0
    assert not table.selectionModel().hasSelection()
    assert framed(table, 0, colors().accent)
    assert not framed(table, 1, colors().accent)


def test_the_frame_goes_with_the_arrows_and_stands_out_from_what_is_chosen(window):
    table = window.table
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selectionModel().isRowSelected(1)
    assert framed(table, 1, colors().text)
    assert not framed(table, 0, colors().accent)


def test_without_the_keyboard_there_is_no_frame(window):
    table = window.table
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    window.line.setFocus()
    assert not framed(table, 0, colors().accent)


def test_the_mouse_needs_no_frame(window):
    table = window.table
    where = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert table.hasFocus()
    assert table.selectionModel().isRowSelected(2)
    assert not framed(table, 2, colors().text)

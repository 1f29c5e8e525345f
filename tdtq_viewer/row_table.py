"""A table whose rows are one thing each: chosen whole, and framed whole where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from tdtq_viewer.theme import colors

FRAME = 2
"""Width of the frame in pixels."""


class RowTable(QTableView):
    """Shows `model`; Tab goes on to the next widget.

    Parameters
    ----------
    padding
        Pixels at the left and right of every cell.
    """

    def __init__(self, model: QAbstractItemModel, padding: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        # Without the outline of the one cell, beside which the frame of the row would be lost.
        self.setStyleSheet(
            f"QTableView {{ outline: none; }} QTableView::item {{ padding: 0 {padding}px; }}"
        )
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: N802  Qt
        """Draw both rows anew, of which Qt draws one cell."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw a frame around the row in which the keyboard is, if keys are in use."""
        super().paintEvent(event)
        keys = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if not (keys and self.hasFocus() and self.currentIndex().isValid()):
            return
        chosen = self.selectionModel().isSelected(self.currentIndex())
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(QColor(colors().text if chosen else colors().accent), FRAME))
            painter.drawRect(self._row_at(self.currentIndex().row()).adjusted(1, 1, -1, -1))

    def _row_at(self, row: int) -> QRect:
        """Return where a row lies in the viewport, from its first column to its last."""
        left = -self.horizontalHeader().offset()
        width = self.horizontalHeader().length()
        return QRect(left, self.rowViewportPosition(row), width, self.rowHeight(row))

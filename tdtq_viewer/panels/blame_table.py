"""The Gaussians that put most into a spot, with their values before and after."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tdtq_viewer import words
from tdtq_viewer.blame_finding import COUNT, Finding
from tdtq_viewer.language import tr
from tdtq_viewer.panels.gaussian_words import value_text
from tdtq_viewer.theme import GRID

_COLUMNS = (tr("Gaussian"), tr("Weight"), tr("Original"), tr("Stored"))
_HINTS = (
    tr("Its number in the opened file, from 0."),
    tr("How much of the spot's colour is its own, on average over the pixels."),
    tr("As in the opened file."),
    tr("As the compressed file has it."),
)
_KEPT, _LEFT_OUT = tr("kept"), tr("left out")
_ROW = 3 * GRID - 2
_LEAST_ROWS = 4


class BlameTable(QTableWidget):
    """Up to ten Gaussians, heaviest first.

    Signals
    -------
    row_chosen
        (row): another one has the focus; -1 for none.
    """

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COUNT, len(_COLUMNS), parent)
        self.setHorizontalHeaderLabels(list(_COLUMNS))
        for column, hint in enumerate(_HINTS):
            self.horizontalHeaderItem(column).setToolTip(hint)
        self.setAccessibleName(tr("Gaussians that put most into the spot"))
        self.setToolTip(tr("The chosen Gaussian stands out among those marked in the pictures."))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for row in range(COUNT):
            for column in range(len(_COLUMNS)):
                self.setItem(row, column, _cell())
        self.currentCellChanged.connect(lambda row, *others: self.row_chosen.emit(row))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return a size that shows all rows."""
        return QSize(super().sizeHint().width(), self._height(COUNT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return a size that shows some rows."""
        return QSize(super().minimumSizeHint().width(), self._height(_LEAST_ROWS))

    def _height(self, rows: int) -> int:
        return self.horizontalHeader().sizeHint().height() + rows * _ROW + 2

    def show_finding(self, finding: Finding, name: str) -> None:
        """Show the values of the attribute called `name`, or of none for pruning."""
        top = finding.heaviest
        for row in range(COUNT):
            self.setRowHidden(row, row >= len(top.numbers))
        for row, (number, weight) in enumerate(zip(top.numbers, top.weights, strict=True)):
            self.item(row, 0).setText(words.count_text(int(number)))
            self.item(row, 1).setText(f"{weight:.1%}")
            before, after = "", _KEPT if finding.kept[row] else _LEFT_OUT
            if name in finding.wish.plan.quantizers:
                before = value_text(name, finding.original.matrix(name)[row])
                if finding.kept[row]:
                    after = value_text(name, finding.stored.matrix(name)[row])
            for column, text in ((2, before), (3, after)):
                self.item(row, column).setText(text)
                self.item(row, column).setToolTip(text)  # all of it, where a cell is narrow


def _cell() -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item

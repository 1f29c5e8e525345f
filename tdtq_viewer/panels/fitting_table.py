"""A table whose columns share the room, and are never narrower than what they say."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from tdtq_viewer.row_table import RowTable
from tdtq_viewer.theme import GRID

COLUMN = 22 * GRID
"""Greatest width of a column in pixels; beyond it figures are hard to follow along a row."""

_CELL_PADDING, _PADDING = 5, 2 * GRID + 4


class FittingTable(RowTable):
    """Fits the columns whenever it is resized, and on request.

    A title of several lines needs the room of its longest, which Qt's own fitting takes for the
    room of all of them.
    """

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _CELL_PADDING, parent)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the new room."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column what it needs, and an equal part of what is left."""
        needs = [self._needed(column) for column in range(self.model().columnCount())]
        self.setMaximumWidth(len(needs) * COLUMN)
        spare = max(self.viewport().width() - sum(needs), 0)
        for column, need in enumerate(needs):
            part = (column + 1) * spare // len(needs) - column * spare // len(needs)
            self.horizontalHeader().resizeSection(column, need + part)

    def _needed(self, column: int) -> int:
        model, metrics = self.model(), self.fontMetrics()
        title = str(model.headerData(column, Qt.Orientation.Horizontal))
        rows = (model.index(row, column, QModelIndex()) for row in range(model.rowCount()))
        texts = (*title.splitlines(), *(str(model.data(index)) for index in rows))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return min(widest + _PADDING, COLUMN)

"""The table of the arrays of a file."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.tensors.array_delegate import ArrayDelegate
from tdtq_viewer.tensors.array_model import ArrayModel
from tdtq_viewer.tensors.desk import TensorDesk
from tdtq_viewer.theme import GRID

ROW = 5 * GRID + 2


class ArrayList(QTableView):
    """Shows what the desk holds; the row under the cursor is the chosen array."""

    def __init__(self, desk: TensorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.arrays = ArrayModel(desk, self)
        self.setModel(self.arrays)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegateForColumn(0, ArrayDelegate(self))
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.setAccessibleName(tr("Arrays of the file"))
        self.setToolTip(tr("Arrow keys choose an array, Space ticks it for saving"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        desk.choice_changed.connect(self._show_choice)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: N802  Qt
        """Choose the array of the row that the cursor is in."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._desk.choose(self.arrays.arrays[current.row()].name)

    def _show_choice(self) -> None:
        names = [array.name for array in self.arrays.arrays]
        if self._desk.name in names:
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self.arrays.index(names.index(self._desk.name), 0))
            self.viewport().update()

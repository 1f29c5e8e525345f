"""The arrays of a file for a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QPixmap

from tdtq_core.tensors import Array
from tdtq_viewer import words
from tdtq_viewer.column_model import ColumnModel, Index
from tdtq_viewer.language import tr
from tdtq_viewer.tensors.desk import TensorDesk
from tdtq_viewer.tensors.opened import tooltip_of
from tdtq_viewer.tensors.texts import shape_text
from tdtq_viewer.theme import colors

KIND = Qt.ItemDataRole.UserRole
"""Shape and type of an array, as one line."""

INDENT = 16
"""Width of a tick in pixels."""

_FIRST = (
    KIND,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.CheckStateRole,
    Qt.ItemDataRole.DecorationRole,
)


@dataclass(frozen=True)
class Column:
    """One column: its title, what it means, what it says of an array, and where it stands."""

    title: str
    hint: str
    text: Callable[[Array], str]
    right: bool


COLUMNS = (
    Column(
        tr("Array"),
        tr("Ticked arrays are quantized by Save; it keeps the others exactly as they are."),
        lambda array: array.name,
        False,
    ),
    Column(
        tr("Size"),
        tr("What it takes uncompressed, in its own type"),
        lambda array: words.bytes_text(array.bytes),
        True,
    ),
)


class ArrayModel(ColumnModel):
    """Arrays for a `QTableView`, each with a tick for those that saving quantizes."""

    columns = COLUMNS

    def __init__(self, desk: TensorDesk, parent: Any = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.arrays: list[Array] = []
        desk.opened_changed.connect(self._fill)
        desk.chosen_changed.connect(self._show_ticks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's way
        """Return the number of arrays."""
        return 0 if parent.isValid() else len(self.arrays)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what a cell can do."""
        flags = super().flags(index)
        tickable = index.column() == 0 and self.arrays[index.row()].is_float
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a cell."""
        array, column = self.arrays[index.row()], index.column()
        if column == 0 and role in _FIRST:
            return self._first(array, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return COLUMNS[column].text(array)
            case Qt.ItemDataRole.ToolTipRole if self._desk.opened is not None:
                return words.tooltip(tooltip_of(self._desk.opened, array.name))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(column)
            case Qt.ItemDataRole.ForegroundRole if not array.is_float:
                return QColor(colors().faint)
        return None

    def _first(self, array: Array, role: int) -> Any:
        """Return what only the first cell of a row has."""
        if role == KIND:
            return kind_text(array)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{array.name}, {kind_text(array)}"
        if role == Qt.ItemDataRole.DecorationRole:
            return None if array.is_float else _nothing(INDENT)  # all names begin at one line
        ticked = array.name in self._desk.chosen
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return state if array.is_float else None

    def setData(  # noqa: N802  Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        self._desk.set_chosen(self.arrays[index.row()].name, wanted)
        return True

    def _fill(self) -> None:
        self.beginResetModel()
        opened = self._desk.opened
        self.arrays = list(opened.arrays.values()) if opened is not None else []
        self.endResetModel()

    def _show_ticks(self) -> None:
        if self.arrays:
            first, last = self.index(0, 0), self.index(len(self.arrays) - 1, 0)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])


def kind_text(array: Array) -> str:
    """Return such as ``"257×384, float32"``."""
    return f"{shape_text(array.shape)}, {array.dtype}"


def _nothing(width: int) -> QPixmap:
    pixmap = QPixmap(width, 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap

"""What tables with titled columns have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from tdtq_viewer import words

Index = QModelIndex | QPersistentModelIndex


class Titled(Protocol):
    """A column: its title, what its tooltip says, and whether it stands at the right."""

    title: str
    hint: str
    right: bool


class ColumnModel(QAbstractTableModel):
    """A table with a header above its columns and none beside its rows.

    Attributes
    ----------
    columns
        From left to right; rows and cells are the heirs' business.
    """

    columns: Sequence[Titled] = ()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's way
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what `role` asks of a header."""
        if orientation is Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            case Qt.ItemDataRole.ToolTipRole:
                return words.tooltip(self.columns[section].hint)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(section)
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Return where the title and the cells of a column stand."""
        right = self.columns[column].right
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter

"""The rows of a list of cameras: names, notes and thumbnails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tdtq_core.cameras import Camera
from tdtq_viewer.thumbnails import Thumbnails

NOTE, EXCUSE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""Roles of the second line of a row, and of what stands in place of a missing thumbnail."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CameraRow:
    """One row.

    Attributes
    ----------
    camera
        Where choosing the row leads.
    note
        What its second line says.
    hint
        What its tooltip says.
    """

    camera: Camera
    note: str
    hint: str = ""


class CameraModel(QAbstractListModel):
    """Rows of cameras for a `QListView`.

    Parameters
    ----------
    named_by_user
        Whether names can be edited.

    Signals
    -------
    renamed
        (row, name): the user gave a row another name.
    """

    renamed = Signal(int, str)

    def __init__(self, thumbnails: Thumbnails, named_by_user: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._named_by_user = named_by_user
        self.rows: Sequence[CameraRow] = ()

    def set_rows(self, rows: Sequence[CameraRow]) -> None:
        """Hold these rows from now on."""
        if len(rows) == len(self.rows):
            # Without a reset, an editor that is just closing keeps its row.
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's way
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a row."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.camera.name
            case Qt.ItemDataRole.DecorationRole:
                return self._thumbnails.image_of(row.camera)
            case Qt.ItemDataRole.ToolTipRole:
                return row.hint
            case _ if role == NOTE:
                return row.note
            case _ if role == EXCUSE:
                return self._thumbnails.excuse
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._named_by_user else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Tell that the user typed another name."""
        if role == Qt.ItemDataRole.EditRole:
            self.renamed.emit(index.row(), str(value))
        return role == Qt.ItemDataRole.EditRole

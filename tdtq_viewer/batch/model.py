"""The scenes of a batch for a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.naming import name_outputs
from tdtq_core.batch.running import Record
from tdtq_viewer import words
from tdtq_viewer.batch.entries import COLUMNS, STATE_COLUMN, Entry, State
from tdtq_viewer.column_model import ColumnModel, Index
from tdtq_viewer.language import tr
from tdtq_viewer.theme import colors

SHARE_ROLE = Qt.ItemDataRole.UserRole
"""How far the scene is, 0 to 1; None while nobody works on it."""


class BatchModel(ColumnModel):
    """Entries for a `QTableView`.

    Attributes
    ----------
    entries
        The scenes in the order in which they were added.
    """

    columns = COLUMNS

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def add(self, scenes: Iterable[Path]) -> None:
        """Append those of `scenes` that are not there yet."""
        known = {entry.scene for entry in self.entries}
        fresh = [Entry(scene, "") for scene in dict.fromkeys(scenes) if scene not in known]
        self._hold([*self.entries, *fresh])

    def remove(self, rows: Iterable[int]) -> None:
        """Drop the entries in these rows."""
        gone = set(rows)
        self._hold([entry for row, entry in enumerate(self.entries) if row not in gone])

    def renew(self) -> None:
        """Let every scene wait for another attempt."""
        self._hold([entry.renewed() for entry in self.entries])

    def stop(self) -> None:
        """Mark what was not finished."""
        self.entries = [entry.stopped() for entry in self.entries]
        self._tell(range(len(self.entries)))

    def take(self, scene: str, news: Progress | Record) -> None:
        """Note `news` of one scene."""
        for row, entry in enumerate(self.entries):
            if str(entry.scene) == scene:
                self.entries[row] = entry.with_news(news)
                self._tell([row])

    def count(self, *states: State) -> int:
        """Return how many scenes are in one of `states`."""
        return sum(entry.state in states for entry in self.entries)

    def text(self, rows: Sequence[int]) -> str:
        """Return some rows, or all of them if there are none, as a spreadsheet takes them."""
        chosen = [self.entries[row] for row in rows] if rows else self.entries
        lines = [[column.title for column in COLUMNS]]
        lines += [[column.copied(entry) for column in COLUMNS] for entry in chosen]
        return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's way
        """Return the number of scenes."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a cell."""
        entry, column = self.entries[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return words.tooltip(_hint(entry, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(index.column())
            case Qt.ItemDataRole.ForegroundRole if index.column() == STATE_COLUMN:
                return _color(entry.state)
            case _ if role == SHARE_ROLE:
                return None if entry.progress is None else entry.progress.share
        return None

    def _hold(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        names = name_outputs([entry.scene for entry in entries], Path(), "")
        self.entries = [
            Entry(entry.scene, str(name), entry.state, entry.progress, entry.record)
            for entry, name in zip(entries, names, strict=True)
        ]
        self.endResetModel()

    def _tell(self, rows: Sequence[int]) -> None:
        if rows:
            last = self.index(max(rows), len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(min(rows), 0), last)


def _color(state: State) -> QColor | None:
    worn = colors()
    names = {
        State.DONE: worn.good,
        State.FAILED: worn.bad,
        State.WAITING: worn.muted,
        State.STOPPED: worn.warning,
    }
    return QColor(names[state]) if state in names else None


def _hint(entry: Entry, column: int) -> str:
    said = COLUMNS[column].detail(entry)
    if said:
        return said
    detail = entry.record.outcome.detail if entry.record is not None else ""
    if column == STATE_COLUMN and entry.progress is not None:
        return entry.state_text
    if column == 0 or not entry.note:
        opening = tr("Double-click, or press Enter, to open its compressed file.")
        return f"{entry.scene}\n\n{opening}" if entry.output is not None else str(entry.scene)
    return f"{entry.note}\n\n{detail}".strip()

"""The keys of one task on the help sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from tdtq_viewer.help_entries import HelpEntry
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

KEYS_WIDTH = 26 * GRID

_KEY = (
    "border: 1px solid palette(light); border-radius: 4px; padding: 1px 6px;"
    " background: palette(button);"
)


class HelpGroup(QWidget):
    """A heading, and a line for each entry: its keys and what they do."""

    def __init__(
        self, task: str, entries: Sequence[HelpEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entries = tuple(entries)
        self._task = task
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        heading = QLabel(f"<b>{task}</b>", self)
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self.rows = [self._row(number, entry) for number, entry in enumerate(entries, start=1)]

    def show_matching(self, text: str) -> None:
        """Show the lines whose words or keys hold `text`, and the heading if there are any."""
        wanted = text.casefold()
        for entry, widgets in zip(self.entries, self.rows, strict=True):
            searched = " ".join((self._task, entry.text, *entry.keys)).casefold()
            for widget in widgets:
                widget.setVisible(wanted in searched)
        self.setVisible(any(not widgets[0].isHidden() for widgets in self.rows))

    def _row(self, number: int, entry: HelpEntry) -> tuple[QWidget, QWidget]:
        keys = QWidget(self)
        keys.setMinimumWidth(KEYS_WIDTH)
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for position, key in enumerate(entry.keys):
            if position:
                row.addWidget(QLabel(tr("or"), keys))
            cap = QLabel(key, keys)
            cap.setStyleSheet(_KEY)
            row.addWidget(cap)
        row.addStretch()
        meaning = QLabel(entry.text, self)
        meaning.setWordWrap(True)
        self._grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(meaning, number, 1)
        return keys, meaning

"""The keys of one task on the help sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tdtq_viewer.help_entries import HelpEntry
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

KEYS_WIDTH = 26 * GRID
KEYS_A_LINE = 2
"""More of them would leave no room for what they do."""

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
        keys = _keys(entry.keys, self)
        meaning = QLabel(entry.text, self)
        meaning.setWordWrap(True)
        self._grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(meaning, number, 1)
        return keys, meaning


def _keys(names: Sequence[str], parent: QWidget) -> QWidget:
    """Return the keys side by side, some a line, with a word between them."""
    keys = QWidget(parent)
    keys.setMinimumWidth(KEYS_WIDTH)
    lines = QVBoxLayout(keys)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(GRID // 2)
    for start in range(0, len(names), KEYS_A_LINE):
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        for position, name in enumerate(names[start : start + KEYS_A_LINE], start=start + 1):
            line.addWidget(QLabel(name, keys, styleSheet=_KEY))
            if position < len(names):
                line.addWidget(QLabel(tr("or"), keys))
        line.addStretch()
        lines.addLayout(line)
    return keys

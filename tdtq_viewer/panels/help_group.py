"""The keys of one task on the help sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tdtq_viewer.help_entries import HelpEntry
from tdtq_viewer.language import tr
from tdtq_viewer.panels.wrapping import Wrapping
from tdtq_viewer.theme import GRID

KEYS_WIDTH = 26 * GRID
"""Width of the keys in pixels; more of them go on below, so that every meaning has its room."""

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
        meaning.setContentsMargins(0, 2, 0, 0)  # in line with the letters of the keys
        for column, widget in enumerate((keys, meaning)):
            self._grid.addWidget(widget, number, column, Qt.AlignmentFlag.AlignTop)
        return keys, meaning


def _keys(names: Sequence[str], parent: QWidget) -> Wrapping:
    """Return the keys side by side, with a word between them."""
    parts = [QLabel(names[0], styleSheet=_KEY)]
    for name in names[1:]:
        parts += [QLabel(tr("or")), QLabel(name, styleSheet=_KEY)]
    keys = Wrapping(parts, parent)
    keys.setFixedWidth(KEYS_WIDTH)
    return keys

"""Scenes that were opened before, to be opened again with one click."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.preferences import MAX_RECENT
from tdtq_viewer.theme import GRID

FOLDER = 56 * GRID
"""Room for a folder in pixels; its end tells scenes apart."""


class RecentFiles(QWidget):
    """One row a file, the newest first; hidden without any.

    Signals
    -------
    chosen
        (path): the user wants this one.
    """

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [_Row(self) for _ in range(MAX_RECENT)]
        title = QLabel(tr("Recent scenes"), self)
        title.setStyleSheet("font-weight: 600;")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(GRID // 2)
        for row in self.rows:
            column.addWidget(row)
            row.clicked.connect(lambda checked=False, row=row: self.chosen.emit(row.path))
        self.show_paths(())

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Offer those of `paths` that are still there."""
        there = [path for path in paths if path.exists()][: len(self.rows)]
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(there))
            if number < len(there):
                row.fill(there[number])
        self.setVisible(bool(there))


class _Row(QPushButton):
    """A file's name and its folder, as one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = Path()
        self.setObjectName("recent")
        self.setAutoDefault(True)
        self.name, self.folder = QLabel(self), QLabel(self)
        self.folder.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(self.name)
        row.addWidget(self.folder, 1)
        for label in (self.name, self.folder):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.folder.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # A deep folder must not make the page wide; its tooltip tells the whole.
        self.folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(4 * GRID)

    def fill(self, path: Path) -> None:
        """Stand for `path`."""
        self.path = path
        self.name.setText(path.name)
        elide = self.folder.fontMetrics().elidedText
        self.folder.setText(elide(str(path.parent), Qt.TextElideMode.ElideLeft, FOLDER))
        self.setToolTip(str(path))
        self.setAccessibleName(tr("Open {name} again").format(name=path.name))

"""The pictures, and below them room for one panel at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from tdtq_viewer.theme import GRID

HEIGHT = 32 * GRID
"""Height of a panel in pixels when it is opened first."""


class Floors(QSplitter):
    """A ground floor that is always there, and panels below it."""

    def __init__(self, ground: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.addWidget(ground)
        self.setStretchFactor(0, 1)

    def put_below(self, panel: QWidget) -> None:
        """Add `panel`, hidden."""
        panel.hide()
        self.addWidget(panel)
        self.setStretchFactor(self.indexOf(panel), 0)

    def show_below(self, panel: QWidget) -> None:
        """Show `panel` and no other: two of them would leave no room for the pictures."""
        others = [self.widget(number) for number in range(1, self.count())]
        for other in others:
            other.setVisible(other is panel)
        height = self.sizes()[self.indexOf(panel)] or HEIGHT
        shown = [height if other is panel else 0 for other in others]
        self.setSizes([self.height() - height, *shown])

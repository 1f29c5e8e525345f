"""The pictures, and below them room for one panel at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget

from tdtq_viewer.keyboard import holds_keyboard
from tdtq_viewer.theme import GRID

HEIGHT = 32 * GRID
"""Height of a panel in pixels when it is opened first."""


class Floors(QSplitter):
    """A ground floor that is always there, and panels below it.

    Parameters
    ----------
    home
        Part of the ground; gets the keyboard of a panel that gives way to another.
    """

    def __init__(self, ground: QWidget, home: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._home = home
        self.setChildrenCollapsible(False)
        self.addWidget(ground)
        self.setStretchFactor(0, 1)

    def put_below(self, panel: QWidget) -> None:
        """Add `panel`, hidden; its signal `close_requested` is sent on Escape."""
        panel.hide()
        self.addWidget(panel)
        self.setStretchFactor(self.indexOf(panel), 0)

    def show_below(self, panel: QWidget) -> None:
        """Show `panel` and no other: two of them would leave no room for the pictures."""
        others = self._panels()
        for other in others:
            if other is not panel and holds_keyboard(other):
                self._home.setFocus(Qt.FocusReason.OtherFocusReason)
            other.setVisible(other is panel)
        height = self.sizes()[self.indexOf(panel)] or HEIGHT
        shown = [height if other is panel else 0 for other in others]
        self.setSizes([self.height() - height, *shown])

    @property
    def below(self) -> QWidget | None:
        """The panel on show."""
        return next((panel for panel in self._panels() if not panel.isHidden()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Let the panel that has the keyboard go on Escape."""
        panel = self.below
        if event.key() == Qt.Key.Key_Escape and panel is not None and holds_keyboard(panel):
            panel.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _panels(self) -> list[QWidget]:
        return [self.widget(number) for number in range(1, self.count())]

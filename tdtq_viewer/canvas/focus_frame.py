"""The frame around the pictures that says that a key brought the keyboard there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

_LINE, _WIDTH = 2, 3
"""Pixels: the line, and with the dark one inside it, which tells it from white pictures."""

_SHADE = QColor(0, 0, 0)

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusFrame(QWidget):
    """Frames its parent while that has the keyboard by a key, and goes when a mouse is used.

    It covers the edge alone, so that nothing is painted for it where pictures move.

    Parameters
    ----------
    view
        What is framed; it says so when it gets and loses the keyboard.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def come(self, event: QFocusEvent) -> None:
        """Appear if a key brought the keyboard, or had when it was lent to a menu or a window."""
        if event.reason() in _BY_KEY:
            self._by_key = True
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self._by_key = False
        if self._by_key:
            # Installed last it is asked first: whoever drags keeps the press for himself.
            self._view.installEventFilter(self)
            self.show()

    def go(self) -> None:
        """Disappear."""
        self._view.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Give way to the mouse."""
        if watched is self._view and event.type() is QEvent.Type.MouseButtonPress:
            self._by_key = False
            self.go()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Cover the edge and nothing else."""
        self.setMask(QRegion(self.rect()) - QRegion(self._inside(_WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the line, and the dark one inside it."""
        line = QRegion(self.rect()) - QRegion(self._inside(_LINE))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), _SHADE)
            painter.setClipRegion(line)
            painter.fillRect(self.rect(), self.palette().highlight())

    def _inside(self, width: int) -> QRect:
        return self.rect().marginsRemoved(QMargins(width, width, width, width))

"""A small bar for a share of the whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.theme import ACCENT, TROUGH


class ShareBar(QWidget):
    """Fills from the left by a share between 0 and 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(3)

    def set_share(self, share: float) -> None:
        """Show `share`, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the trough and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, share in ((TROUGH, 1.0), (ACCENT, self._share)):
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, self.height()), 1.5, 1.5)
        painter.end()

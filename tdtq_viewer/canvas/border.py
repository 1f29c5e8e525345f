"""The line between the two pictures of the split view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_WIDTH = 4.0
_STROKES = ((_WIDTH, QColor(0, 0, 0, 130)), (2.0, QColor(255, 255, 255, 235)))


@dataclass(frozen=True)
class PlacedBorder:
    """The line at its place.

    Attributes
    ----------
    area
        What it covers.
    """

    area: QRectF

    def paint(self, painter: QPainter) -> None:
        """Draw the line."""
        x = self.area.center().x()
        for width, color in _STROKES:
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))


def place_border(x: int, height: int) -> PlacedBorder:
    """Return a line from top to bottom, centred between the pixels left and right of `x`."""
    return PlacedBorder(QRectF(x - _WIDTH / 2, 0, _WIDTH, height))

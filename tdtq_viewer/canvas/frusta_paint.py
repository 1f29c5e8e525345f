"""Paints wire pyramids over a picture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tdtq_viewer.canvas.frusta import DrawnFrusta, Lines

# Of middle lightness, with a dark edge: to be seen on white walls and on black ones.
_EDGE = QColor(0, 0, 0, 70)
_OTHERS = QColor(96, 150, 235)


def paint_frusta(painter: QPainter, frusta: DrawnFrusta, area: QRectF, accent: QColor) -> None:
    """Draw the pyramids of a picture that fills `area`; `accent` marks the current one."""
    painter.save()
    painter.setClipRect(area)
    for lines, color, width in ((frusta.others, _OTHERS, 1.0), (frusta.current, accent, 2.0)):
        drawn = _placed(lines, area)
        for pen in (QPen(_EDGE, width + 2), QPen(color, width)):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(drawn)
    painter.restore()


def _placed(lines: Lines, area: QRectF) -> list[QLineF]:
    sides = (area.width(), area.height())
    points = (lines * sides + (area.left(), area.top())).reshape(-1, 4)
    return [QLineF(*ends) for ends in points.tolist()]

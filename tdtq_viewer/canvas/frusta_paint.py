"""Paints wire pyramids over a picture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from tdtq_viewer.canvas.frusta import DrawnFrusta, Lines

# Of middle lightness, to be seen on white walls and on black ones. A dark edge would show better,
# but lines wider than a pixel take ten times as long, which hundreds of cameras do not allow.
_OTHERS = QPen(QColor(84, 138, 226), 1.0)
_EDGE = QPen(QColor(0, 0, 0, 90), 4.0)


def paint_frusta(
    painter: QPainter, frusta: DrawnFrusta, area: QRectF, seen: QRectF, accent: QColor
) -> None:
    """Draw the pyramids of a picture that fills `area`, as far as it is `seen`.

    `accent` marks the current one.
    """
    painter.save()
    painter.setClipRect(seen)
    painter.setPen(_OTHERS)
    painter.drawLines(_placed(frusta.others, area))
    current = _placed(frusta.current, area)
    for pen in (_EDGE, QPen(accent, 2.0)):
        painter.setPen(pen)
        painter.drawLines(current)
    painter.restore()


def _placed(lines: Lines, area: QRectF) -> list[QLineF]:
    sides = (area.width(), area.height())
    points = (lines * sides + (area.left(), area.top())).reshape(-1, 4)
    return [QLineF(*ends) for ends in points.tolist()]

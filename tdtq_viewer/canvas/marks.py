"""Outlines of Gaussians over the pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from tdtq_viewer.canvas.pills import PANEL, TEXT

_ROOM = 20.0
"""Pixels around an outline that its number may take."""

_STRONG = QColor(96, 226, 207)


@dataclass(frozen=True)
class Mark:
    """An ellipse in a picture, all lengths as fractions of its width (x) and height (y).

    Attributes
    ----------
    center, first, second
        Its centre, and the vectors from there along its two half-axes.
    name
        What is written beside it; may be empty.
    strong
        True for the one that the user chose.
    """

    center: tuple[float, float]
    first: tuple[float, float]
    second: tuple[float, float]
    name: str = ""
    strong: bool = False


@dataclass(frozen=True)
class PlacedMark:
    """A mark at its place.

    Attributes
    ----------
    area
        What it covers.
    place, seen
        The picture, and the part of it that is not cut off.
    mark
        The ellipse in it.
    font
        Of its name.
    """

    area: QRectF
    place: QRectF
    seen: QRectF
    mark: Mark
    font: QFont

    def paint(self, painter: QPainter) -> None:
        """Draw the outline, dark at its edge, so that it is seen on any ground."""
        painter.save()
        painter.setClipRect(self.seen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = _outline(self.mark, self.place)
        color = _STRONG if self.mark.strong else QColor(255, 255, 255, 230)
        width = 2.5 if self.mark.strong else 1.25
        for pen in (QPen(QColor(0, 0, 0, 190), width + 2.0), QPen(color, width)):
            painter.setPen(pen)
            painter.drawPath(path)
        if self.mark.name:
            self._paint_name(painter, path.boundingRect())
        painter.restore()

    def _paint_name(self, painter: QPainter, around: QRectF) -> None:
        metrics = QFontMetricsF(self.font)
        box = QRectF(0, 0, metrics.horizontalAdvance(self.mark.name) + 8, metrics.height())
        box.moveCenter(QPointF(around.right() + box.width() / 2, around.top()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PANEL)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self.font)
        painter.setPen(_STRONG if self.mark.strong else TEXT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.mark.name)


def place_mark(mark: Mark, place: QRectF, seen: QRectF, font: QFont) -> PlacedMark:
    """Return `mark` in the picture that fills `place`, of which a part is `seen`."""
    around = _outline(mark, place).boundingRect()
    area = around.adjusted(-4, -_ROOM, 4 * _ROOM, 4).intersected(seen)
    return PlacedMark(area, place, seen, mark, font)


def _outline(mark: Mark, place: QRectF) -> QPainterPath:
    circle = QPainterPath()
    circle.addEllipse(QPointF(0, 0), 1, 1)
    width, height = place.width(), place.height()
    (x, y), (ax, ay), (bx, by) = mark.center, mark.first, mark.second
    return QTransform(
        ax * width,
        ay * height,
        bx * width,
        by * height,
        place.left() + x * width,
        place.top() + y * height,
    ).map(circle)

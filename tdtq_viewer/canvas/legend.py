"""The colour bar of the error map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from tdtq_viewer.canvas.colors import (
    lookup_table,
    place_on_scale,
    scale_ticks,
    scale_title,
    scale_unit,
    tick_text,
)
from tdtq_viewer.canvas.modes import ErrorStyle
from tdtq_viewer.canvas.pills import FAINT, RIM, TEXT, name_font, paint_panel, small_font
from tdtq_viewer.canvas.pixels import to_qimage

_WIDTH = 264.0
_PADDING = 14.0
_BAR = 12.0
_TICK = 5.0
_OVERHANG = 5.0


@dataclass(frozen=True)
class PlacedLegend:
    """The legend at its place.

    Attributes
    ----------
    area
        What it covers.
    style
        The style of the error map that it explains.
    font
        The font around which its sizes are chosen.
    """

    area: QRectF
    style: ErrorStyle
    font: QFont

    def paint(self, painter: QPainter) -> None:
        """Draw the legend."""
        paint_panel(painter, self.area, 8)
        inner = self.area.adjusted(_PADDING, _PADDING - 2, -_PADDING, 0)
        painter.setFont(name_font(self.font))
        painter.setPen(TEXT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, scale_title(self.style))
        inner.setTop(inner.top() + painter.fontMetrics().height())
        painter.setFont(small_font(self.font))
        painter.setPen(FAINT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, scale_unit(self.style))
        top = inner.top() + painter.fontMetrics().height() + 8
        bar = QRectF(inner.left(), top, inner.width(), _BAR)
        _paint_bar(painter, bar, self.style)
        _paint_ticks(painter, bar, self.style)


def place_legend(style: ErrorStyle, font: QFont, corner: QPointF) -> PlacedLegend:
    """Return a legend with its lower right corner at `corner`."""
    title = QFontMetricsF(name_font(font)).height()
    small = QFontMetricsF(small_font(font)).height()
    height = _PADDING + title + small + 8 + _BAR + _TICK + small + _PADDING - 2
    return PlacedLegend(
        QRectF(corner.x() - _WIDTH, corner.y() - height, _WIDTH, height), style, font
    )


def _paint_bar(painter: QPainter, bar: QRectF, style: ErrorStyle) -> None:
    table = lookup_table(style.colors)[None]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(bar, to_qimage((table * 255 + 0.5).astype(np.uint8)))
    painter.setPen(QPen(RIM, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)


def _paint_ticks(painter: QPainter, bar: QRectF, style: ErrorStyle) -> None:
    metrics = QFontMetricsF(painter.font())
    for value in scale_ticks(style):
        x = bar.left() + place_on_scale(value, style) * bar.width()
        painter.setPen(QPen(FAINT, 1))
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + _TICK - 1))
        text = tick_text(value)
        width = metrics.horizontalAdvance(text)
        left = min(max(x - width / 2, bar.left() - _OVERHANG), bar.right() + _OVERHANG - width)
        painter.setPen(TEXT)
        painter.drawText(QPointF(left, bar.bottom() + _TICK + metrics.ascent()), text)

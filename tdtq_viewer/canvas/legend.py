"""The colour bar of the error map."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tdtq_viewer.canvas.colors import (
    lookup_table,
    scale_ticks,
    scale_title,
    scale_unit,
    tick_text,
)
from tdtq_viewer.canvas.modes import ErrorStyle
from tdtq_viewer.canvas.pills import FAINT, RIM, TEXT, name_font, paint_panel, small_font
from tdtq_viewer.canvas.pixels import to_qimage

WIDTH = 264.0
_PADDING = 14.0
_BAR = 12.0
_TICK = 5.0
_OVERHANG = 5.0


def legend_height(painter: QPainter) -> float:
    """Return the height of the legend in the painter's font."""
    title = QFontMetricsF(name_font(painter.font())).height()
    small = QFontMetricsF(small_font(painter.font())).height()
    return _PADDING + title + small + 8 + _BAR + _TICK + small + _PADDING - 2


def paint_legend(painter: QPainter, corner: QPointF, style: ErrorStyle) -> None:
    """Draw the legend with its lower right corner at `corner`."""
    height = legend_height(painter)
    area = QRectF(corner.x() - WIDTH, corner.y() - height, WIDTH, height)
    font = painter.font()
    paint_panel(painter, area, 8)
    inner = area.adjusted(_PADDING, _PADDING - 2, -_PADDING, 0)
    painter.setFont(name_font(font))
    painter.setPen(TEXT)
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop, scale_title(style))
    inner.setTop(inner.top() + painter.fontMetrics().height())
    painter.setFont(small_font(font))
    painter.setPen(FAINT)
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop, scale_unit(style))
    top = inner.top() + painter.fontMetrics().height() + 8
    bar = QRectF(inner.left(), top, inner.width(), _BAR)
    _paint_bar(painter, bar, style)
    _paint_ticks(painter, bar, style)
    painter.setFont(font)


def _paint_bar(painter: QPainter, bar: QRectF, style: ErrorStyle) -> None:
    table = lookup_table(style.colormap)[None]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(bar, to_qimage((table * 255 + 0.5).astype(np.uint8)))
    painter.setPen(QPen(RIM, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)


def _paint_ticks(painter: QPainter, bar: QRectF, style: ErrorStyle) -> None:
    metrics = QFontMetricsF(painter.font())
    for value in scale_ticks(style):
        x = bar.left() + value * style.gain * bar.width()
        painter.setPen(QPen(FAINT, 1))
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + _TICK - 1))
        text = tick_text(value)
        width = metrics.horizontalAdvance(text)
        left = min(max(x - width / 2, bar.left() - _OVERHANG), bar.right() + _OVERHANG - width)
        painter.setPen(TEXT)
        painter.drawText(QPointF(left, bar.bottom() + _TICK + metrics.ascent()), text)

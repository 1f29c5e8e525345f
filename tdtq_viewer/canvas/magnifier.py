"""The magnifier: pixels of both pictures and of their error, large, with their values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tdtq_viewer.canvas.colors import lookup_table, place_on_scale
from tdtq_viewer.canvas.modes import ErrorStyle, Picture
from tdtq_viewer.canvas.pills import FAINT, RIM, TEXT, name_font, paint_panel, small_font
from tdtq_viewer.canvas.pixels import to_qimage
from tdtq_viewer.canvas.readout import REACH, Readout
from tdtq_viewer.language import tr

_CELL = 10.0
_TILE = _CELL * (2 * REACH + 1)
_PADDING, _BETWEEN = 14.0, 12.0
_AWAY = 28.0
"""Distance of the panel from the pixel that it shows."""

_WIDTH = 3 * _TILE + 2 * _BETWEEN + 2 * _PADDING
_CHANNELS = (QColor(255, 120, 110), QColor(120, 220, 130), QColor(120, 170, 255))
_BYTES, _FLOATS = (116.0, 146.0, 176.0), (240.0, 297.0, 354.0)
"""Right ends of the columns of figures, from the left of the text."""

_NAMES = _BYTES[0] - 30.0
"""Width that the first column of figures leaves to the names."""


@dataclass(frozen=True, eq=False)
class PlacedMagnifier:
    """The magnifier at its place.

    Attributes
    ----------
    area
        What it covers.
    readout
        What it shows.
    names
        What the two pictures are called.
    style
        How it colours errors.
    font
        The font around which its sizes are chosen.
    """

    area: QRectF
    readout: Readout
    names: tuple[str, str]
    style: ErrorStyle
    font: QFont

    def paint(self, painter: QPainter) -> None:
        """Draw the magnifier."""
        paint_panel(painter, self.area, 10)
        inner = self.area.adjusted(_PADDING, _PADDING - 4, -_PADDING, -_PADDING)
        line = QFontMetricsF(self.font).height()
        for number, (name, tile) in enumerate(zip(self._names(), self._tiles(), strict=True)):
            left = inner.left() + number * (_TILE + _BETWEEN)
            font, corner = name_font(self.font), QPointF(left, inner.top())
            _text(painter, font, TEXT, corner, _fitting(font, name, _TILE))
            _paint_tile(painter, QRectF(left, inner.top() + line + 3, _TILE, _TILE), tile)
        top = inner.top() + line + _TILE + 12
        self._paint_figures(painter, QPointF(inner.left(), top))

    def _names(self) -> tuple[str, str, str]:
        return (*self.names, tr("Difference"))

    def _tiles(self) -> tuple[Picture, Picture, Picture]:
        found = self.readout
        return found.original, found.compressed, error_tile(found, self.style)

    def _paint_figures(self, painter: QPainter, corner: QPointF) -> None:
        line, font = QFontMetricsF(self.font).height() + 1, small_font(self.font)
        place = tr("Pixel {x}, {y}").format(x=self.readout.column, y=self.readout.row)
        _text(painter, font, FAINT, corner, place)
        for ends in (_BYTES, _FLOATS):
            for letter, color, end in zip(tr("R G B").split(), _CHANNELS, ends, strict=True):
                _text(painter, font, color, corner + QPointF(end, 0), letter, right=True)
        rows = zip(self._names(), self.readout.bytes, self.readout.values, strict=True)
        for number, (name, whole, exact) in enumerate(rows):
            start = corner + QPointF(0, (number + 1) * line)
            sign = "+" if number == 2 else ""
            texts = [f"{value:{sign}d}" for value in whole]
            texts += [f"{value:{sign}.4f}" for value in exact]
            _text(painter, font, FAINT, start, _fitting(font, name, _NAMES))
            for text, end in zip(texts, _BYTES + _FLOATS, strict=True):
                shown = text.replace("-", "−").replace("nan", "–")
                _text(painter, font, TEXT, start + QPointF(end, 0), shown, right=True)


@dataclass(frozen=True)
class PlacedCross:
    """A small frame around a pixel of a picture.

    Attributes
    ----------
    area
        What it covers.
    """

    area: QRectF

    def paint(self, painter: QPainter) -> None:
        """Draw the frame."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, inset in ((QColor(0, 0, 0, 200), 1.5), (QColor(255, 255, 255), 2.5)):
            painter.setPen(QPen(color, 1.0))
            painter.drawRect(self.area.adjusted(inset, inset, -inset, -inset))


def place_cross(point: QPointF) -> PlacedCross:
    """Return a frame around `point`."""
    half = REACH + 4.0
    return PlacedCross(QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))


def place_magnifier(
    readout: Readout,
    names: tuple[str, str],
    style: ErrorStyle,
    font: QFont,
    point: QPointF,
    size: QSize,
) -> PlacedMagnifier:
    """Return the magnifier beside `point`, inside a canvas of `size`."""
    line = QFontMetricsF(font).height()
    height = 2 * _PADDING - 4 + line + _TILE + 12 + 4 * (line + 1)
    x = point.x() + _AWAY
    if x + _WIDTH > size.width():
        x = point.x() - _AWAY - _WIDTH
    y = point.y() + _AWAY
    if y + height > size.height():
        y = point.y() - _AWAY - height
    x = max(min(x, size.width() - _WIDTH), 0.0)
    y = max(min(y, size.height() - height), 0.0)
    return PlacedMagnifier(QRectF(x, y, _WIDTH, height), readout, names, style, font)


def error_tile(readout: Readout, style: ErrorStyle) -> Picture:
    """Return the error around the pixel in the colours of the error map, NaN beyond the edges."""
    difference = np.clip(readout.compressed, 0, 1) - np.clip(readout.original, 0, 1)
    kinds = {"squared": difference**2, "signed": difference}
    error = kinds.get(style.kind, np.abs(difference)).mean(axis=2)
    table = lookup_table(style.colors)
    at = np.clip(place_on_scale(error, style), 0, 1) * (len(table) - 1)
    known = np.isfinite(at)
    tile = np.full(readout.original.shape, np.nan, np.float32)
    tile[known] = table[np.rint(at[known]).astype(int)]
    return tile


def _paint_tile(painter: QPainter, area: QRectF, tile: Picture) -> None:
    known = np.where(np.isfinite(tile), np.clip(tile, 0, 1), 0.12)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(area, to_qimage((known * 255 + 0.5).astype(np.uint8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(RIM, 1))
    painter.drawRect(area)
    middle = QRectF(area.left() + REACH * _CELL, area.top() + REACH * _CELL, _CELL, _CELL)
    for color, grow in ((QColor(0, 0, 0), 1.0), (QColor(255, 255, 255), 0.0)):
        painter.setPen(QPen(color, 1))
        painter.drawRect(middle.adjusted(-grow, -grow, grow, grow))


def _fitting(font: QFont, text: str, width: float) -> str:
    """Return `text` shortened to `width`: a pinned plan may have a long name."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _text(
    painter: QPainter, font: QFont, color: QColor, corner: QPointF, text: str, right: bool = False
) -> None:
    """Write `text` below and right of `corner`, or left of it where `right`."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = painter.fontMetrics()
    left = corner.x() - metrics.horizontalAdvance(text) if right else corner.x()
    painter.drawText(QPointF(left, corner.y() + metrics.ascent()), text)

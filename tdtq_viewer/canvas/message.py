"""A message in the middle of the canvas."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from tdtq_viewer.canvas.pills import FAINT, TEXT, name_font, paint_panel

_WIDEST = 460.0
_ACROSS, _DOWN, _BETWEEN = 24.0, 16.0, 6.0
_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class PlacedMessage:
    """A message at its place; of several lines the first is the headline.

    Attributes
    ----------
    area
        What it covers.
    below
        How far below the top of the headline the other lines begin, in pixels.
    text
        The message.
    font
        The font of all but a headline.
    """

    area: QRectF
    below: float
    text: str
    font: QFont

    def paint(self, painter: QPainter) -> None:
        """Draw the message on its panel."""
        head, _, rest = self.text.partition("\n")
        paint_panel(painter, self.area, 10)
        # A little wider than measured, lest rounding breaks a line.
        words = self.area.adjusted(_ACROSS - 4, _DOWN, 4 - _ACROSS, 0)
        painter.setFont(_headline_font(self.font) if rest else self.font)
        painter.setPen(TEXT)
        painter.drawText(words, _FLAGS, head)
        painter.setFont(self.font)
        painter.setPen(FAINT)
        painter.drawText(words.adjusted(0, self.below, 0, 0), _FLAGS, rest)


def place_message(text: str, font: QFont, size: QSize) -> PlacedMessage:
    """Return a message in the middle of `size`."""
    room = max(min(size.width() - 3 * _ACROSS, _WIDEST), 1.0)
    head, _, rest = text.partition("\n")
    top = _extent(_headline_font(font) if rest else font, head, room)
    lines = _extent(font, rest, room) if rest else QRectF()
    below = top.height() + (_BETWEEN if rest else 0.0)
    width, height = max(top.width(), lines.width()), below + lines.height()
    area = QRectF(0, 0, width + 2 * _ACROSS, height + 2 * _DOWN)
    area.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    return PlacedMessage(area, below, text, font)


def _headline_font(font: QFont) -> QFont:
    headline = name_font(font)
    if font.pointSizeF() > 0:
        headline.setPointSizeF(font.pointSizeF() * 1.25)
    return headline


def _extent(font: QFont, text: str, room: float) -> QRectF:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, room, 1e5), _FLAGS, text)

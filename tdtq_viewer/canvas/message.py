"""A message in the middle of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from tdtq_viewer.canvas.pills import FAINT, TEXT, name_font, paint_panel

_WIDEST = 460.0
_ACROSS, _DOWN, _BETWEEN = 24.0, 16.0, 6.0
_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)


def paint_message(painter: QPainter, size: QSize, message: str) -> None:
    """Draw `message` on a panel in the middle of `size`.

    Of several lines the first is the headline.
    """
    room = max(min(size.width() - 3 * _ACROSS, _WIDEST), 1.0)
    head, _, rest = message.partition("\n")
    body_font = QFont(painter.font())
    head_font = _headline_font(body_font) if rest else body_font
    top = _extent(head_font, head, room)
    below = _extent(body_font, rest, room) if rest else QRectF()
    gap = _BETWEEN if rest else 0.0
    width, height = max(top.width(), below.width()), top.height() + gap + below.height()
    area = QRectF(0, 0, width + 2 * _ACROSS, height + 2 * _DOWN)
    area.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    paint_panel(painter, area, 10)
    # A little wider than measured, lest rounding breaks a line.
    words = area.adjusted(_ACROSS - 4, _DOWN, 4 - _ACROSS, 0)
    painter.setFont(head_font)
    painter.setPen(TEXT)
    painter.drawText(words, _FLAGS, head)
    painter.setFont(body_font)
    painter.setPen(FAINT)
    painter.drawText(words.adjusted(0, top.height() + gap, 0, 0), _FLAGS, rest)


def _headline_font(font: QFont) -> QFont:
    headline = name_font(font)
    if font.pointSizeF() > 0:
        headline.setPointSizeF(font.pointSizeF() * 1.25)
    return headline


def _extent(font: QFont, text: str, room: float) -> QRectF:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, room, 1e5), _FLAGS, text)

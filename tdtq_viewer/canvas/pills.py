"""Labels that stay readable over any picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

PANEL = QColor(16, 17, 20, 222)
RIM = QColor(255, 255, 255, 38)
TEXT = QColor(255, 255, 255, 240)
FAINT = QColor(255, 255, 255, 165)

_PADDING = 11.0
_DOT = 8.0
_BETWEEN = 8.0


@dataclass(frozen=True)
class Pill:
    """A label: a coloured dot, a name, and further text after it.

    Attributes
    ----------
    name
        Which picture it is.
    caption
        Further text, such as the size of the file; may be empty.
    color
        Colour of the dot.
    """

    name: str
    caption: str
    color: QColor


def small_font(font: QFont) -> QFont:
    """Return `font` a size smaller, for captions and scales."""
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(max(font.pointSizeF() * 0.9, 7.0))
    return small


def name_font(font: QFont) -> QFont:
    """Return `font` in the weight of names."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def paint_pill(
    painter: QPainter, pill: Pill, corner: QPointF, available: float, to_left: bool = False
) -> QRectF:
    """Draw a pill in the painter's font and return the area that it covers.

    Parameters
    ----------
    corner
        Upper left corner, or upper right corner where `to_left`.
    available
        Width in pixels. The caption goes where it does not fit; where the name does not fit either,
        nothing is drawn.
    """
    font = painter.font()
    names = QFontMetricsF(name_font(font))
    name_width = names.horizontalAdvance(pill.name)
    bare = 2 * _PADDING + _DOT + _BETWEEN + name_width
    if bare > available:
        return QRectF()
    caption = pill.caption
    extra = _BETWEEN + QFontMetricsF(font).horizontalAdvance(caption) if caption else 0.0
    if bare + extra > available:
        caption, extra = "", 0.0
    height = names.height() + 9
    left = corner.x() - bare - extra if to_left else corner.x()
    area = QRectF(left, corner.y(), bare + extra, height)
    paint_panel(painter, area, height / 2)
    _paint_words(painter, area, pill, caption, name_width)
    return area


def paint_panel(painter: QPainter, area: QRectF, radius: float) -> None:
    """Draw the dark ground of a label."""
    painter.setPen(QPen(RIM, 1))
    painter.setBrush(PANEL)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _paint_words(
    painter: QPainter, area: QRectF, pill: Pill, caption: str, name_width: float
) -> None:
    font = painter.font()
    middle = area.center().y()
    x = area.left() + _PADDING
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pill.color)
    painter.drawEllipse(QRectF(x, middle - _DOT / 2, _DOT, _DOT))
    x += _DOT + _BETWEEN
    words = QRectF(x, area.top(), area.right() - x, area.height())
    painter.setFont(name_font(font))
    painter.setPen(TEXT)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, pill.name)
    painter.setFont(font)
    painter.setPen(FAINT)
    words.setLeft(x + name_width + _BETWEEN)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, caption)

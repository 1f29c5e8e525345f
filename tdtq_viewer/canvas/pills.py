"""Labels that stay readable over any picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

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


@dataclass(frozen=True)
class PlacedPill:
    """A pill at its place.

    Attributes
    ----------
    area
        What it covers.
    pill
        The label, without the caption where that does not fit.
    font
        The font of the caption.
    """

    area: QRectF
    pill: Pill
    font: QFont

    def paint(self, painter: QPainter) -> None:
        """Draw the pill."""
        paint_panel(painter, self.area, self.area.height() / 2)
        _paint_words(painter, self)


def place_pill(
    pill: Pill, font: QFont, corner: QPointF, available: float, to_left: bool = False
) -> PlacedPill | None:
    """Return where a pill goes.

    Parameters
    ----------
    corner
        Upper left corner, or upper right corner where `to_left`.
    available
        Width in pixels. The caption goes where it does not fit; where the name does not fit either,
        there is no pill.
    """
    names = QFontMetricsF(name_font(font))
    width = 2 * _PADDING + _DOT + _BETWEEN + names.horizontalAdvance(pill.name)
    if width > available:
        return None
    extra = _BETWEEN + QFontMetricsF(font).horizontalAdvance(pill.caption) if pill.caption else 0.0
    if width + extra > available:
        pill, extra = replace(pill, caption=""), 0.0
    width += extra
    left = corner.x() - width if to_left else corner.x()
    return PlacedPill(QRectF(left, corner.y(), width, names.height() + 9), pill, font)


def paint_panel(painter: QPainter, area: QRectF, radius: float) -> None:
    """Draw the dark ground of a label."""
    painter.setPen(QPen(RIM, 1))
    painter.setBrush(PANEL)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _paint_words(painter: QPainter, placed: PlacedPill) -> None:
    area, pill = placed.area, placed.pill
    x = area.left() + _PADDING
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pill.color)
    painter.drawEllipse(QRectF(x, area.center().y() - _DOT / 2, _DOT, _DOT))
    x += _DOT + _BETWEEN
    words = QRectF(x, area.top(), area.right() - x, area.height())
    names = name_font(placed.font)
    painter.setFont(names)
    painter.setPen(TEXT)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, pill.name)
    painter.setFont(placed.font)
    painter.setPen(FAINT)
    words.setLeft(x + QFontMetricsF(names).horizontalAdvance(pill.name) + _BETWEEN)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, pill.caption)

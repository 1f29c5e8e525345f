"""What the places on the quality slider mean, in words below it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tdtq_viewer.theme import GRID, colors
from tdtq_viewer.words import QUALITY_STEPS

HALF_HANDLE = 11
"""Pixels from the end of the slider to the middle of its handle at the end."""

_BAND = 4
"""Height of the coloured bands in pixels."""

_GAP = 2


@dataclass(frozen=True)
class Zone:
    """A stretch of the slider, from `low` to `high` in parts of its length, 0 to 1.

    Attributes
    ----------
    tone
        ``"good"``, ``"warning"``, ``"bad"``; empty for a stop, which has no stretch.
    word
        What is written below it.
    """

    low: float
    high: float
    tone: str
    word: str


def zones_between(low: float, high: float) -> list[Zone]:
    """Return the zones of a slider from `low` to `high` in dB, worst first."""
    tops = [math.inf, *(step[0] for step in QUALITY_STEPS[:-1])]
    zones = []
    for top, (bottom, tone, word, _) in zip(tops, QUALITY_STEPS, strict=True):
        start, end = max(bottom, low), min(top, high)
        if start < end:
            span = high - low
            zones.append(Zone((start - low) / span, (end - low) / span, tone, word))
    return zones[::-1]


def stops_named(names: Sequence[str]) -> list[Zone]:
    """Return evenly spaced stops."""
    last = max(len(names) - 1, 1)
    return [Zone(number / last, number / last, "", name) for number, name in enumerate(names)]


class QualityScale(QWidget):
    """Bands in the colours of judgements, each with its word where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zones: Sequence[Zone] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_zones(self, zones: Sequence[Zone]) -> None:
        """Draw `zones`."""
        if zones != self._zones:
            self._zones = zones
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return the room for the bands and one line of words."""
        return QSize(20 * GRID, _BAND + GRID // 2 + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw bands and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for zone in self._zones:
            self._paint(painter, zone)
        painter.end()

    def _paint(self, painter: QPainter, zone: Zone) -> None:
        left, right = self._place(zone.low), self._place(zone.high)
        if zone.tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colors(), zone.tone)))
            painter.drawRoundedRect(QRectF(left, 0, right - left - _GAP, _BAND), 2, 2)
        width = self.fontMetrics().horizontalAdvance(zone.word)
        if zone.tone and width > right - left:
            return
        start = min(max((left + right - width) / 2, 0.0), self.width() - width - 1.0)
        box = QRectF(start, _BAND + GRID // 2, width + 1, self.fontMetrics().height())
        painter.setPen(QColor(colors().muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, zone.word)

    def _place(self, part: float) -> float:
        return HALF_HANDLE + part * (self.width() - 2 * HALF_HANDLE)

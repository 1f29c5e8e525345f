"""PSNR from view to view as a line: where it hurts, at a glance."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tdtq_core.evaluation.scores import ViewScore
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID, colors

_LEFT, _RIGHT, _TOP, _BOTTOM = 8.5 * GRID, 1.5 * GRID, 2.5 * GRID, 1.5 * GRID
_LEAST_SPAN = 1.0
"""Fewest dB from the lower to the upper end: smaller differences should not look large."""

_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ViewsStrip(QWidget):
    """Draws one dot a view, in the order of the cameras, and marks the lowest.

    Signals
    -------
    view_chosen
        (index): a click on a view, or an arrow key.
    """

    view_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: Sequence[ViewScore] = ()
        self._current: int | None = None
        self._faint = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("PSNR of each view"))
        self.setAccessibleDescription(HELP)
        self.setMinimumSize(25 * GRID, 10 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_scores(self, scores: Sequence[ViewScore], current: int | None, faint: bool) -> None:
        """Draw `scores`, one a view, with a ring around the `current` one; grey if out of date."""
        self._scores, self._current, self._faint = tuple(scores), current, faint
        self.update()

    @property
    def lowest(self) -> int | None:
        """Number of the view with the lowest PSNR or, before all, without one; None without any."""
        if not self._scores:
            return None
        psnr = [score.psnr for score in self._scores]
        return min(range(len(psnr)), key=lambda at: -1.0 if math.isnan(psnr[at]) else psnr[at])

    def place(self, index: int) -> QPointF:
        """Return where the dot of a view lies, in the widget's pixels."""
        area, (low, high) = self._area(), span_of(self._scores)
        count = len(self._scores)
        x = area.center().x() if count == 1 else area.left() + area.width() * index / (count - 1)
        psnr = min(self._scores[index].psnr, high)
        return QPointF(x, area.bottom() - area.height() * (psnr - low) / (high - low))

    def view_at(self, x: float) -> int | None:
        """Return the view nearest to a place across; None without any."""
        area, count = self._area(), len(self._scores)
        if not count:
            return None
        part = (x - area.left()) / max(area.width(), 1.0)
        return min(max(round(part * (count - 1)), 0), count - 1)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return a size at which the line can be read."""
        return QSize(45 * GRID, 15 * GRID)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Go to the view under the mouse."""
        index = self.view_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and index is not None:
            self.view_chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Go to the view before or after."""
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or not self._scores:
            super().keyPressEvent(event)
            return
        count = len(self._scores)
        here = self._current if self._current is not None else (-1 if step > 0 else 0)
        self.view_chosen.emit((here + step) % count)

    def event(self, event: QEvent) -> bool:
        """Say which view is under the mouse, and how it fares."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.view_at(event.pos().x())
            score = None if index is None else self._scores[index]
            found = "" if score is None else f"{score.name}: {words.psnr_text(score.psnr)}\n"
            QToolTip.showText(event.globalPos(), found + HELP, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw scale, line and dots."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            if self._scores:
                self._paint_line(painter)
                self._paint_lowest(painter)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def _paint_ground(self, painter: QPainter) -> None:
        worn = colors()
        frame = worn.accent if self.hasFocus() else worn.line
        painter.setPen(QPen(QColor(frame), 1))
        painter.setBrush(QColor(worn.field))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if not self._scores:
            return
        area, (low, high) = self._area(), span_of(self._scores)
        for y, value in ((area.top(), high), (area.bottom(), low)):
            painter.setPen(QPen(QColor(worn.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(worn.muted))
            label = QRectF(0, y - 10, _LEFT - 8, 20)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, side, f"{value:.1f} dB")

    def _paint_line(self, painter: QPainter) -> None:
        worn = colors()
        places = [self.place(index) for index in range(len(self._scores))]
        color = QColor(worn.faint if self._faint else worn.accent)
        painter.setPen(QPen(color, 1.5))
        painter.drawPolyline(places)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in places if len(places) <= self._area().width() / 6 else ():
            painter.drawEllipse(place, 2.5, 2.5)
        if self._current is not None and self._current < len(places):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn.text), 1.5))
            painter.drawEllipse(places[self._current], 6, 6)

    def _paint_lowest(self, painter: QPainter) -> None:
        lowest, worn = self.lowest or 0, colors()
        place, score = self.place(lowest), self._scores[lowest]
        color = QColor(worn.faint if self._faint else worn.bad)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(place, 4, 4)
        text = tr("Lowest: {name}, {psnr}").format(
            name=score.name, psnr=words.psnr_text(score.psnr)
        )
        painter.setPen(color)
        painter.drawText(QRectF(_LEFT, 2, self.width() - _LEFT - _RIGHT, _TOP - 4), text)


def span_of(scores: Sequence[ViewScore]) -> tuple[float, float]:
    """Return the dB at the lower and upper end of the scale; views alike have none of their own."""
    known = [score.psnr for score in scores if math.isfinite(score.psnr)] or [0.0]
    low, high = min(known), max(known)
    missing = max(_LEAST_SPAN - (high - low), 0.0)
    return low - missing / 2, high + missing / 2


HELP = tr("PSNR of each view in dB, in the order of the cameras; click, or use Left and Right.")

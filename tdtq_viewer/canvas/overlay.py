"""The sheet over the pictures: labels, border line, legend, message, and cameras as pyramids."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.frusta import DrawnFrusta
from tdtq_viewer.canvas.frusta_paint import paint_frusta
from tdtq_viewer.canvas.labels import Label, Words, labels_of
from tdtq_viewer.canvas.layout import places_of
from tdtq_viewer.canvas.modes import Comparison
from tdtq_viewer.canvas.pixels import device_size, logical


class Overlay(QWidget):
    """A sheet over the pictures that the mouse does not see.

    Only where a label changes is it painted anew.

    Parameters
    ----------
    parent
        The comparison view.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._comparison = Comparison()
        self._words = Words()
        self._labels: list[Label] = []
        self._extras: list[Label] = []
        self._frusta: DrawnFrusta | None = None
        self._foot = 0

    def show_comparison(self, comparison: Comparison, words: Words) -> None:
        """Paint the labels of `comparison` from now on."""
        self._comparison = comparison
        self._words = words
        self._arrange()

    def show_extras(self, extras: Sequence[Label]) -> None:
        """Paint these labels in front of all others from now on."""
        old, self._extras = self._extras, list(extras)
        self._update_between(old, self._extras)

    def keep_clear(self, foot: int) -> None:
        """Keep the labels above the lowest `foot` pixels, which something else covers."""
        self._foot = foot
        self._arrange()

    def show_frusta(self, frusta: DrawnFrusta | None) -> None:
        """Draw these pyramids into every picture from now on; None removes them."""
        if frusta is not self._frusta:
            self._frusta = frusta
            self.update()

    def paint_on(self, painter: QPainter) -> None:
        """Paint the whole sheet with a painter that counts in this widget's pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frusta(painter)
        for label in (*self._labels, *self._extras):
            label.paint(painter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the labels that lie where something changed."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frusta(painter)
            for label in (*self._labels, *self._extras):
                if event.region().intersects(label.area.toAlignedRect()):
                    label.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the labels at the edges."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Follow the font and the palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._arrange()

    def _paint_frusta(self, painter: QPainter) -> None:
        if self._frusta is None:
            return
        accent, ratio = self.palette().highlight().color(), self.devicePixelRatioF()
        for place in places_of(self._comparison, *device_size(self)):
            areas = logical(place.whole, ratio), logical(place.seen, ratio)
            paint_frusta(painter, self._frusta, *areas, accent)

    def _arrange(self) -> None:
        old = self._labels
        accent = self.palette().highlight().color()
        room = self.size().shrunkBy(QMargins(0, 0, 0, self._foot))
        self._labels = labels_of(self._comparison, self._words, room, self.font(), accent)
        self._update_between(old, self._labels)

    def _update_between(self, old: Sequence[Label], new: Sequence[Label]) -> None:
        """Paint again where labels came or went."""
        for label in (*old, *new):
            if label not in old or label not in new:
                self.update(label.area.toAlignedRect())

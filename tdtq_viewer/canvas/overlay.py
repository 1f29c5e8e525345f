"""The sheet over the pictures: labels, border line, legend, message."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.labels import Label, Words, labels_of
from tdtq_viewer.canvas.modes import Comparison


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

    def show_comparison(self, comparison: Comparison, words: Words) -> None:
        """Paint the labels of `comparison` from now on."""
        self._comparison = comparison
        self._words = words
        self._arrange()

    def paint_on(self, painter: QPainter) -> None:
        """Paint the whole sheet with a painter that counts in this widget's pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in self._labels:
            label.paint(painter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the labels that lie where something changed."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for label in self._labels:
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

    def _arrange(self) -> None:
        old = self._labels
        accent = self.palette().highlight().color()
        self._labels = labels_of(self._comparison, self._words, self.size(), self.font(), accent)
        for label in (*old, *self._labels):
            if label not in old or label not in self._labels:
                self.update(label.area.toAlignedRect())

"""What lies over the pictures: labels, border line, legend, message."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.legend import WIDTH as LEGEND_WIDTH
from tdtq_viewer.canvas.legend import legend_height, paint_legend
from tdtq_viewer.canvas.message import paint_message
from tdtq_viewer.canvas.modes import CompareMode, Comparison
from tdtq_viewer.canvas.pills import Pill, paint_pill

MARGIN = 12.0
_ORIGINAL = QColor(235, 237, 240)
_ERROR = QColor(255, 176, 84)


@dataclass(frozen=True)
class Words:
    """The texts over the pictures.

    Attributes
    ----------
    original, compressed
        Captions beside the names of the pictures, such as the size of the file.
    message
        Text in the middle, or empty.
    """

    original: str = ""
    compressed: str = ""
    message: str = ""


class Overlay(QWidget):
    """A sheet over the pictures that the mouse does not see.

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

    def show_comparison(self, comparison: Comparison, words: Words) -> None:
        """Paint the labels of `comparison` from now on."""
        self._comparison = comparison
        self._words = words
        self.update()

    def paint_on(self, painter: QPainter) -> None:
        """Paint the whole sheet with a painter that counts in this widget's pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        accent = self.palette().highlight().color()
        _paint_labels(painter, self.size(), self._comparison, self._words, accent)
        if self._words.message:
            paint_message(painter, self.size(), self._words.message)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the sheet."""
        with QPainter(self) as painter:
            self.paint_on(painter)


def pills_of(comparison: Comparison, words: Words, accent: QColor) -> dict[str, Pill]:
    """Return the labels of a comparison by the side they belong to, ``left`` or ``right``."""
    original = Pill("Original", words.original, _ORIGINAL)
    compressed = Pill("Compressed", words.compressed, accent)
    has_original = comparison.original is not None
    has_compressed = comparison.compressed is not None
    match comparison.mode:
        case CompareMode.SIDE_BY_SIDE | CompareMode.SPLIT:
            both = {"left": (original, has_original), "right": (compressed, has_compressed)}
        case CompareMode.ORIGINAL:
            both = {"left": (original, has_original)}
        case CompareMode.COMPRESSED:
            both = {"left": (compressed, has_compressed)}
        case CompareMode.ERROR:
            error = Pill(f"Error ×{comparison.error.gain:g}", "", _ERROR)
            both = {"left": (error, has_original and has_compressed)}
    return {side: pill for side, (pill, there) in both.items() if there}


def _paint_labels(
    painter: QPainter, size: QSize, comparison: Comparison, words: Words, accent: QColor
) -> None:
    width = size.width()
    pills = pills_of(comparison, words, accent)
    shared = comparison.mode in (CompareMode.SIDE_BY_SIDE, CompareMode.SPLIT)
    border = comparison.split if comparison.mode is CompareMode.SPLIT else 0.5
    left = (border if shared else 1.0) * width
    if "left" in pills:
        paint_pill(painter, pills["left"], QPointF(MARGIN, MARGIN), left - 2 * MARGIN)
    if "right" in pills:
        corner = QPointF(width - MARGIN, MARGIN)
        paint_pill(painter, pills["right"], corner, width - left - 2 * MARGIN, to_left=True)
    if comparison.mode is CompareMode.SPLIT and pills:
        _paint_border(painter, round(left), size.height())
    if comparison.mode is CompareMode.ERROR and pills and _has_room(painter, size):
        corner = QPointF(width - MARGIN, size.height() - MARGIN)
        paint_legend(painter, corner, comparison.error)


def _has_room(painter: QPainter, size: QSize) -> bool:
    wide = size.width() >= LEGEND_WIDTH + 2 * MARGIN
    return wide and size.height() >= legend_height(painter) + 60


def _paint_border(painter: QPainter, x: int, height: int) -> None:
    for width, color in ((4.0, QColor(0, 0, 0, 130)), (2.0, QColor(255, 255, 255, 235))):
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))

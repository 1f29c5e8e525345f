"""Which labels a comparison has, and where they go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter

from tdtq_viewer.canvas.border import place_border
from tdtq_viewer.canvas.legend import place_legend
from tdtq_viewer.canvas.message import place_message
from tdtq_viewer.canvas.modes import CompareMode, Comparison
from tdtq_viewer.canvas.pills import Pill, place_pill
from tdtq_viewer.language import tr
from tdtq_viewer.zoom import Zoom

MARGIN = 12.0
_ABOVE_LEGEND = 60.0
_ORIGINAL = QColor(235, 237, 240)
_ERROR = QColor(255, 176, 84)
_ZOOM = QColor(150, 160, 172)


@dataclass(frozen=True)
class Words:
    """The texts over the pictures.

    Attributes
    ----------
    original, compressed
        Captions beside the names of the pictures, such as the size of the file.
    message
        Text in the middle, or empty.
    original_name, compressed_name
        What the pictures are called; empty for Original and Compressed.
    error
        Caption of the error map.
    """

    original: str = ""
    compressed: str = ""
    message: str = ""
    original_name: str = ""
    compressed_name: str = ""
    error: str = ""


class Label(Protocol):
    """Something at its place over the pictures; equal labels look alike."""

    @property
    def area(self) -> QRectF:
        """What it covers, in logical pixels."""
        ...

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        ...


def labels_of(
    comparison: Comparison, words: Words, size: QSize, font: QFont, accent: QColor
) -> list[Label]:
    """Return all labels over a canvas of `size`, in the order in which to paint them."""
    pills = _pills_of(comparison, words, accent)
    labels = _placed(pills, comparison, size, font)
    if comparison.mode is CompareMode.SPLIT and pills:
        labels.append(place_border(round(comparison.split * size.width()), size.height()))
    if comparison.mode is CompareMode.ERROR and pills:
        corner = QPointF(size.width() - MARGIN, size.height() - MARGIN)
        legend = place_legend(comparison.error, font, corner)
        if legend.area.left() >= MARGIN and legend.area.top() >= _ABOVE_LEGEND - MARGIN:
            labels.append(legend)
    if comparison.zoom.factor > 1 and pills:
        labels += _zoom_label(comparison.zoom, size, font)
    if words.message:
        labels.append(place_message(words.message, font, size))
    return labels


def _pills_of(comparison: Comparison, words: Words, accent: QColor) -> dict[str, Pill]:
    """Return the pills of a comparison by the side they belong to, ``left`` or ``right``."""
    original = Pill(words.original_name or tr("Original"), words.original, _ORIGINAL)
    compressed = Pill(words.compressed_name or tr("Compressed"), words.compressed, accent)
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
            name = tr("Error ×{gain:g}").format(gain=comparison.error.gain)
            error = Pill(name, words.error, _ERROR)
            both = {"left": (error, has_original and has_compressed)}
    return {side: pill for side, (pill, there) in both.items() if there}


def _zoom_label(zoom: Zoom, size: QSize, font: QFont) -> list[Label]:
    """Return the label in the lower left corner that tells how far the pictures are magnified."""
    pill = Pill(tr("{percent}%").format(percent=100 * zoom.factor), tr("0: whole picture"), _ZOOM)
    placed = place_pill(pill, font, QPointF(MARGIN, 0), size.width() - 2 * MARGIN)
    if placed is None:
        return []
    area = QRectF(placed.area)
    area.moveBottom(size.height() - MARGIN)
    return [replace(placed, area=area)]


def _placed(
    pills: dict[str, Pill], comparison: Comparison, size: QSize, font: QFont
) -> list[Label]:
    width = size.width()
    shared = comparison.mode in (CompareMode.SIDE_BY_SIDE, CompareMode.SPLIT)
    border = comparison.split if comparison.mode is CompareMode.SPLIT else 0.5
    left = (border if shared else 1.0) * width
    rooms = {
        "left": (QPointF(MARGIN, MARGIN), left - 2 * MARGIN, False),
        "right": (QPointF(width - MARGIN, MARGIN), width - left - 2 * MARGIN, True),
    }
    placed = (place_pill(pill, font, *rooms[side]) for side, pill in pills.items())
    return [label for label in placed if label is not None]

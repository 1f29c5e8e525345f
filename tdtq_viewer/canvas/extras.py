"""What lies over the pictures while somebody looks closer: the magnifier, and marked Gaussians."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont

from tdtq_viewer.canvas.labels import Label, Words
from tdtq_viewer.canvas.magnifier import place_cross, place_magnifier
from tdtq_viewer.canvas.marks import Mark, place_mark
from tdtq_viewer.canvas.modes import Comparison
from tdtq_viewer.canvas.pills import small_font
from tdtq_viewer.canvas.readout import read
from tdtq_viewer.language import tr


@dataclass(frozen=True)
class Extras:
    """What somebody looks at.

    Attributes
    ----------
    point
        Where the magnifier is, fractions of the pictures' width and height; None without it.
    cell
        Number of the picture on the canvas beside which it floats.
    marks
        Gaussians that are marked in every picture.
    """

    point: tuple[float, float] | None = None
    cell: int = 0
    marks: tuple[Mark, ...] = ()


def extra_labels(
    extras: Extras,
    comparison: Comparison,
    words: Words,
    places: Sequence[tuple[QRectF, QRectF]],
    size: QSize,
    font: QFont,
) -> list[Label]:
    """Return the labels of `extras` over a canvas of `size`.

    Parameters
    ----------
    comparison
        The two pictures, and the style of their error.
    places
        Where pictures lie, and the parts of them that are not cut off, in the view's pixels.
    """
    small = small_font(font)
    labels: list[Label] = [
        place_mark(mark, *place, small) for place in places for mark in extras.marks
    ]
    original, compressed = comparison.original, comparison.compressed
    if extras.point is None or original is None or compressed is None or not places:
        return labels
    points = [_inside(whole, extras.point) for whole, _ in places]
    seen = (part for _, part in places)
    pairs = zip(points, seen, strict=True)
    labels += [place_cross(point) for point, part in pairs if part.contains(point)]
    names = (words.original_name or tr("Original"), words.compressed_name or tr("Compressed"))
    beside = points[min(extras.cell, len(points) - 1)]
    readout = read(original, compressed, extras.point)
    return [*labels, place_magnifier(readout, names, comparison.error, font, beside, size)]


def _inside(place: QRectF, point: tuple[float, float]) -> QPointF:
    return place.topLeft() + QPointF(point[0] * place.width(), point[1] * place.height())

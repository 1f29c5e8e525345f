"""Names beside marks of a plane, which never lie over one another."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF

ANCHORS = (
    *((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)),
    *((0.0, -0.8), (0.0, 1.8), (1.0, -0.8), (1.0, 1.8)),
)
"""Which point of a name lies at its mark, best first: right of it, left of it, a line away."""

MARK = 13.0
"""Width in pixels that a mark takes."""

Place = tuple[float, float]


class CurveNames:
    """Writes names beside marks of `plot`; where there is no room for one, it is left out.

    Parameters
    ----------
    words
        Other texts of the plane, to keep clear of.
    """

    def __init__(self, plot: pg.PlotWidget, words: Sequence[pg.TextItem] = ()) -> None:
        self._plot, self._words = plot, words
        self._box = plot.getPlotItem().getViewBox()
        self._color = ""
        self._marks: list[Place] = []
        self._count = 0
        self.texts: list[pg.TextItem] = []
        self._box.sigRangeChanged.connect(lambda *_: self._lay_out())
        self._box.sigResized.connect(lambda *_: self._lay_out())

    def show(self, named: Sequence[tuple[str, Place]], others: Sequence[Place] = ()) -> None:
        """Write these names beside their marks, and keep clear of `others` too."""
        while len(self.texts) < len(named):
            self.texts.append(pg.TextItem(color=self._color))
            self._plot.addItem(self.texts[-1])
        for text in self.texts[len(named) :]:
            text.setVisible(False)
        for (name, place), text in zip(named, self.texts, strict=False):
            text.setText(name)
            text.setPos(*place)
        self._marks = [*(place for _, place in named), *others]
        self._count = len(named)
        self._lay_out()

    def wear(self, color: str) -> None:
        """Write in this colour."""
        self._color = color
        for text in self.texts:
            text.setColor(color)

    def _lay_out(self) -> None:
        named = self.texts[: self._count]
        sizes = [text.boundingRect().size() for text in named]
        marks = [self._box.mapViewToScene(QPointF(*place)) for place in self._marks]
        words = [text.mapRectToScene(text.boundingRect()) for text in self._words]
        anchors = anchors_of(sizes, marks, self._box.sceneBoundingRect(), words)
        for text, anchor in zip(named, anchors, strict=True):
            text.setVisible(anchor is not None)
            if anchor is not None:
                text.setAnchor(anchor)


def anchors_of(
    sizes: Sequence[QSizeF],
    marks: Sequence[QPointF],
    room: QRectF,
    words: Sequence[QRectF] = (),
) -> list[Place | None]:
    """Choose where names go so that they lie over no other name, over no mark, and inside `room`.

    Parameters
    ----------
    sizes
        Of the names, in pixels.
    marks
        The marks of the names, in the same order, then others to keep clear of; in pixels.
    words
        Other texts to keep clear of.

    Returns
    -------
    For each name the point of it that lies at its mark, in fractions of its sides; None where there
    is no room.
    """
    squares, names = [_around(mark) for mark in marks], list(words)
    anchors: list[Place | None] = []
    for number, size in enumerate(sizes):
        mark = marks[number]
        # Another mark at the same place, such as the ring of the chosen plan, is its own as well.
        others = [square for square in squares if not square.contains(mark)] + names
        free = (one for one in ANCHORS if _is_free(area_of(one, size, mark), room, others))
        chosen = next(free, None)
        anchors.append(chosen)
        if chosen is not None:
            names.append(area_of(chosen, size, mark))
    return anchors


def area_of(anchor: Place, size: QSizeF, mark: QPointF) -> QRectF:
    """Return what a name covers whose point `anchor` lies at `mark`."""
    corner = mark - QPointF(anchor[0] * size.width(), anchor[1] * size.height())
    return QRectF(corner, size)


def _around(mark: QPointF) -> QRectF:
    return QRectF(mark.x() - MARK / 2, mark.y() - MARK / 2, MARK, MARK)


def _is_free(area: QRectF, room: QRectF, others: Sequence[QRectF]) -> bool:
    return room.contains(area) and not any(area.intersects(other) for other in others)

"""The rate-distortion plane: what every file size buys, drawn with pyqtgraph."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.panels.curve_keys import CHOOSE, next_point
from tdtq_viewer.panels.curve_names import CurveNames
from tdtq_viewer.panels.plots import QuietPlot
from tdtq_viewer.panels.spots import Spot
from tdtq_viewer.theme import GRID, colors
from tdtq_viewer.themes import Colors
from tdtq_viewer.words import QUALITY_STEPS

NEAR = 14.0
"""A pointer so many pixels away from a mark means the mark."""

BEST_PSNR = 100.0
"""Stands for what is identical, in dB."""

ENOUGH_PSNR = 75.0
"""What is better is not worth the room, in dB."""

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Scenery:
    """What the plane shows.

    Attributes
    ----------
    sizes, psnr
        (P,) bytes and dB of the best plans, by ascending size.
    presets
        Plans with names.
    measured
        (bytes, dB) of plans that were carried out.
    present
        The plan that is chosen; None until its size is known.
    current
        False if the best plans are those of before, while others are learned.
    """

    sizes: Values = field(default_factory=lambda: np.zeros(0))
    psnr: Values = field(default_factory=lambda: np.zeros(0))
    presets: Sequence[Spot] = ()
    measured: Sequence[tuple[float, float]] = ()
    present: Spot | None = None
    current: bool = True


class CurvePlot(QuietPlot):
    """Draws the plane and says what the pointer, or a key, meets.

    Signals
    -------
    hovered, chosen
        A `Spot`, or the number of a best plan; None where there is nothing. The pointer or a key
        led there, or it was clicked, or Enter pressed there.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenery = Scenery()
        self._marked: Spot | int | None = None
        # The frame is as wide without the keyboard, so that nothing moves.
        frame, lit = "border: 1px solid palette(dark);", "border-color: palette(highlight);"
        self.setStyleSheet(f"CurvePlot {{ {frame} }} CurvePlot:focus {{ {lit} }}")
        self._set_up_axes()
        self._steps = [_step(self, psnr, word) for psnr, _, word, _ in QUALITY_STEPS[:-1]]
        self._line = self.plot()
        self._miss = self.plot(connect="pairs")
        self._presets = _marks(self, "d", 11)
        self._measured = _marks(self, "o", 7)
        self._present = _marks(self, "o", 15)
        self._pointer = _marks(self, "o", 9)
        self._names = CurveNames(self, [step.label for step in self._steps])
        self.scene().sigMouseMoved.connect(self._hover)
        self.scene().sigMouseClicked.connect(self._choose)
        self.follow(self._wear_marks)

    def show_scenery(self, scenery: Scenery) -> None:
        """Draw `scenery`; the axes follow its best plans and its presets."""
        self._scenery = scenery
        self._line.setData(scenery.sizes, _drawn(scenery.psnr))
        self._wear_line(colors())
        self._measured.setData(*_columns(scenery.measured))
        self._presets.setData(*_columns(map(_place, scenery.presets)))
        self._present.setData(*_columns([_place(scenery.present)] if scenery.present else []))
        self._miss.setData(*_columns(_misses([*scenery.presets, scenery.present])))
        self._fit()
        others = [_place(scenery.present)] if scenery.present else []
        self._names.show([(spot.name, _place(spot)) for spot in scenery.presets], others)
        if isinstance(self._marked, int) and self._marked >= scenery.sizes.size:
            self._show_pointer(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Go along the best plans, choose one, or let go of it."""
        point = next_point(event.key(), self._nearest(), self._scenery.sizes.size)
        if point is not None:
            self._show_pointer(point)
        elif self._marked is not None and event.key() in CHOOSE:
            self.chosen.emit(self._marked)
        elif self._marked is not None and event.key() == Qt.Key.Key_Escape:
            self._show_pointer(None)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Meet nothing once the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._show_pointer(None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Meet nothing once the pointer is gone."""
        super().leaveEvent(event)
        self._show_pointer(None)

    def place(self, met: Spot | int) -> tuple[float, float]:
        """Return the bytes and dB at which a spot or a best plan is drawn."""
        if isinstance(met, Spot):
            return _place(met)
        return float(self._scenery.sizes[met]), float(_drawn(self._scenery.psnr)[met])

    def _set_up_axes(self) -> None:
        plot = self.getPlotItem()
        # Letters of the lower axis' name that reach below the line would be cut at the edge.
        plot.layout.setContentsMargins(0, 0, 0, GRID // 2)
        plot.showGrid(x=True, y=True, alpha=0.12)
        plot.setLabel("bottom", tr("File size"), units="B")
        plot.setLabel("left", tr("Quality (PSNR, dB)"))

    def _wear_line(self, worn: Colors) -> None:
        ink = worn.accent if self._scenery.current else worn.faint
        self._line.setPen(pg.mkPen(ink, width=2))

    def _wear_marks(self, worn: Colors) -> None:
        self._wear_line(worn)
        self._miss.setPen(pg.mkPen(worn.warning, width=1))
        _wear(self._presets, worn.text, worn.field)
        _wear(self._measured, None, worn.warning)
        _wear(self._present, worn.text, None)
        _wear(self._pointer, worn.field, worn.accent)
        for step in self._steps:
            step.setPen(pg.mkPen(worn.line, style=Qt.PenStyle.DashLine))
            step.label.setColor(worn.faint)
        self._names.wear(worn.text)

    def _fit(self) -> None:
        scenery = self._scenery
        if not scenery.sizes.size:
            return
        psnr = _drawn(scenery.psnr)
        self.setXRange(0.0, 1.04 * self._right(), padding=0.0)
        self.setYRange(psnr[0] - 2.0, min(psnr[-1], ENOUGH_PSNR) + 3.0, padding=0.0)

    def _right(self) -> float:
        """Return the size up to which the plane is worth showing."""
        shown = self._scenery
        good = min(int(np.searchsorted(shown.psnr, ENOUGH_PSNR)), shown.psnr.size - 1)
        return max(shown.sizes[good], *(spot.bytes for spot in shown.presets))

    def _met(self, position: QPointF) -> Spot | int | None:
        """Return what lies at a position of the scene: a mark that is near, else a best plan."""
        box = self.getPlotItem().getViewBox()
        if not self._scenery.sizes.size or not box.sceneBoundingRect().contains(position):
            return None
        near = [
            (math.hypot(at.x() - position.x(), at.y() - position.y()), number)
            for number, spot in enumerate(self._scenery.presets)
            for at in [box.mapViewToScene(QPointF(*_place(spot)))]
        ]
        distance, number = min(near, default=(math.inf, 0))
        if distance <= NEAR:
            return self._scenery.presets[number]
        return int(np.argmin(np.abs(self._scenery.sizes - box.mapSceneToView(position).x())))

    def _nearest(self) -> int:
        """Return the best plan from which keys go on: the one that is marked, or that is near."""
        if isinstance(self._marked, int):
            return self._marked
        here = self._marked or self._scenery.present
        if here is None or not self._scenery.sizes.size:
            return 0
        return int(np.argmin(np.abs(self._scenery.sizes - here.bytes)))

    def _hover(self, position: QPointF) -> None:
        self._show_pointer(self._met(position))

    def _show_pointer(self, met: Spot | int | None) -> None:
        self._marked = met
        self._pointer.setData(*_columns([] if met is None else [self.place(met)]))
        self.setCursor(
            Qt.CursorShape.ArrowCursor if met is None else Qt.CursorShape.PointingHandCursor
        )
        self.hovered.emit(met)

    def _choose(self, event: Any) -> None:
        met = self._met(event.scenePos())
        if met is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(met)


def _marks(plot: pg.PlotWidget, symbol: str, size: int) -> pg.ScatterPlotItem:
    marks = pg.ScatterPlotItem(symbol=symbol, size=size)
    plot.addItem(marks)
    return marks


def _wear(marks: pg.ScatterPlotItem, pen: str | None, brush: str | None) -> None:
    marks.setPen(None if pen is None else pg.mkPen(pen, width=1.6))
    marks.setBrush(None if brush is None else pg.mkBrush(brush))


def _step(plot: pg.PlotWidget, psnr: float, word: str) -> pg.InfiniteLine:
    """Draw the PSNR from which `word` holds."""
    # No plan lies in the upper left, so words do not meet marks there.
    look = {"position": 0.01, "anchors": [(0.0, 1.0), (0.0, 1.0)]}
    line = pg.InfiniteLine(psnr, angle=0, label=word, labelOpts=look)
    plot.addItem(line)
    return line


def _drawn(psnr: Values) -> Values:
    return np.minimum(psnr, BEST_PSNR)


def _place(spot: Spot) -> tuple[float, float]:
    return float(spot.bytes), min(spot.predicted, BEST_PSNR)


def _misses(spots: Sequence[Spot | None]) -> list[tuple[float, float]]:
    """Return pairs of points, from what was predicted to what was measured."""
    return [
        place
        for spot in spots
        if spot is not None and spot.measured is not None
        for place in (_place(spot), (float(spot.bytes), min(spot.measured.psnr, BEST_PSNR)))
    ]


def _columns(places: Any) -> tuple[list[float], list[float]]:
    pairs = list(places)
    return [x for x, _ in pairs], [y for _, y in pairs]

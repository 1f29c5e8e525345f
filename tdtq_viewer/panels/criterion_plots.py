"""The values of the colours before and after turning, over the law that the levels are made for."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tdtq_core.quantizers.lloyd_max import lloyd_max
from tdtq_core.quantizers.sphere import density
from tdtq_viewer import words
from tdtq_viewer.evidence import Histogram
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plots import QuietPlot
from tdtq_viewer.theme import GRID, colors
from tdtq_viewer.themes import Colors

HEADROOM = 2.0
"""Height of the plots over the peak of the law."""

MOST_CELLS = 64
"""More borders than these would be a grey area."""


class LawPlot(QuietPlot):
    """Draws one histogram, the law, and the borders between the levels.

    Parameters
    ----------
    color
        Name of the colour of the histogram, of `Colors`.
    headroom
        Height of the plot over the peak of the law.
    """

    def __init__(
        self, color: str, parent: QWidget | None = None, headroom: float = HEADROOM
    ) -> None:
        super().__init__(parent)
        self._color, self._headroom = color, headroom
        self._shown: Histogram | None = None
        self._top = 1.0
        self._set_up_axes()
        self._bars = self.plot(stepMode="center", fillLevel=0)
        self._each = self.plot(connect="finite")
        self._borders = self.plot(connect="pairs")
        self.law = self.plot()
        self.follow(self._wear_curves)
        self.clear_all()

    def show_histogram(self, histogram: Histogram, bits: int) -> None:
        """Draw `histogram`, the law, and the cells of the codebook of `bits` bits, 0 for none."""
        dimension, end = histogram.fit.dimension, histogram.edges[-1]
        if histogram is not self._shown:
            self._shown = histogram
            points = np.linspace(-end, end, 401)
            law = density(points, dimension)
            self._top = self._headroom * float(np.max(law[np.isfinite(law)]))
            self._bars.setData(histogram.edges, histogram.density)
            self._each.setData(*_broken(histogram))
            self.law.setData(points, law)
            self.setXRange(-end, end, padding=0.0)
            self.setYRange(0.0, self._top, padding=0.0)
        self._borders.setData(*_border_lines(dimension, bits, self._top))
        self.getPlotItem().show()

    def clear_all(self) -> None:
        """Draw nothing."""
        self.getPlotItem().hide()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return the least size at which the curves can be told apart."""
        return QSize(40 * GRID, 15 * GRID)

    minimumSizeHint = sizeHint  # noqa: N815  Qt's name

    def _wear_curves(self, worn: Colors) -> None:
        color = getattr(worn, self._color)
        self._bars.setBrush(_faint(color, 90))
        self._bars.setPen(_faint(color, 160))
        self._each.setPen(_faint(worn.text, 45))
        dotted = Qt.PenStyle.DotLine
        self._borders.setPen(pg.mkPen(_faint(worn.muted, 120), width=1, style=dotted))
        self.law.setPen(pg.mkPen(worn.text, width=2))

    def _set_up_axes(self) -> None:
        plot = self.getPlotItem()
        plot.getViewBox().disableAutoRange()
        plot.hideAxis("left")


class CriterionPlots(QWidget):
    """The two histograms side by side, each with a title and a sentence below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.after = LawPlot("damage", self), LawPlot("accent", self)
        self._drawn: tuple[int, int] | None = None
        self.legend = QLabel(self)
        self.notes = (QLabel(self), QLabel(self))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        self.titles = (QLabel(tr("<b>Before:</b> as they are"), self), QLabel(self))
        for column, plot in enumerate((self.before, self.after)):
            grid.addWidget(self.titles[column], 0, column)
            grid.addWidget(plot, 1, column)
            grid.addWidget(self.notes[column], 3, column)
            grid.setColumnStretch(column, 1)
            self.notes[column].setWordWrap(True)
            self.notes[column].setAlignment(Qt.AlignmentFlag.AlignTop)
            self.notes[column].setToolTip(words.tooltip(FIT_HELP))
        self.legend.setProperty("tone", "muted")
        self.legend.setWordWrap(True)
        grid.addWidget(self.legend, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        self.after.follow(lambda worn: self._show_legend())

    def show_turning(self, signs: bool) -> None:
        """Say how the vectors are turned: with or without signs of their own."""
        how = tr("each with random signs of its own") if signs else tr("all alike, as in the paper")
        self.titles[1].setText(tr("<b>After:</b> turned at random, {how}").format(how=how))

    def show_histograms(self, before: Histogram, after: Histogram, bits: int) -> None:
        """Draw both, with the cells of the codebook of `bits` bits, and say how they fit."""
        for plot, histogram, note in zip(
            (self.before, self.after), (before, after), self.notes, strict=True
        ):
            plot.show_histogram(histogram, bits)
            note.setText(fit_text(histogram, bits))
        self._drawn = after.fit.dimension, bits
        self._show_legend()

    def show_nothing(self, why: str) -> None:
        """Draw nothing, and say why."""
        for plot, note in zip((self.before, self.after), self.notes, strict=True):
            plot.clear_all()
            note.setText("")
        self._drawn = None
        self.legend.setText(why)

    def _show_legend(self) -> None:
        if self._drawn is not None:
            self.legend.setText(legend_text(*self._drawn))


def fit_text(histogram: Histogram, bits: int) -> str:
    """Say how closely a histogram fits the law, in figures, and what that does to the noise."""
    fit = histogram.fit
    noise = fit.noise_ratios[bits - 1] - 1.0
    aside = tr("{part:.1%} above theory") if noise > 0 else tr("{part:.1%} below theory")
    change = tr("as theory says") if abs(noise) < 0.005 else aside.format(part=abs(noise))
    return tr(
        "<b>{verdict}</b> Gap {distance:.2%}, by chance alone {expected:.2%}; "
        "worst coefficient {worst_coordinate:.1%}. Noise of {bits} levels: "
        "{change}."
    ).format(
        verdict=words.spaced(fit.sentence(tr)),
        distance=fit.distance,
        expected=fit.expected,
        worst_coordinate=fit.worst_coordinate,
        bits=2**bits,
        change=change,
    )


def legend_text(dimension: int, bits: int) -> str:
    """Say what is drawn, as rich text."""
    borders = (
        tr("dotted: borders between the {bits} levels of {bits_2}-bit rounding").format(
            bits=2**bits, bits_2=bits
        )
        if 2**bits <= MOST_CELLS
        else tr("the borders of {bits}-bit rounding are too many to draw").format(bits=bits)
    )
    worn = colors()
    shades = (worn.damage, worn.accent)
    swatches = "".join(f'<span style="color: {shade};">■</span>' for shade in shades)
    return tr(
        "Across: value, the vector's length being 1; up: how often. {swatches} "
        "all values; thin lines: each of the {dimension} coefficients; <span "
        'style="color: {text};">▬ the law of random directions (Beta), for '
        "which the levels are made</span>; {borders}."
    ).format(swatches=swatches, dimension=dimension, text=worn.text, borders=borders)


FIT_HELP = tr(
    "Gap (Kolmogorov-Smirnov distance): wherever one cuts, the share of values below the "
    "cut differs from the law's share by at most this. It needs no bins and no tuning. Even draws "
    "of the law itself have a gap, which shrinks with the root of their number.\n\n"
    "Noise: the squared error that the levels really make of these values, against the exact "
    "formula D(d, b). Long vectors weigh more, as they do in the picture."
)


def _broken(histogram: Histogram) -> tuple[np.ndarray, np.ndarray]:
    """Return all coordinates' curves in one, with gaps between them."""
    count = len(histogram.each)
    gap = np.full((count, 1), np.nan)
    x = np.hstack([np.tile(histogram.centers, (count, 1)), gap])
    y = np.hstack([histogram.each, gap])
    return x.ravel(), y.ravel()


def _border_lines(dimension: int, bits: int, top: float) -> tuple[np.ndarray, np.ndarray]:
    if not bits or 2**bits > MOST_CELLS:
        return np.zeros(0), np.zeros(0)
    borders = lloyd_max(dimension, bits).boundaries
    return np.repeat(borders, 2), np.tile([0.0, top], len(borders))


def _faint(color: str, alpha: int) -> tuple[int, int, int, int]:
    found = pg.mkColor(color)
    return found.red(), found.green(), found.blue(), alpha

"""The two histograms of the vectors: their lengths, and their values after turning."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tdtq_core.theory.fit import Fit
from tdtq_viewer import words
from tdtq_viewer.evidence import Histogram
from tdtq_viewer.language import tr
from tdtq_viewer.panels.criterion_plots import FIT_HELP, MOST_CELLS, LawPlot
from tdtq_viewer.panels.spreads_page import SpreadPlot
from tdtq_viewer.tensors.lengths import Lengths
from tdtq_viewer.theme import GRID, colors

HEADROOM = 1.25
"""Height of the plot over the peak of the law: turned values do not rise much above it."""

LOWEST = 13 * GRID
"""Least height of a plot in pixels."""


class Charts(QWidget):
    """Lengths above, the law below, each with a title and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lengths, self.law = SpreadPlot("accent", self), LawPlot("accent", self, HEADROOM)
        self.length_note, self.law_note, self.legend = (QLabel(self) for _ in range(3))
        self._drawn: tuple[int, int] | None = None
        self._lay_out()
        self.law.follow(lambda worn: self._show_legend())

    def show_lengths(self, lengths: Lengths) -> None:
        """Draw how long the vectors are."""
        self.lengths.show_counts(lengths.edges, lengths.shares, None, log=False)
        self.length_note.setText(length_text(lengths))

    def show_law(self, histogram: Histogram | None, bits: int) -> None:
        """Draw the turned values over the law, with the borders of `bits` bits, 0 for none."""
        if histogram is None:
            self.law.clear_all()
            self._drawn = None
            self.law_note.setText(tr("Every vector has length zero: there is nothing to turn."))
            self.legend.setText("")
            return
        self.law.show_histogram(histogram, bits)
        self.law_note.setText(law_text(histogram.fit, bits))
        self._drawn = histogram.fit.dimension, bits
        self._show_legend()

    def _show_legend(self) -> None:
        if self._drawn is not None:
            self.legend.setText(legend_text(*self._drawn))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for title, plot, notes in (
            (_LENGTHS, self.lengths, (self.length_note,)),
            (_LAW, self.law, (self.law_note, self.legend)),
        ):
            heading = QLabel(title, self)
            heading.setWordWrap(True)
            column.addWidget(heading)
            column.addWidget(plot, 1 if plot is self.lengths else 2)
            plot.setMinimumHeight(LOWEST)
            for note in notes:
                note.setWordWrap(True)
                column.addWidget(note)
            column.addSpacing(GRID)
        self._describe()

    def _describe(self) -> None:
        self.lengths.setAccessibleName(tr("Histogram of the lengths"))
        self.law.setAccessibleName(tr("Histogram of the turned values, over the law"))
        self.law_note.setToolTip(words.tooltip(FIT_HELP))
        self.length_note.setToolTip(words.tooltip(_LENGTH_HELP))
        for muted in (self.length_note, self.legend):
            muted.setProperty("tone", "muted")
            muted.setAlignment(Qt.AlignmentFlag.AlignTop)


def length_text(lengths: Lengths) -> str:
    """Say between what most lengths lie, and how many vectors have none."""
    text = tr(
        "Half of the vectors are longer than {median:.3g}; 98% lie from {low:.3g} to {high:.3g}."
    )
    zeros = tr(" {count} have length zero and cost no precision.")
    said = text.format(median=lengths.median, low=lengths.low, high=lengths.high)
    many = words.count_text(lengths.zeros)
    return said + (zeros.format(count=many) if lengths.zeros else "")


def law_text(fit: Fit, bits: int) -> str:
    """Say how closely the turned values fit the law, and what that does to the noise."""
    text = tr("<b>{verdict}</b> Gap {distance:.2%}, by chance alone {expected:.2%}.").format(
        verdict=words.spaced(fit.sentence(tr)), distance=fit.distance, expected=fit.expected
    )
    if not bits:
        return text
    noise = tr(" Noise of {levels} levels: {ratio:.3f} of what theory says.")
    return text + noise.format(levels=2**bits, ratio=fit.noise_ratios[bits - 1])


def legend_text(dimension: int, bits: int) -> str:
    """Say what is drawn, as rich text."""
    worn = colors()
    drawn = tr(
        "Across: value, the vector's length being 1; up: how often. "
        '<span style="color: {shade};">■</span> all values; '
        '<span style="color: {text};">▬ the Beta law of {dimension} dimensions, for which the '
        "levels are made</span>"
    ).format(shade=worn.accent, text=worn.text, dimension=dimension)
    seen = bits and 2**bits <= MOST_CELLS
    borders = tr("; dotted: borders between the {levels} levels.").format(levels=2**bits)
    return drawn + (borders if seen else ".")


_LENGTHS = tr("<b>Lengths of the vectors</b>, stored apart")
_LAW = tr("<b>Their values, turned at random</b>, over the Beta law")
_LENGTH_HELP = tr(
    "Euclidean length, in the unit of the values. Each vector's length is stored in 16 bits, and "
    "only its direction is rounded: so long vectors and short ones keep the same relative "
    "precision."
)

"""Histograms of the values of an attribute, and of what compression does to them."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from tdtq_core.evaluation.spreads import Spread
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plots import QuietPlot
from tdtq_viewer.spreads import PICTURE, SpreadGatherer
from tdtq_viewer.theme import GRID
from tdtq_viewer.themes import Colors

NAMES = (*(attribute.name for attribute in ATTRIBUTES), PICTURE)
LABELS = (*(tr(attribute.label) for attribute in ATTRIBUTES), tr("Picture on show"))
UNITS = {
    "position": tr("coordinates in the scene's units"),
    "rotation": tr("parts of the unit quaternion"),
    "scale": tr("natural logarithm of the radii"),
    "opacity": tr("opacity, 0 to 1"),
    "base_color": tr("spherical harmonics of degree 0"),
    "harmonics": tr("spherical harmonics of degree 1 and up"),
    PICTURE: tr("red, green and blue, 0 to 1"),
}


class SpreadPlot(QuietPlot):
    """One or two histograms over the same bins.

    Parameters
    ----------
    color
        Name of the colour of the filled one, of `Colors`.
    """

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self.filled = self.plot(stepMode="center", fillLevel=0)
        self.line = self.plot(stepMode="center")
        self.getPlotItem().hideAxis("left")
        self.getPlotItem().getViewBox().disableAutoRange()
        self.follow(self._paint)
        self.getPlotItem().hide()

    def show_counts(
        self, edges: np.ndarray, filled: np.ndarray, line: np.ndarray | None, log: bool
    ) -> None:
        """Draw shares of values over bins, `line` in front, both as logarithms where `log`."""
        top = max(float(filled.max()), 0.0 if line is None else float(line.max()), 1e-12)
        heights = [_height(shares, top, log) for shares in (filled, line) if shares is not None]
        self.filled.setData(edges, heights[0])
        self.line.setData(edges, heights[1] if line is not None else np.zeros(len(edges) - 1))
        self.line.setVisible(line is not None)
        self.setXRange(edges[0], edges[-1], padding=0.0)
        self.setYRange(0.0, 1.05, padding=0.0)
        self.getPlotItem().show()

    def clear_all(self) -> None:
        """Draw nothing."""
        self.getPlotItem().hide()

    def _paint(self, worn: Colors) -> None:
        color = pg.mkColor(getattr(worn, self._color))
        faint = pg.mkColor(color)
        faint.setAlpha(90)
        self.filled.setBrush(faint)
        self.filled.setPen(pg.mkPen(color))
        self.line.setPen(pg.mkPen(worn.text, width=1.5))


class SpreadsPage(QWidget):
    """Shows one attribute at a time; it looks at the scene only while it is visible."""

    def __init__(self, gatherer: SpreadGatherer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gatherer = gatherer
        self.which = QComboBox(self, toolTip=tr("Whose values to show"))
        self.which.setAccessibleName(tr("Attribute"))
        self.which.addItems(list(LABELS))
        self.log = QCheckBox(tr("Logarithmic counts"), self, toolTip=words.tooltip(_LOG_HELP))
        self.values, self.errors = SpreadPlot("accent", self), SpreadPlot("damage", self)
        self.titles = (QLabel(self), QLabel(self))
        self.note = QLabel(self)
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show)
        self.log.toggled.connect(self._show)
        gatherer.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Count as long as somebody looks here."""
        super().showEvent(event)
        self._gatherer.want(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Stop counting."""
        super().hideEvent(event)
        self._gatherer.want(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        for widget in (self.which, self.log):
            top.addWidget(widget)
        top.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addLayout(top, 0, 0, 1, 2)
        for column, plot in enumerate((self.values, self.errors)):
            grid.addWidget(self.titles[column], 1, column)
            grid.addWidget(plot, 2, column)
            grid.setColumnStretch(column, 1)
        self.values.setAccessibleName(tr("Histogram of the values"))
        self.errors.setAccessibleName(tr("Histogram of the errors"))
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "muted")
        grid.addWidget(self.note, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)

    def _show(self) -> None:
        name, counted = NAMES[self.which.currentIndex()], self._gatherer.counted
        self.titles[0].setText(tr("<b>Values:</b> {unit}").format(unit=UNITS[name]))
        self.titles[1].setText(tr("<b>Errors:</b> compressed − original, the same unit"))
        spread = None if counted is None else counted.spreads[name]
        if spread is None:
            self.values.clear_all()
            self.errors.clear_all()
            none = tr("This scene has no such values.")
            self.note.setText(tr("Counting…") if counted is None else none)
            return
        log = self.log.isChecked()
        self.values.show_counts(spread.edges, spread.before, spread.after, log)
        self.errors.show_counts(spread.error_edges, spread.errors, None, log)
        self.note.setText(_note(spread))


def _note(spread: Spread) -> str:
    return tr(
        "Filled: original; line: compressed. Height: how many values, the most frequent filling "
        "the plot. Error: {rms:.3g} root mean square, {largest:.3g} at most; the outermost 0.2% "
        "of the values lie beyond the ends."
    ).format(rms=spread.rms, largest=spread.largest)


def _height(shares: np.ndarray, top: float, log: bool) -> np.ndarray:
    """Return how high bins are drawn, 0 to 1; on a scale of four powers of ten where `log`."""
    part = shares / top
    if not log:
        return part
    return np.clip(1.0 + np.log10(np.maximum(part, 1e-9)) / 4.0, 0.0, 1.0)


_LOG_HELP = tr("Heights as logarithms over four powers of ten, so that rare values are seen too.")

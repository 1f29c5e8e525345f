"""Why these bits work: the criterion for every attribute, and the picture behind it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QTabWidget, QVBoxLayout, QWidget

from tdtq_core.quantizers import DropQuantizer, RawQuantizer
from tdtq_core.scene import ATTRIBUTES
from tdtq_core.theory.limit import SMALLEST_DIMENSION, distance_to_limit
from tdtq_viewer import words
from tdtq_viewer.evidence import ATTRIBUTE, LABEL, EvidenceGatherer, Findings
from tdtq_viewer.language import tr
from tdtq_viewer.panels.criterion_plots import CriterionPlots
from tdtq_viewer.panels.criterion_table import CriterionTable
from tdtq_viewer.panels.scrolling import Scrolling
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID

SIZE = QSize(140 * GRID, 103 * GRID)

LOWEST = QSize(124 * GRID, 60 * GRID)

INTRODUCTION = tr(
    "TurboQuant turns (rotates) each vector at random before it is rounded. Whatever the values "
    "were, they then follow one known law, and one table of levels made for that law suits every "
    "scene. The longer the vector, the better: its length is stored apart, and many values share "
    "that cost. Principal axes learn from the scene how to turn instead, and entropy coding then "
    "takes fewer bits; their bits say which TurboQuant is as precise."
)


class CriterionPanel(QDialog):
    """Explains the present plan; it follows the session while it is open."""

    def __init__(
        self,
        session: Session,
        gatherer: EvidenceGatherer,
        criterion: Callable[[int, int], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._gatherer, self._criterion = session, gatherer, criterion
        self.tabs = QTabWidget(self)
        self.introduction = QLabel(INTRODUCTION, self)
        self.table = CriterionTable(self)
        self.title = QLabel(self)
        self.plots = CriterionPlots(self)
        self.limit = QLabel(self)
        self._lay_out()
        for signal in (session.scene_changed, session.plan_changed):
            signal.connect(self._show)
        gatherer.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look at the scene as long as somebody looks here."""
        super().showEvent(event)
        self._gatherer.want(True)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Stop following the scene."""
        super().hideEvent(event)
        self._gatherer.want(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Scroll the first page where the window is too low for it."""
        if self.tabs.currentWidget() is not self.page or not self.page.scroll_by(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Why these bits work"))
        self.setModal(False)
        self.setMinimumSize(LOWEST)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        for label in (self.introduction, self.limit):
            label.setWordWrap(True)
        self.limit.setToolTip(words.tooltip(LIMIT_HELP))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, GRID, 0, 0)
        around.addWidget(self.tabs)
        first = QWidget(self)
        self.page = Scrolling(first, self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.page, tr("Why these bits work"))
        column = QVBoxLayout(first)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        for widget in (self.introduction, self.table, self.title):
            column.addWidget(widget)
        column.addWidget(self.plots, 1)
        column.addWidget(self.limit)

    def _show(self) -> None:
        if not self.isVisible():
            return
        self._show_table()
        self._show_plots()
        self._show_limit()

    def _show_table(self) -> None:
        for row, attribute in enumerate(ATTRIBUTES):
            quantizer = self._session.plan.quantizers[attribute.name]
            width = self._width(attribute.name)
            kept = isinstance(quantizer, RawQuantizer | DropQuantizer)
            bits = quantizer.bits
            found = None if kept or not width else criterion_at(self._criterion, width, bits)
            self.table.show_row(row, width, quantizer, found)
        self.table.fit_height()

    def _show_plots(self) -> None:
        findings, width = self._gatherer.findings, self._width(ATTRIBUTE)
        self.plots.show_turning(self._gatherer.quantizer.signs)
        self.title.setText(
            tr("<b>View-dependent colour: {width} values of each Gaussian</b>").format(width=width)
        )
        if findings is None or findings.histograms is None:
            self.plots.show_nothing(self._why_nothing(findings))
            return
        self.plots.show_histograms(*findings.histograms, self._bits())

    def _why_nothing(self, findings: Findings | None) -> str:
        opened = self._session.opened
        if opened is None:
            return tr("Open a scene to see its values.")
        if not self._width(ATTRIBUTE) or findings is not None:
            return tr("This scene has no view-dependent colour that could be turned.")
        return tr("Invalid Gaussians must be dropped first.") if opened.invalid else f"{LABEL}…"

    def _show_limit(self) -> None:
        width = self._width(ATTRIBUTE)
        self.limit.setText(limit_text(width, self._bits()) if width else "")

    def _bits(self) -> int:
        return self._gatherer.quantizer.bits

    def _width(self, name: str) -> int:
        """Return how many values the attribute has in the open scene; 0 without a scene."""
        opened = self._session.opened
        return int(opened.scene.matrix(name).shape[1]) if opened is not None else 0


def criterion_at(criterion: Callable[[int, int], Any], dimension: int, bits: float) -> Any:
    """Return what the criterion says at `bits`; between whole numbers errors shrink evenly."""
    below = math.floor(bits)
    low = criterion(dimension, below)
    if bits == below:
        return low
    high, part = criterion(dimension, below + 1), bits - below
    names = ("rule_value", "distortion", "bound", "shannon")
    between = {
        name: getattr(low, name) ** (1 - part) * getattr(high, name) ** part for name in names
    }
    return replace(low, bits=bits, **between)


def limit_text(dimension: int, bits: int) -> str:
    """Say how far rounding directions of `dimension` values is from the best code there could be.

    Empty where the limit is not defined.
    """
    if dimension < SMALLEST_DIMENSION:
        return ""
    found = distance_to_limit(dimension, bits)
    return tr(
        "<b>Distance to the limit: {gap_bits:.2f} bits a value, or "
        "{gap_db:.1f} dB.</b> At {bits}, entropy coding leaves "
        "{entropy:.2f} bits a value; no code whatsoever has so little noise "
        "with less than {least_bits:.2f}."
    ).format(
        gap_bits=found.gap_bits,
        gap_db=found.gap_db,
        bits=words.bits_text(bits),
        entropy=found.entropy,
        least_bits=found.least_bits,
    )


LIMIT_HELP = tr(
    "Information theory (Shannon) says how many bits a value the best imaginable code needs for a "
    "given noise. The codes that come nearer to it than this one are slow, or need training.\n\n"
    "In dB: by how much a perfect code of the same size would have less noise."
)

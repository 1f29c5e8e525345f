"""The menu entry of the panel that explains the bits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.engine import Engine
from tdtq_viewer.evidence import EvidenceGatherer
from tdtq_viewer.language import tr
from tdtq_viewer.spreads import SpreadGatherer

if TYPE_CHECKING:
    from tdtq_viewer.panels.criterion_panel import CriterionPanel
    from tdtq_viewer.window import MainWindow


class CriterionActions(QObject):
    """Puts the panel beside `window`, and an action for a menu."""

    def __init__(self, window: MainWindow, engine: Engine) -> None:
        super().__init__(window)
        self._window, self._engine = window, engine
        self.action = QAction(tr("&Why these bits work"), window)
        self.action.setShortcut(QKeySequence("I"))
        self.action.triggered.connect(lambda: self._toggle(0))
        self.histograms = QAction(tr("&Histograms of values and errors"), window)
        self.histograms.setShortcut(QKeySequence("H"))
        self.histograms.triggered.connect(lambda: self._toggle(1))

    @cached_property
    def panel(self) -> CriterionPanel:
        """The panel, built when it is asked for."""
        # pyqtgraph takes half a second to load, which the first picture should not wait for.
        from tdtq_viewer.panels.criterion_panel import CriterionPanel  # noqa: PLC0415
        from tdtq_viewer.panels.spreads_page import SpreadsPage  # noqa: PLC0415

        window = self._window
        gatherer = EvidenceGatherer(window.session, window.jobs, self)
        panel = CriterionPanel(window.session, gatherer, self._engine.criterion, window)
        spreads = SpreadGatherer(window.session, window.jobs, window.pipeline.workbench, self)
        panel.tabs.addTab(SpreadsPage(spreads, panel), tr("Histograms"))
        panel.addActions([self.action, self.histograms])  # so that their keys work there too
        return panel

    def _toggle(self, page: int) -> None:
        """Show a page of the panel, or close the panel where that page is on show."""
        if self.panel.isVisible() and self.panel.tabs.currentIndex() == page:
            self.panel.close()
        else:
            self.panel.tabs.setCurrentIndex(page)
            self.panel.show()
            self.panel.raise_()

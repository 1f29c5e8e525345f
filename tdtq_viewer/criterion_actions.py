"""The menu entry of the panel that explains the bits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.engine import Engine
from tdtq_viewer.evidence import EvidenceGatherer
from tdtq_viewer.language import tr

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
        self.action.triggered.connect(self._toggle)

    @cached_property
    def panel(self) -> CriterionPanel:
        """The panel, built when it is asked for."""
        # pyqtgraph takes half a second to load, which the first picture should not wait for.
        from tdtq_viewer.panels.criterion_panel import CriterionPanel  # noqa: PLC0415

        window = self._window
        gatherer = EvidenceGatherer(window.session, window.jobs, self)
        panel = CriterionPanel(window.session, gatherer, self._engine.criterion, window)
        panel.addAction(self.action)  # so that its key works in the panel too
        return panel

    def _toggle(self) -> None:
        if self.panel.isVisible():
            self.panel.close()
        else:
            self.panel.show()
            self.panel.raise_()

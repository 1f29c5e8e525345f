"""The menu entry of the panel that explains the bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.engine import Engine
from tdtq_viewer.evidence import EvidenceGatherer
from tdtq_viewer.panels.criterion_panel import CriterionPanel

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class CriterionActions(QObject):
    """Puts the panel beside `window`, and an action for a menu."""

    def __init__(self, window: MainWindow, engine: Engine) -> None:
        super().__init__(window)
        gatherer = EvidenceGatherer(window.session, window.jobs, self)
        self.panel = CriterionPanel(window.session, gatherer, engine.criterion, window)
        self.action = QAction("&Why these bits work", window)
        self.action.setShortcut(QKeySequence("I"))
        self.action.triggered.connect(self._toggle)
        self.panel.addAction(self.action)  # so that its key works in the panel too

    def _toggle(self) -> None:
        if self.panel.isVisible():
            self.panel.close()
        else:
            self.panel.show()
            self.panel.raise_()

"""The menu entry of the rate-distortion curve, and its place below the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.keyboard import Loan
from tdtq_viewer.language import tr

if TYPE_CHECKING:
    from tdtq_viewer.panels.curve_panel import CurvePanel
    from tdtq_viewer.window import MainWindow


class CurveActions(QObject):
    """Puts the curve into `window`, below the pictures, and offers an action for a menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.panel: CurvePanel | None = None
        self.action = QAction(tr("Rate-&distortion curve"), window, checkable=True)
        self.action.setShortcut(QKeySequence("R"))
        self.action.toggled.connect(self._show)
        self._session.scene_changed.connect(self._allow)
        window.all_views.shown.connect(lambda: self.action.setChecked(False))
        self._allow()

    def _show(self, shown: bool) -> None:
        panel = self.panel or self._build()
        if not shown:
            self._loan.give_back()
        panel.setVisible(shown)
        self._window.trials.want_presets(shown)
        if shown:
            self._window.floors.show_below(panel)
            self._loan.lend(panel.plot)

    def _build(self) -> CurvePanel:
        # pyqtgraph takes a second to load, which the first picture should not wait for.
        from tdtq_viewer.panels.curve_panel import CurvePanel  # noqa: PLC0415

        window = self._window
        self.panel = CurvePanel(self._session, window.forecasting, window.trials, window)
        self.panel.close_requested.connect(lambda: self.action.setChecked(False))
        self._loan = Loan(self.panel, window.stage.view)
        window.floors.put_below(self.panel)
        return self.panel

    def _allow(self) -> None:
        opened = self._session.opened
        possible = opened is not None and not opened.invalid
        self.action.setEnabled(possible)
        if not possible:
            self.action.setChecked(False)

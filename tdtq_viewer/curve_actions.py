"""The menu entry and the dock of the rate-distortion curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QWidget

from tdtq_viewer.theme import GRID

if TYPE_CHECKING:
    from tdtq_viewer.panels.curve_panel import CurvePanel
    from tdtq_viewer.window import MainWindow

HEIGHT = 36 * GRID
"""Height of the dock in pixels when it is opened first."""


class CurveActions(QObject):
    """Puts the curve into `window`: a dock below the pictures, and an action for a menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.panel: CurvePanel | None = None
        self.dock = QDockWidget("Rate-distortion curve", window)
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.dock.setTitleBarWidget(QWidget(self.dock))
        self.dock.hide()
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        window.tabifyDockWidget(window.all_views.dock, self.dock)
        self.action = QAction("Rate-&distortion curve", window, checkable=True)
        self.action.setShortcut(QKeySequence("R"))
        self.action.triggered.connect(self.show)
        self.dock.visibilityChanged.connect(self._follow)
        self._session.scene_changed.connect(self._allow)
        self._allow()

    def show(self, shown: bool) -> None:
        """Open or close the panel."""
        if shown and self.panel is None:
            self._build()
        self.dock.setVisible(shown)
        self.dock.raise_()

    def _build(self) -> None:
        # pyqtgraph takes a second to load, which the first picture should not wait for.
        from tdtq_viewer.panels.curve_panel import CurvePanel  # noqa: PLC0415

        window = self._window
        self.panel = CurvePanel(self._session, window.forecasting, window.trials, window)
        self.panel.close_requested.connect(self.dock.hide)
        self.dock.setWidget(self.panel)
        window.resizeDocks([self.dock], [HEIGHT], Qt.Orientation.Vertical)

    def _follow(self, visible: bool) -> None:
        self.action.setChecked(visible)
        self._window.trials.want_presets(visible)

    def _allow(self) -> None:
        opened = self._session.opened
        self.action.setEnabled(opened is not None and not opened.invalid)
        if opened is None:
            self.dock.hide()

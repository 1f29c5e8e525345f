"""A pyqtgraph plot that looks like the window and keeps no menu of its own."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from tdtq_viewer.theme import FIELD, LINE, MUTED

pg.setConfigOptions(antialias=True)


class QuietPlot(pg.PlotWidget):
    """A dark plot that neither pans nor zooms, without buttons and menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=FIELD, enableMenu=False)
        plot = self.getPlotItem()
        # pyqtgraph makes this menu without a parent, so that it would outlive the window.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.hideButtons()
        plot.getViewBox().setMouseEnabled(False, False)
        for side in ("bottom", "left"):
            plot.getAxis(side).setPen(LINE)
            plot.getAxis(side).setTextPen(MUTED)

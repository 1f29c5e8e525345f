"""A pyqtgraph plot that looks like the window and keeps no menu of its own."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.theme import colors
from tdtq_viewer.themes import Colors

pg.setConfigOptions(antialias=True)


class QuietPlot(pg.PlotWidget):
    """A plot that neither pans nor zooms, without buttons and menus."""

    # Of the class, because Qt tells of changes before a plot is made.
    _followers: tuple[Callable[[Colors], None], ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        plot = self.getPlotItem()
        # pyqtgraph makes this menu without a parent, so that it would outlive the window.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.hideButtons()
        plot.getViewBox().setMouseEnabled(False, False)
        self.follow(self._wear)

    def follow(self, wear: Callable[[Colors], None]) -> None:
        """Call `wear` with the colours of the theme, now and whenever it changes."""
        self._followers = (*self._followers, wear)
        wear(colors())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for wear in self._followers:
                wear(colors())

    def _wear(self, worn: Colors) -> None:
        self.setBackground(worn.field)
        for side in ("bottom", "left"):
            self.getAxis(side).setPen(worn.line)
            self.getAxis(side).setTextPen(worn.muted)

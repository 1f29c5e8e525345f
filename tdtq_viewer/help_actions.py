"""The menu entry of the help sheet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.help_entries import help_entries
from tdtq_viewer.language import tr
from tdtq_viewer.panels.help_sheet import HelpSheet

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

KEYS = ("F1", "?")


class HelpActions:
    """Offers the sheet of `window`, and takes it away again."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.action = QAction(tr("&Keys and mouse"), window)
        self.action.setShortcuts([QKeySequence(key) for key in KEYS])
        self.action.triggered.connect(self._toggle)

    @cached_property
    def sheet(self) -> HelpSheet:
        """The sheet, made when it is asked for, so that it knows every action."""
        window = self._window
        return HelpSheet(help_entries(window), window.stage.view, window.centralWidget())

    def close(self) -> bool:
        """Take the sheet away, and return whether it was there."""
        shown = "sheet" in self.__dict__ and self.sheet.isVisible()
        if shown:
            self.sheet.hide_sheet()
        return shown

    def _toggle(self) -> None:
        if self.sheet.isVisible():
            self.sheet.hide_sheet()
        else:
            self.sheet.show_sheet()

"""The menu of the scenes that were opened last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tdtq_viewer.language import tr
from tdtq_viewer.preferences import MAX_RECENT

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class RecentMenu:
    """Offers the scenes opened last; those that are gone stay in the list, and cannot be chosen."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.menu = QMenu(tr("Open &recent"), window)
        self.menu.setToolTipsVisible(True)
        self.files = [self._file(number) for number in range(MAX_RECENT)]
        self.none = self.menu.addAction(tr("No scenes yet"))
        self.none.setEnabled(False)
        self.menu.addSeparator()
        self.clear = self.menu.addAction(tr("&Clear the list"))
        self.clear.triggered.connect(self._clear)
        self.menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show what is in the list now."""
        recent = self._window.personal.preferences.now.recent
        for number, action in enumerate(self.files):
            action.setVisible(number < len(recent))
            if number < len(recent):
                _describe(action, number, Path(recent[number]))
        self.none.setVisible(not recent)
        self.clear.setEnabled(bool(recent))

    def _file(self, number: int) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(lambda: self._open(number))
        return action

    def _open(self, number: int) -> None:
        path = Path(self._window.personal.preferences.now.recent[number])
        self._window.leaving.before(lambda: self._window.documents.open(path))

    def _clear(self) -> None:
        self._window.personal.preferences.change(recent=())
        self._window.start_page.show_recent(())


def _describe(action: QAction, number: int, path: Path) -> None:
    there = path.is_file()
    # An ampersand in the name of a file is no mnemonic.
    name = f"{path.name}  ({path.parent.name})".replace("&", "&&")
    gone = "" if there else tr(" – gone")
    action.setText(f"&{number + 1}  {name}{gone}")
    action.setToolTip(str(path))
    action.setEnabled(there)

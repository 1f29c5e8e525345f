"""What belongs to the user and not to a scene: theme, kind of side panel, recent files, tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.keyboard import can_take
from tdtq_viewer.language import tr
from tdtq_viewer.preferences import KeptPreferences, preferences_path
from tdtq_viewer.theme_choice import ThemeChoice
from tdtq_viewer.tour import Tour

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class Personal(QObject):
    """Keeps the preferences of `window`, and follows them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._side = window.session, window.side
        self._start_page = window.start_page
        self.preferences = KeptPreferences(preferences_path())
        self.theme = ThemeChoice(self.preferences, self)
        self.tour = Tour(window, self.preferences)
        self.advanced = QAction(tr("&Advanced side panel"), self, checkable=True)
        self.advanced.setShortcut(QKeySequence("Ctrl+Shift+A"))
        self.advanced.setToolTip(tr("All settings in place of one slider"))
        window.addAction(self.advanced)
        self._side.show_mode(simple=self.preferences.now.simple)
        self._show_mode()
        self.advanced.toggled.connect(lambda on: self._side.show_mode(simple=not on))
        self.advanced.triggered.connect(self._enter)
        self._side.mode_changed.connect(self._keep_mode)
        self._session.scene_changed.connect(self._keep_recent)
        self._start_page.recent.chosen.connect(window.documents.open)
        self._start_page.show_recent(self.preferences.now.recent)

    def _enter(self) -> None:
        """Go on in the side panel: who asks for other settings wants to set them."""
        if can_take(self._side.first):
            self._side.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_mode(self, simple: bool) -> None:
        self.preferences.change(simple=simple)
        self._show_mode()

    def _show_mode(self) -> None:
        with QSignalBlocker(self.advanced):
            self.advanced.setChecked(not self.preferences.now.simple)

    def _keep_recent(self) -> None:
        opened = self._session.opened
        if opened is not None and opened.path is not None:
            self.preferences.add_recent(opened.path)

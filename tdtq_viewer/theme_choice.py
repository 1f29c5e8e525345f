"""The menu that chooses the theme, and the theme that follows the system."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from tdtq_viewer.language import tr
from tdtq_viewer.preferences import KeptPreferences
from tdtq_viewer.theme import apply_theme, colors
from tdtq_viewer.themes import DARK, LIGHT, Colors

CHOICES = {
    "system": (tr("As the &system"), tr("Dark or light, as the system is set")),
    "dark": (tr("&Dark"), tr("Light texts on dark grounds")),
    "light": (tr("&Light"), tr("Dark texts on light grounds")),
}
"""Name and tooltip of every choice, by what the preferences call it."""


def wanted_colors(choice: str, system: Qt.ColorScheme) -> Colors:
    """Return the colours of a choice; dark where the system does not say what it is."""
    if choice in _NAMED:
        return _NAMED[choice]
    return LIGHT if system is Qt.ColorScheme.Light else DARK


def first_colors(choice: str) -> Colors:
    """Return the colours for the start, before there is a window."""
    return wanted_colors(choice, QGuiApplication.styleHints().colorScheme())


class ThemeChoice(QObject):
    """Wears what is chosen, and what the system turns to while that is the choice."""

    def __init__(self, preferences: KeptPreferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        group = QActionGroup(self)
        self.actions = {choice: self._action(group, choice) for choice in CHOICES}
        self.actions.get(preferences.now.theme, self.actions["system"]).setChecked(True)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)

    def add_to(self, menu: QMenu) -> None:
        """Add the choices to `menu` as a menu of their own."""
        inside = menu.addMenu(tr("&Theme"))
        inside.setToolTipsVisible(True)
        inside.addActions(list(self.actions.values()))

    def _action(self, group: QActionGroup, choice: str) -> QAction:
        name, hint = CHOICES[choice]
        action = QAction(name, group, checkable=True, toolTip=hint)
        action.triggered.connect(lambda checked: self._choose(choice))
        return action

    def _choose(self, choice: str) -> None:
        self._preferences.change(theme=choice)
        self._wear()

    def _wear(self) -> None:
        worn, app = first_colors(self._preferences.now.theme), QApplication.instance()
        if worn != colors() and isinstance(app, QApplication):
            apply_theme(app, worn)


_NAMED = {"dark": DARK, "light": LIGHT}

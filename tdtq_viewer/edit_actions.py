"""The Edit menu: steps back and forth, and plans from one window to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tdtq_viewer.history import Step
from tdtq_viewer.language import tr
from tdtq_viewer.step_words import step_text

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

UNDO_KEYS, REDO_KEYS = ["Ctrl+Z"], ["Ctrl+Shift+Z", "Ctrl+Y"]


class EditActions:
    """Offers to undo and redo changes of the plan, and says which."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._history = window, window.history
        self.undo = self._action(self._history.undo, UNDO_KEYS)
        self.redo = self._action(self._history.redo, REDO_KEYS)
        self._history.changed.connect(self._show)
        self._show()

    def add_to(self, menu: QMenu) -> None:
        """Add the entries to the Edit menu."""
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addActions([self._window.plans.copy, self._window.plans.paste])

    def _action(self, call: Callable[[], None], keys: list[str]) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(call)
        return action

    def _name(self, action: QAction, verb: str, step: Step | None) -> None:
        action.setEnabled(step is not None)
        action.setWhatsThis(verb)
        # An ampersand in the name of a preset is no mnemonic.
        own = self._window.session.own_presets
        what = step_text(*step, own).replace("&", "&&") if step is not None else ""
        action.setText(f"{verb} {what}".strip())

    def _show(self) -> None:
        self._name(self.undo, tr("&Undo"), self._history.last)
        self._name(self.redo, tr("&Redo"), self._history.next)

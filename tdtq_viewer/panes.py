"""From pane to pane by one key, and what Escape and Enter do where no widget wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tdtq_viewer.keyboard import can_take, holds_keyboard, reveal, stop_in
from tdtq_viewer.language import tr

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Panes(QObject):
    """Leads the keyboard through `window`, and offers actions for a menu.

    Attributes
    ----------
    actions
        To the next pane, and to the one before.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._view = window, window.stage.view
        self.actions = (
            self._action(tr("Ne&xt pane"), "F6", 1),
            self._action(tr("Previous pane"), "Shift+F6", -1),
        )
        window.stage.left.connect(self.enter_side)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._reveal)

    def enter_side(self) -> None:
        """Go to what decides most in the side panel."""
        _enter(self._window.side.entrance)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take the keys that came up to the window because nobody wanted them."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._leave()
        return event.key() in _ENTER and not event.isAutoRepeat() and self._press()

    def _leave(self) -> bool:
        """Close the help sheet, or go to the pictures, and there close what lies over them."""
        if self._window.menus.help.close():
            return True
        if not self._view.isVisible():
            return False
        if holds_keyboard(self._view):
            return self._window.blame.close()
        _enter(self._view)
        return True

    def _press(self) -> bool:
        """Press the button that has the keyboard: Qt does so for Space alone on some desktops."""
        focus = self._window.focusWidget()
        if not isinstance(focus, QAbstractButton):
            return False
        focus.click()
        return True

    def _step(self, way: int) -> None:
        stops = [(pane, stop) for pane in self._panes() if (stop := self._entrance(pane))]
        if stops:
            here = [number for number, (pane, _) in enumerate(stops) if holds_keyboard(pane)]
            number = here[0] + way if here else 0
            _enter(stops[number % len(stops)][1])

    def _panes(self) -> list[QWidget]:
        """Return what there may be, in the order in which one goes through it."""
        window = self._window
        cards = window.blame.cards
        below = [window.floors.below] if window.floors.below is not None else []
        return [self._view, *cards, window.side, *below, window.messages, window.cameras]

    def _entrance(self, pane: QWidget) -> QWidget | None:
        if not pane.isVisible():
            return None
        side = self._window.side
        return side.entrance if pane is side else stop_in(pane)

    def _reveal(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the keyboard; Qt does so for a Tab inside of the area alone."""
        # Under a hand with a button down nothing may move.
        if now is not None and QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            reveal(now)

    def _action(self, text: str, key: str, way: int) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self._step(way))
        return action


def _enter(stop: QWidget) -> None:
    if can_take(stop):
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

"""Space shows the original for as long as it is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.session import Session

_HELD = {QEvent.Type.KeyPress: True, QEvent.Type.KeyRelease: False}


class Holding(QObject):
    """Takes the key where no widget of `window` wants it, and lets go with the keyboard."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follow the key, and the window when it loses the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() in _HELD:
            return self._take(event)
        if event.type() is QEvent.Type.ActivationChange and not self._window.isActiveWindow():
            self._session.set_look(held=False)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or self._session.opened is None:
            return False
        if not event.isAutoRepeat():
            self._session.set_look(held=_HELD[event.type()])
        return True

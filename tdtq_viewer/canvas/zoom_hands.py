"""Wheel and mouse while Ctrl is held: they magnify and move the pictures, not the camera."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

NOTCH = 120
"""Of a wheel, in the units of its events; a touchpad sends less at a time."""

_CTRL, _LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


class ZoomHands(QObject):
    """Takes Ctrl + wheel and Ctrl + drag away from whoever began to watch `view` before.

    Signals
    -------
    stepped
        (steps, point): so many steps in, or out if negative, at a point in the view's pixels.
    dragged
        (QPointF): by how many of its pixels the pictures are to move.
    """

    stepped = Signal(int, QPointF)
    dragged = Signal(QPointF)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._turned = 0
        self._held_at: QPointF | None = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take what is meant for the pictures; once begun, a drag goes on without Ctrl."""
        if watched is not self._view:
            return False
        if isinstance(event, QWheelEvent) and event.modifiers() & _CTRL:
            self._turn(event)
            return True
        return isinstance(event, QMouseEvent) and self._on_mouse(event)

    def _turn(self, event: QWheelEvent) -> None:
        angle = event.angleDelta().y()
        if angle * self._turned < 0:
            self._turned = 0
        self._turned += angle
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self.stepped.emit(steps, event.position())

    def _on_mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                return self._hold(event)
            case QEvent.Type.MouseMove if self._held_at is not None:
                return self._drag(event, self._held_at)
            case QEvent.Type.MouseButtonRelease if self._held_at is not None:
                return event.button() is _LEFT and self._let_go()
        return False

    def _hold(self, event: QMouseEvent) -> bool:
        if event.button() is not _LEFT or not event.modifiers() & _CTRL:
            return False
        self._held_at = event.position()
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.setCursor(Qt.CursorShape.SizeAllCursor)
        return True

    def _drag(self, event: QMouseEvent, held_at: QPointF) -> bool:
        if not event.buttons() & _LEFT:  # the release went to another window
            self._let_go()
            return False
        self._held_at = event.position()
        self.dragged.emit(event.position() - held_at)
        return True

    def _let_go(self) -> bool:
        self._held_at = None
        self._view.unsetCursor()
        return True

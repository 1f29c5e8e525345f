"""Where the mouse points at and clicks, and the keys that move a point over the pictures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

STILL = 4
"""Pixels that the mouse may move in a click; beyond them it drags."""

FAR = 10
"""Steps that an arrow key takes while Shift is held."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.AltModifier
)


class Pointer(QObject):
    """Watches a view whose mouse also moves the camera; takes away no event of the mouse.

    Parameters
    ----------
    view
        The widget whose events count. Whoever watches it too, and takes presses, must have begun
        before.

    Signals
    -------
    hovered, clicked
        (point): the mouse moved without a button, or the left button was pressed and let go, in the
        view's pixels.
    stepped
        (right, down): pixels of a picture by which an arrow key moves the point.
    chosen
        Enter was pressed.
    """

    hovered = Signal(QPointF)
    clicked = Signal(QPointF)
    stepped = Signal(int, int)
    chosen = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        self.takes_keys = False
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Say what the mouse does, and take the arrows and Enter while they are wanted."""
        if watched is self._view and isinstance(event, QMouseEvent):
            self._on_mouse(event)
        if watched is self._view and isinstance(event, QKeyEvent) and self.takes_keys:
            return self._on_key(event)
        return False

    def _on_mouse(self, event: QMouseEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        match event.type():
            case QEvent.Type.MouseButtonPress:
                left = event.button() is Qt.MouseButton.LeftButton
                self._pressed = event.position() if left and plain else None
            case QEvent.Type.MouseMove if not event.buttons():
                self.hovered.emit(event.position())
            case QEvent.Type.MouseMove if not self._is_still(event.position()):
                self._pressed = None
            case QEvent.Type.MouseButtonRelease if self._is_still(event.position()):
                self._pressed = None
                self.clicked.emit(event.position())

    def _is_still(self, position: QPointF) -> bool:
        return self._pressed is not None and (position - self._pressed).manhattanLength() <= STILL

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or event.modifiers() & _COMMANDS:
            return False
        if event.key() in _ENTER:
            self.chosen.emit()
            return True
        if event.key() not in _ARROWS:
            return False
        far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        right, down = _ARROWS[Qt.Key(event.key())]
        self.stepped.emit(far * right, far * down)
        return True

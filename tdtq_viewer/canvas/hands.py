"""Mouse, wheel and keys on a view, turned into camera poses."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.navigation import OrbitPose, fly, orbit, pan, zoom

REST_MS = 150
"""How long nothing has to move before the hand counts as resting."""

FRAME_MS = 16
FLY_SPEED = 0.7
"""Distances to the target per second."""

FAST, SLOW = 4.0, 0.25

FLY_KEYS = {
    Qt.Key.Key_W: (0, 0, 1),
    Qt.Key.Key_S: (0, 0, -1),
    Qt.Key.Key_A: (-1, 0, 0),
    Qt.Key.Key_D: (1, 0, 0),
    Qt.Key.Key_E: (0, 1, 0),
    Qt.Key.Key_Q: (0, -1, 0),
}
"""Directions right, up, forward of the keys that fly."""

RESET_KEYS = (Qt.Key.Key_F, Qt.Key.Key_Home)

_LEFT = Qt.MouseButton.LeftButton
_DRAGGING = _LEFT | Qt.MouseButton.RightButton | Qt.MouseButton.MiddleButton
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class CameraHands(QObject):
    """Moves a pose by the events of a view.

    Left drag orbits; right, middle or Shift + left drag pans; the wheel zooms; W A S D, Q and E fly
    while held, Shift faster and Alt slower; F and Home ask for the start view; a double click
    asks for another centre.

    Parameters
    ----------
    view
        The widget whose events count; children that take events for themselves come first.
    pose
        Where to start.

    Attributes
    ----------
    pose_changed
        Emitted with the new `OrbitPose` when a hand moved it, not after `set_pose`.
    moving
        True when the pose begins to move, False `REST_MS` after its last move.
    reset_requested
        Emitted when the user asks for the start view.
    recenter_requested
        Emitted with the point of a double click, a `QPointF` in the view's pixels.
    """

    pose_changed = Signal(object)
    moving = Signal(bool)
    reset_requested = Signal()
    recenter_requested = Signal(QPointF)

    def __init__(self, view: QWidget, pose: OrbitPose) -> None:
        super().__init__(view)
        self._view = view
        self._pose = pose
        self._dragged_from: QPointF | None = None
        self._keys: set[int] = set()
        self._speed = 1.0
        self._in_motion = False
        self._clock = QElapsedTimer()
        self._fly_timer = QTimer(self, interval=FRAME_MS)
        self._fly_timer.timeout.connect(self._fly_on)
        self._rest_timer = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest_timer.timeout.connect(self._rest)
        view.installEventFilter(self)

    @property
    def pose(self) -> OrbitPose:
        """The present pose."""
        return self._pose

    def set_pose(self, pose: OrbitPose) -> None:
        """Continue from `pose`."""
        self._pose = pose

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take the events that move the camera and leave the others to the view."""
        if watched is not self._view:
            return False
        match event:
            case QMouseEvent():
                return self._on_mouse(event)
            case QWheelEvent():
                return self._on_wheel(event)
            case QKeyEvent():
                return self._on_key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close):
            self._let_go()
            if event.type() is not QEvent.Type.FocusOut and self._in_motion:
                self._rest()
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonDblClick if event.button() is _LEFT:
                self.recenter_requested.emit(event.position())
                return True
            # A second press soon after the first arrives as a double click.
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                return self._start_drag(event)
            case QEvent.Type.MouseMove if self._dragged_from is not None:
                self._drag(event)
                return True
            case QEvent.Type.MouseButtonRelease:
                if not event.buttons() & _DRAGGING:
                    self._end_drag()
                return True
        return False

    def _start_drag(self, event: QMouseEvent) -> bool:
        if not event.button() & _DRAGGING:
            return False
        self._dragged_from = event.position()
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return True

    def _drag(self, event: QMouseEvent) -> None:
        if not event.buttons() & _DRAGGING or self._dragged_from is None:
            self._end_drag()
            return
        way = (event.position() - self._dragged_from) / max(self._view.height(), 1)
        self._dragged_from = event.position()
        self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
        turns = event.buttons() == _LEFT and not event.modifiers() & _SHIFT
        self._move_to((orbit if turns else pan)(self._pose, way.x(), way.y()))

    def _end_drag(self) -> None:
        self._dragged_from = None
        self._view.unsetCursor()

    def _on_wheel(self, event: QWheelEvent) -> bool:
        # Qt swaps the axes of the wheel while Alt is held.
        angle = event.angleDelta().y() or event.angleDelta().x()
        if angle:
            self._move_to(zoom(self._pose, angle / 120))
        return True

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMANDS:
            return False
        key = event.key()
        known = key in FLY_KEYS or key in RESET_KEYS
        match event.type():
            case QEvent.Type.ShortcutOverride if known and not self._is_of_menus(event):
                event.accept()
                return True
            case QEvent.Type.KeyPress:
                self._on_press(event)
            case QEvent.Type.KeyRelease:
                self._on_release(event)
        return known and event.type() is not QEvent.Type.ShortcutOverride

    def _is_of_menus(self, event: QKeyEvent) -> bool:
        """Say whether menus come first: Alt opens them by letter, and slows what flies already."""
        return bool(event.modifiers() & _ALT) and event.key() not in self._keys

    def _on_press(self, event: QKeyEvent) -> None:
        self._speed = _speed_of(event.modifiers())
        if event.isAutoRepeat():
            return
        if event.key() in RESET_KEYS:
            self.reset_requested.emit()
        elif event.key() in FLY_KEYS:
            self._keys.add(event.key())
            if not self._fly_timer.isActive():
                self._clock.start()
                self._fly_timer.start()

    def _on_release(self, event: QKeyEvent) -> None:
        self._speed = _speed_of(event.modifiers())
        if not event.isAutoRepeat():
            self._keys.discard(event.key())
        if not self._keys:
            self._fly_timer.stop()

    def _fly_on(self) -> None:
        # A long pause is a busy machine, not a long flight.
        seconds = min(self._clock.restart() / 1000, 0.1)
        reach = FLY_SPEED * self._speed * seconds
        directions = [FLY_KEYS[Qt.Key(key)] for key in self._keys]
        right, up, forward = (sum(axis) * reach for axis in zip(*directions, strict=True))
        if right or up or forward:
            self._move_to(fly(self._pose, right, up, forward))

    def _move_to(self, pose: OrbitPose) -> None:
        self._pose = pose
        self._rest_timer.start()
        if not self._in_motion:
            self._in_motion = True
            self.moving.emit(True)
        self.pose_changed.emit(pose)

    def _rest(self) -> None:
        self._rest_timer.stop()
        self._in_motion = False
        self.moving.emit(False)

    def _let_go(self) -> None:
        self._keys.clear()
        self._fly_timer.stop()
        if self._dragged_from is not None:
            self._end_drag()


def _speed_of(modifiers: Qt.KeyboardModifier) -> float:
    return (FAST if modifiers & _SHIFT else 1.0) * (SLOW if modifiers & _ALT else 1.0)

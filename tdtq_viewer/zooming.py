"""Magnifies both pictures alike, down to their pixels; the camera stays where it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QAction, QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from tdtq_viewer.canvas import ZoomHands
from tdtq_viewer.language import tr
from tdtq_viewer.zoom import FACTORS, WHOLE, Zoom, panned, revealing, zoomed

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

IN_KEYS, OUT_KEYS, WHOLE_KEYS = ("+", "=", "Ctrl++"), ("-", "Ctrl+-"), ("0",)

STEP = 0.1
"""Share of what is seen by which an arrow key moves."""

_ARROWS = {
    Qt.Key.Key_Left: (STEP, 0.0),
    Qt.Key.Key_Right: (-STEP, 0.0),
    Qt.Key.Key_Up: (0.0, STEP),
    Qt.Key.Key_Down: (0.0, -STEP),
}


class Zooming(QObject):
    """Writes into the session how `window` magnifies its pictures, as keys, wheel and mouse say."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._view = window, window.session, window.stage.view
        self.closer = self._action(tr("Zoom &in"), lambda: self._step(1), IN_KEYS)
        self.wider = self._action(tr("Zoom &out"), lambda: self._step(-1), OUT_KEYS)
        self.whole = self._action(tr("&Whole picture, 100%"), self._reset, WHOLE_KEYS)
        self._hands = ZoomHands(self._view)
        self._hands.stepped.connect(self._step_at)
        self._hands.dragged.connect(self._drag)
        self._view.installEventFilter(self)
        self._session.look_changed.connect(self._show)
        self._session.scene_changed.connect(self._reset)
        self._session.scene_changed.connect(self._show)
        self._show()

    def add_to(self, menu: QMenu) -> None:
        """Add the entries as a menu of their own."""
        menu.addMenu(tr("&Zoom")).addActions([self.closer, self.wider, self.whole])

    def reveal(self, point: tuple[float, float]) -> None:
        """See `point`, fractions of the pictures' width and height, without zooming out."""
        self._zoom(revealing(self._session.look.zoom, point))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Move what is seen by the arrow keys, where nobody else wanted them."""
        plain = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if not plain or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        way = _ARROWS.get(event.key())
        if way is None or self._session.look.zoom.factor == 1:
            return False
        self._zoom(panned(self._session.look.zoom, *way))
        return True

    def _action(self, text: str, call: Callable[[], None], keys: tuple[str, ...]) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda checked=False: call())
        return action

    def _step(self, steps: int) -> None:
        """Zoom at the pointer, or without it in the middle of what is seen."""
        position = self._view.mapFromGlobal(QCursor.pos())
        inside = self._view.underMouse() and self._view.rect().contains(position)
        zoom = self._session.look.zoom
        point = self._view.picture_point(QPointF(position)) if inside else None
        self._zoom(zoomed(zoom, steps, point or (zoom.x, zoom.y)))

    def _step_at(self, steps: int, position: QPointF) -> None:
        point = self._view.picture_point(position)
        if point is not None:
            self._zoom(zoomed(self._session.look.zoom, steps, point))

    def _drag(self, way: QPointF) -> None:
        width, height = self._view.picture_size()
        ratio = self._view.devicePixelRatioF()
        right, down = way.x() * ratio / width, way.y() * ratio / height
        self._zoom(panned(self._session.look.zoom, right, down))

    def _reset(self) -> None:
        self._zoom(WHOLE)

    def _zoom(self, zoom: Zoom) -> None:
        self._session.set_look(zoom=zoom)

    def _show(self) -> None:
        factor = self._session.look.zoom.factor
        opened = self._session.opened is not None
        self.closer.setEnabled(opened and factor < FACTORS[-1])
        self.wider.setEnabled(factor > 1)
        self.whole.setEnabled(factor > 1)

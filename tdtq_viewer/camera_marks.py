"""Draws the file's cameras into the pictures while the user wants to see them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tdtq_viewer.canvas import ComparisonView, Frusta, draw_frusta, frusta_of
from tdtq_viewer.session import Session


class CameraMarks(QObject):
    """Keeps the pyramids in step with the picture on show, which may lag behind the hand."""

    def __init__(self, session: Session, view: ComparisonView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._frusta: Frusta | None = None
        session.views_changed.connect(self._forget)
        session.scene_changed.connect(self._forget)
        for signal in (session.comparison_changed, session.look_changed):
            signal.connect(self._draw)

    def _forget(self) -> None:
        self._frusta = None
        self._draw()

    def _draw(self) -> None:
        session = self._session
        frusta = self._wanted()
        camera = session.comparison.camera if session.comparison is not None else None
        if frusta is None or camera is None:
            self._view.set_frusta(None)
        else:
            self._view.set_frusta(draw_frusta(frusta, camera, session.current_view))

    def _wanted(self) -> Frusta | None:
        session = self._session
        if not session.look.frusta or not session.views or session.opened is None:
            return None
        if self._frusta is None:
            cameras = [view.camera for view in session.views]
            self._frusta = frusta_of(cameras, session.opened.frame.radius)
        return self._frusta

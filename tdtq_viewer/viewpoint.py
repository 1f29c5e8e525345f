"""Ties the camera hands to the session: who moves the camera, and where it starts."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPointF

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas import (
    CameraHands,
    ComparisonView,
    OrbitPose,
    frame_pose,
    pose_from_camera,
    recenter,
)
from tdtq_viewer.session import Session

UP_AXES = {
    "+Z (Blender)": (0.0, 0.0, 1.0),
    "+Y": (0.0, 1.0, 0.0),
    "−Y (COLMAP)": (0.0, -1.0, 0.0),
    "−Z": (0.0, 0.0, -1.0),
    "+X": (1.0, 0.0, 0.0),
    "−X": (-1.0, 0.0, 0.0),
}
"""World directions that may point up on the screen, by name in the menu."""

_NOWHERE = frame_pose(Frame(np.zeros(3), 1.0))


class Viewpoint(QObject):
    """Writes the hands' poses into the session, and the session's start views into the hands."""

    def __init__(self, session: Session, view: ComparisonView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._hands = CameraHands(view, _NOWHERE)
        self._hands.pose_changed.connect(self._take)
        self._hands.moving.connect(session.set_moving)
        self._hands.reset_requested.connect(self.reset)
        self._hands.recenter_requested.connect(self._recenter)
        view.picture_resized.connect(self._take_size)
        session.scene_changed.connect(self._start)

    def reset(self) -> None:
        """Go back to the start view."""
        opened = self._session.opened
        if opened is None:
            return
        up = self._session.view.up
        if opened.camera is not None and up == UP_AXES["+Z (Blender)"]:
            self._go(pose_from_camera(opened.camera, opened.frame, up))
        else:
            self._go(frame_pose(opened.frame, up))

    def set_up(self, up: tuple[float, float, float]) -> None:
        """Let the world direction `up` point up, and go to the start view."""
        self._session.set_view(up=up)
        self.reset()

    def _start(self) -> None:
        self._take_size()
        self.reset()

    def _go(self, pose: OrbitPose) -> None:
        self._hands.set_pose(pose)
        self._session.set_view(pose=pose)

    def _take(self, pose: OrbitPose) -> None:
        if self._session.opened is not None:
            self._session.set_view(pose=pose)

    def _take_size(self) -> None:
        self._session.set_view(size=self._view.picture_size())

    def _recenter(self, position: QPointF) -> None:
        point = self._view.picture_point(position)
        if point is not None and self._session.opened is not None:
            width, height = self._view.picture_size()
            self._go(recenter(self._hands.pose, *point, width / max(height, 1)))

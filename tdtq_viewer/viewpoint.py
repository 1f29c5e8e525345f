"""Ties the camera hands to the session: who moves the camera, and where it starts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal

from tdtq_core.cameras import Camera, Frame
from tdtq_viewer.bookmarks import new_name
from tdtq_viewer.canvas import (
    CameraHands,
    ComparisonView,
    OrbitPose,
    fitted,
    frame_pose,
    pose_from_camera,
    recenter,
)
from tdtq_viewer.pipeline import MIN_SIDE, camera_of
from tdtq_viewer.session import Session
from tdtq_viewer.state import OpenScene, Up
from tdtq_viewer.up_axis import DEFAULT_UP, flipped, up_of

_NOWHERE = frame_pose(Frame(np.zeros(3), 1.0))


class Viewpoint(QObject):
    """Writes the hands' poses into the session, and the session's start views into the hands.

    Signals
    -------
    up_chosen
        The user chose the direction that points up.
    """

    up_chosen = Signal()

    def __init__(self, session: Session, view: ComparisonView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._up_chosen = False
        self._hands = CameraHands(view, _NOWHERE)
        self._hands.pose_changed.connect(self._take)
        self._hands.moving.connect(session.set_moving)
        self._hands.reset_requested.connect(self.reset)
        self._hands.recenter_requested.connect(self._recenter)
        view.picture_resized.connect(self._take_size)
        session.scene_changed.connect(self._start)

    @property
    def chosen_up(self) -> Up | None:
        """The direction that the user let point up in this scene, None if they never chose."""
        return self._session.view.up if self._up_chosen else None

    def reset(self) -> None:
        """Show the whole scene."""
        opened = self._session.opened
        if opened is not None:
            self._go(self._whole(opened, self._session.view.up))

    def stand_at(self, camera: Camera) -> None:
        """See the scene with exactly this camera, until a hand moves."""
        if self._session.opened is not None and camera is not self._session.view.camera:
            self._go(self._pose_at(camera), camera)

    def return_to(self, pose: OrbitPose) -> None:
        """See the scene from where somebody saw it before."""
        if self._session.opened is not None:
            self._go(pose)

    def bookmark(self) -> None:
        """Keep the present view under a name, to come back to."""
        session = self._session
        camera = session.view.camera or camera_of(session)
        if camera is not None:
            kept = replace(camera, name=new_name(session.bookmarks))
            session.set_bookmarks((*session.bookmarks, kept))
            self.stand_at(kept)

    def set_up(self, up: Up) -> None:
        """Let the world direction `up` point up, and show the whole scene."""
        self._up_chosen = True
        self._session.set_view(up=up)
        self.reset()
        self.up_chosen.emit()

    def flip(self) -> None:
        """Turn the scene upside down."""
        self.set_up(flipped(self._session.view.up))

    def take_views(self) -> None:
        """Take up from the file's cameras unless the user chose it, and stand at the first."""
        cameras = self._cameras()
        if cameras:
            if not self._up_chosen:
                self._session.set_view(up=up_of(cameras) or self._session.view.up)
            self.stand_at(cameras[0])

    def _start(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        cameras = self._cameras()
        self._up_chosen = opened.up is not None
        up = opened.up or up_of(cameras) or DEFAULT_UP
        self._session.set_view(up=up, size=self._view.picture_size())
        if cameras:
            self._go(self._pose_at(cameras[0]), cameras[0])
        else:
            self._go(self._whole(opened, up))

    def _cameras(self) -> list[Camera]:
        return [view.camera for view in self._session.views]

    def _whole(self, opened: OpenScene, up: Up) -> OrbitPose:
        if opened.camera is not None and up == DEFAULT_UP:
            return pose_from_camera(opened.camera, opened.frame, up)
        return frame_pose(opened.frame, up)

    def _go(self, pose: OrbitPose, camera: Camera | None = None) -> None:
        self._hands.set_pose(pose)
        self._session.set_view(pose=pose, camera=camera)

    def _take(self, pose: OrbitPose) -> None:
        if self._session.opened is not None:
            self._session.set_view(pose=pose, camera=None)

    def _take_size(self) -> None:
        """Follow the size of the pictures; the pose must fit a camera that fills another part."""
        self._session.set_view(size=self._view.picture_size())
        camera = self._session.view.camera
        if camera is not None:
            self._hands.set_pose(self._pose_at(camera))

    def _pose_at(self, camera: Camera) -> OrbitPose:
        """Return the pose from which a hand goes on without a jump."""
        opened, size = self._session.opened, self._session.view.size
        frame = opened.frame if opened is not None else Frame(np.zeros(3), 1.0)
        seen = fitted(camera, *size) if min(size) >= MIN_SIDE else camera
        return pose_from_camera(seen, frame, self._session.view.up)

    def _recenter(self, position: QPointF) -> None:
        point = self._view.picture_point(position)
        if point is not None and self._session.opened is not None:
            width, height = self._view.picture_size()
            self._go(recenter(self._hands.pose, *point, width / max(height, 1)))

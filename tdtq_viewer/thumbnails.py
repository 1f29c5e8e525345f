"""Small pictures of cameras, rendered while nothing is that somebody waits for."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tdtq_core.cameras import Camera
from tdtq_core.scene import GaussianScene
from tdtq_viewer import forecasting, verifying, weighing
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.reduction import camera_key
from tdtq_viewer.session import Session
from tdtq_viewer.state import Image
from tdtq_viewer.workbench import Workbench

_log = logging.getLogger(__name__)

SIZE = (112, 80)
"""Largest width and height of a thumbnail in logical pixels."""

KEPT = 2000
JOB = "thumbnails"
_BESIDE = (JOB, weighing.JOB, forecasting.JOB, verifying.JOB)
"""Jobs that run for minutes and are not delayed by a few small pictures."""


class Thumbnails(QObject):
    """Renders what lists show of the open scene's original, the newest wishes only.

    Other work comes first: it stops the thumbnails, which go on when it is done. Only beside what
    is learned of a scene, which takes minutes, they are rendered at once.

    Parameters
    ----------
    ratio
        Device pixels per logical pixel.

    Signals
    -------
    arrived
        There is one more thumbnail, or none will come.
    """

    arrived = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, workbench: Workbench, ratio: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self._ratio = ratio
        self._wanted: dict[str, Sequence[Camera]] = {}
        self._images: OrderedDict[tuple[Any, ...], QImage] = OrderedDict()
        self._given_up = False
        session.scene_changed.connect(self._forget)
        session.comparison_changed.connect(self._go_on)
        jobs.changed.connect(self._go_on)

    def want(self, place: str, cameras: Sequence[Camera]) -> None:
        """Say which cameras are on show at a place, in place of what was there before."""
        self._wanted[place] = cameras
        self._go_on()

    def image_of(self, camera: Camera) -> QImage | None:
        """Return the thumbnail of `camera`, None while there is none."""
        return self._images.get(camera_key(camera))

    @property
    def excuse(self) -> str:
        """What to say in place of a thumbnail that is not there."""
        return tr("no picture") if self._given_up else tr("waiting…")

    def _forget(self) -> None:
        self._jobs.cancel(JOB)
        self._images.clear()
        self._given_up = False

    def _go_on(self) -> None:
        running = [job.kind for job in self._jobs.running]
        if any(kind not in _BESIDE for kind in running):
            self._jobs.cancel(JOB)
            return
        missing = self._missing()
        opened = self._session.opened
        ready = opened is not None and self._session.comparison is not None
        busy = JOB in running or self._session.moving
        if ready and missing and not busy and not self._given_up:
            self._start(opened.scene, missing)

    def _missing(self) -> list[Camera]:
        wanted = (camera for cameras in self._wanted.values() for camera in cameras)
        return [camera for camera in wanted if camera_key(camera) not in self._images]

    def _start(self, scene: GaussianScene, cameras: Sequence[Camera]) -> None:
        self._jobs.start(
            JOB,
            partial(self._render, scene, cameras),
            label=tr("Rendering thumbnails"),
            cancellable=False,
            step=self._take,
            failed=self._give_up,
        )

    def _render(self, scene: GaussianScene, cameras: Sequence[Camera], token: Token) -> None:
        for camera in cameras:
            token.check()
            image = self._workbench.glimpse(scene, _small(camera, self._ratio), token)
            token.publish((scene, camera, image))

    def _take(self, result: tuple[GaussianScene, Camera, Image]) -> None:
        scene, camera, picture = result
        if self._session.opened is None or self._session.opened.scene is not scene:
            return
        image = _to_image(picture)
        image.setDevicePixelRatio(self._ratio)
        self._images[camera_key(camera)] = image
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.arrived.emit()

    def _give_up(self, error: Exception) -> None:
        # Lists without thumbnails are of full use, so nobody needs to be told.
        _log.warning("no thumbnails of this scene: %s", error)
        self._given_up = True
        self.arrived.emit()


def _small(camera: Camera, ratio: float) -> Camera:
    scale = ratio * min(SIZE[0] / camera.width, SIZE[1] / camera.height)
    return camera.resized(max(round(camera.width * scale), 1), max(round(camera.height * scale), 1))


def _to_image(picture: Image) -> QImage:
    pixels = np.ascontiguousarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()

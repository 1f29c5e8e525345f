"""The path from a moved slider or camera to the new picture and its numbers.

The pipeline listens to the user's part of the session, asks the picture worker for what is missing
and writes what comes back into the results. A newer request cancels the older one between steps.
"""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QObject, Signal

from tdtq_core.cameras import Camera
from tdtq_viewer.canvas import OrbitPose, fitted, to_camera
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.renderers import Renderers
from tdtq_viewer.request import Request
from tdtq_viewer.session import Session
from tdtq_viewer.shelf import Shelf
from tdtq_viewer.state import Comparison, MeasuredSizes
from tdtq_viewer.workbench import Workbench

MIN_SIDE = 8
"""Pictures smaller than this are not worth rendering: the window is being laid out."""


class Pipeline(QObject):
    """Keeps the results of the session up to date.

    Signals
    -------
    failed
        An exception that left the session without a picture.
    """

    failed = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, engine: Engine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workbench = Workbench(engine)
        self.renderers = Renderers(session, jobs, engine, self.workbench, self)
        self._codec_started = self._answered = False
        self._session = session
        # Before all that asks it: what is out of date must be gone by then.
        self._shelf = Shelf(session)
        self._jobs = jobs
        for signal in (session.plan_changed, session.view_changed, session.backend_changed):
            signal.connect(self._request)
        for signal in (session.importance_changed, session.pinned_changed):
            signal.connect(self._request)
        session.backend_changed.connect(self._start_codec)
        self.renderers.failed.connect(self._fail)
        session.moving_changed.connect(self._finish)

    def start(self) -> None:
        """Prepare renderer and codec in their workers; the first pictures follow."""
        self.renderers.use("auto")

    def _start_codec(self) -> None:
        """Let the codec compile while the first picture is rendered."""
        if self._codec_started:
            return
        self._codec_started = True
        self._jobs.start(
            "codec",
            lambda token: self.workbench.start_codec(),
            label=tr("Preparing the codec (first start only, about 15 s)"),
            cancellable=False,
        )

    def _finish(self) -> None:
        if not self._session.moving:
            self._request()

    def _request(self) -> None:
        request = self._wanted()
        if request is None:
            return
        self._session.set_failed(False)
        self._answered = self._recall(request)
        if self._answered:
            self._jobs.cancel("picture")
            return
        self._jobs.start(
            "picture",
            partial(self.workbench.compare, request),
            label=tr("Updating the picture") if request.moving else tr("Rendering and measuring"),
            cancellable=False,
            step=self._take,
            failed=self._fail,
        )

    def _wanted(self) -> Request | None:
        """Return what should be on show, None while something for it is missing."""
        session = self._session
        camera = camera_of(session)
        if session.opened is None or camera is None or not session.backend:
            return None
        return Request(
            session.opened.scene,
            session.plan,
            camera,
            session.moving,
            session.opened.invalid == 0,
            session.importance,
            None if session.pinned is None else session.pinned.plan,
        )

    def _recall(self, request: Request) -> bool:
        """Show what is kept of `request`, and say whether that is all of it."""
        session, shelf = self._session, self._shelf
        comparison = shelf.comparison(request.plan, request.camera, request.pinned)
        sizes, verified = shelf.sizes(request.plan), shelf.verified(request.plan)
        if verified is not None and verified is not session.verified:
            session.set_verified(verified)
        if comparison is not None and comparison is not session.comparison:
            session.set_comparison(comparison)
        if sizes is not None and sizes is not session.sizes:
            session.set_sizes(sizes)
        return comparison is not None and sizes is not None

    def _fail(self, error: Exception) -> None:
        self._session.set_failed(True)
        self.failed.emit(error)

    def _take(self, result: Comparison | MeasuredSizes) -> None:
        if self._answered:
            return  # a cancelled job is late, and no newer one will put it right
        if isinstance(result, Comparison):
            self._session.set_comparison(result)
        else:
            self._session.set_sizes(result)


def camera_of(session: Session) -> Camera | None:
    """Return the full-size camera of the session's view, None while there is no pose or size."""
    pose, (width, height) = session.view.pose, session.view.size
    if not isinstance(pose, OrbitPose) or min(width, height) < MIN_SIDE:
        return None
    if session.view.camera is not None:
        return fitted(session.view.camera, width, height)
    return _posed(pose, width, height)


@lru_cache(maxsize=1)
def _posed(pose: OrbitPose, width: int, height: int) -> Camera:
    """Return the camera of a pose, for which several ask after each move."""
    return to_camera(pose, width, height)

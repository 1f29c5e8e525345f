"""Finds out beside all other work how much pictures would miss each Gaussian of the open scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.pruning import needs_importance, scene_importance
from tdtq_core.formats.views import View
from tdtq_core.scene import GaussianScene
from tdtq_viewer.encoders import Importance
from tdtq_viewer.jobs import Job, Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.messages import message_of
from tdtq_viewer.session import Session
from tdtq_viewer.workbench import Workbench

JOB = "weighing"
LABEL = tr("Finding out what pictures show")


class Weighing(QObject):
    """Keeps the importance of the session's Gaussians up to date with its scene and its cameras.

    That of other cameras stays in use until the new one is found.

    Signals
    -------
    changed
        It is found, or has failed, or goes on.
    told
        A `Message` for the user.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self._begun = self.done = False
        self.failure = ""
        session.scene_changed.connect(self._begin_again)
        session.views_changed.connect(self._begin_again)
        session.comparison_changed.connect(self._begin)
        jobs.changed.connect(self.changed)

    @property
    def job(self) -> Job | None:
        """The work in progress, if there is any."""
        return next((job for job in self._jobs.running if job.kind == JOB), None)

    @property
    def stopped(self) -> bool:
        """True if it ended without a result and can be started again."""
        return self._begun and not self.done and self.job is None

    def start(self) -> None:
        """Weigh through the cameras of the session, or from all sides where there are none."""
        opened = self._session.opened
        if opened is None or opened.invalid or not self._session.backend:
            return
        self._begun, self.failure = True, ""
        self._jobs.start(
            JOB,
            partial(weigh, opened.scene, self._session.views, self._workbench),
            label=LABEL,
            done=self._take,
            failed=self._fail,
        )

    def encoder_for(self, scene: GaussianScene, plan: CompressionPlan) -> Callable[[Token], Any]:
        """Return what gives the encoder that carries out `plan`, once it is called in a worker."""
        known, views, workbench = self._session.importance, self._session.views, self._workbench

        def encoder(token: Token) -> Any:
            missing = known is None and needs_importance(plan)
            found = weigh(scene, views, workbench, token) if missing else known
            return workbench.encoder(scene, found)

        return encoder

    def _begin(self) -> None:
        """Start once there is a picture to look at meanwhile."""
        if self._session.comparison is not None and not self._begun:
            self.start()

    def _begin_again(self) -> None:
        self._begun = self.done = False
        self._jobs.cancel(JOB)
        self._begin()

    def _take(self, importance: Importance) -> None:
        self.done = True
        self._session.set_importance(importance)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        message = message_of(error, LABEL.lower())
        self.failure = message.text
        self.told.emit(message)
        self.changed.emit()


def weigh(
    scene: GaussianScene, views: Sequence[View], workbench: Workbench, token: Token
) -> Importance:
    """Return how much pictures of `scene` would miss each Gaussian, in `views` if there are any."""
    renderer = workbench.patient(token)

    def found() -> Importance:
        return scene_importance(
            scene,
            views,
            renderer,
            progress=lambda share: token.report(share, LABEL),
            should_stop=renderer.wait,
        )

    return workbench.importance(scene, views, found)

"""Learns beside all other work what every plan will cost, as soon as a scene is on show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from tdtq_core.errors import TdtqError
from tdtq_viewer import weighing
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Job, Jobs
from tdtq_viewer.learning import Subject, learn
from tdtq_viewer.messages import message_of
from tdtq_viewer.session import Session
from tdtq_viewer.weighing import Weighing
from tdtq_viewer.workbench import Workbench

JOB = "forecast"
LABEL = "Learning what each bit buys"


class Forecasting(QObject):
    """Keeps the forecast of the session up to date with its scene and its cameras.

    Signals
    -------
    changed
        The forecast, or what there is to say in its place, is different now.
    told
        A `Message` for the user.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        engine: Engine,
        workbench: Workbench,
        weighing: Weighing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._engine, self._workbench, self._weighing = engine, workbench, weighing
        self._begun = False
        self._failure = ""
        session.scene_changed.connect(self._begin_again)
        session.views_changed.connect(self._begin_again)
        session.sizes_changed.connect(self._begin)
        weighing.changed.connect(self._begin)
        weighing.changed.connect(self.changed)
        session.forecast_changed.connect(self._announce)
        jobs.changed.connect(self.changed)

    @property
    def stopped(self) -> bool:
        """True if learning ended without a forecast and can be started again."""
        stopped = self._begun and self._session.forecast is None and self._job() is None
        return stopped or self._weighing.stopped

    @property
    def why_not(self) -> str:
        """Why there is no forecast, in a sentence; empty if there is one."""
        opened, job = self._session.opened, self._job() or self._weighing.job
        if self._session.forecast is not None or opened is None:
            return ""
        if opened.invalid:
            return "Invalid Gaussians must be dropped first."
        if job is not None:
            share = "" if job.fraction is None else f": {job.fraction:.0%}"
            return f"{job.label}{share}…"
        if self._weighing.stopped:
            return self._weighing.failure or f"{weighing.LABEL} was stopped."
        if self._begun:
            return self._failure or "Learning what each bit buys was stopped."
        return "Waits for the first picture."

    def start(self) -> None:
        """Learn from the cameras of the session, or from an orbit where there are none."""
        opened, importance = self._session.opened, self._session.importance
        if not self._weighing.done:
            self._weighing.start()
        if opened is None or importance is None or not self._weighing.done:
            return
        self._begun, self._failure = True, ""
        subject = Subject(opened.scene, importance, self._session.views)
        self._jobs.start(
            JOB,
            partial(learn, subject, self._engine, self._workbench),
            label=LABEL,
            done=self._session.set_forecast,
            failed=self._fail,
        )

    def _begin(self) -> None:
        """Start once the first picture and its numbers are there, so as not to delay them."""
        if self._session.sizes is not None and self._weighing.done and not self._begun:
            self.start()

    def _begin_again(self) -> None:
        self._begun = False
        self._jobs.cancel(JOB)
        self._session.set_forecast(None)
        self._begin()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        message = message_of(error, LABEL.lower())
        self._failure = message.text
        # Nobody asked for it, so a scene that cannot be learned from is no reason for an alarm.
        if not isinstance(error, TdtqError):
            self.told.emit(message)
        self.changed.emit()

    def _announce(self) -> None:
        self.changed.emit()

    def _job(self) -> Job | None:
        return next((job for job in self._jobs.running if job.kind == JOB), None)

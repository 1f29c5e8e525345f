"""Learns beside all other work what every plan will cost, as soon as a scene is on show.

What was learned holds for the plans that prune and weight the scene in the same way. Another way is
learned once the plan has rested, and until then the forecast of the one before stays.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import TdtqError
from tdtq_viewer import weighing
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Job, Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.learned import Learned
from tdtq_viewer.learning import Subject, learn
from tdtq_viewer.messages import message_of
from tdtq_viewer.session import Session
from tdtq_viewer.state import Basis, Forecast, basis_of
from tdtq_viewer.weighing import Weighing
from tdtq_viewer.workbench import Workbench

JOB = "forecast"
LABEL = tr("Learning what each bit buys")

EARLIER = tr("Predictions are those of an earlier plan.")

REST_MS = 700
"""A hand that leaves the pruning alone for so long has chosen it."""


class Forecasting(QObject):
    """Keeps the forecast of the session up to date with its scene, its cameras and its plan.

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
        self._learned = Learned()
        self._wanted: Basis | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.start)
        session.plan_changed.connect(self._follow)
        session.scene_changed.connect(self._begin_again)
        session.views_changed.connect(self._begin_again)
        session.sizes_changed.connect(self._begin)
        weighing.changed.connect(self._begin)
        weighing.changed.connect(self.changed)
        session.forecast_changed.connect(self._announce)
        jobs.changed.connect(self.changed)

    @property
    def stopped(self) -> bool:
        """True if learning ended without a forecast of the plan and can be started again."""
        idle = self._begun and self._job() is None and not self._rest.isActive()
        return self._weighing.stopped or (idle and not self._session.standing.forecast)

    @property
    def why_not(self) -> str:
        """Why there is no forecast of the plan, in a sentence or two; empty if there is one."""
        opened, job = self._session.opened, self._job() or self._weighing.job
        if self._session.standing.forecast or opened is None:
            return ""
        if opened.invalid:
            return tr("Invalid Gaussians must be dropped first.")
        if job is not None:
            share = "" if job.fraction is None else f": {job.fraction:.0%}"
            return f"{job.label}{share}…"
        if self._weighing.stopped:
            return self._weighing.failure or tr("{LABEL} was stopped.").format(LABEL=weighing.LABEL)
        if self._begun:
            text = self._failure or tr("Learning what each bit buys was stopped.")
            return text if self._session.forecast is None else f"{text} {EARLIER}"
        return tr("Waits for the first picture.")

    def start(self) -> None:
        """Learn from the cameras of the session, or from an orbit where there are none."""
        opened, importance = self._session.opened, self._session.importance
        if not self._weighing.done:
            self._weighing.start()
        if opened is None or importance is None or not self._weighing.done:
            return
        self._begun, self._failure = True, ""
        self._wanted, known = basis_of(self._session.plan), self._session.forecast
        yardstick = None if known is None else known.yardstick
        views, wanted, dropped = self._session.views, self._wanted, opened.dropped
        subject = Subject(opened.scene, importance, views, wanted, yardstick, dropped)
        self._jobs.start(
            JOB,
            partial(learn, subject, self._engine, self._workbench),
            label=LABEL,
            done=self._take,
            failed=self._fail,
        )

    def of(self, plan: CompressionPlan) -> Forecast | None:
        """Return the forecast that says most about `plan`; that of the chosen plan if none does."""
        return self._learned.like(basis_of(plan)) or self._session.forecast

    def _follow(self) -> None:
        """Take the forecast for the chosen plan, or learn it unless the plan changes again."""
        basis = basis_of(self._session.plan)
        if not self._begun or basis == self._wanted:
            return
        self._wanted = basis
        self._rest.stop()
        known = self._learned.of(basis)
        if known is None:
            self._rest.start()
        self._jobs.cancel(JOB)
        if known is not None:
            self._take(known)

    def _take(self, forecast: Forecast) -> None:
        self._learned.keep(forecast)
        self._session.set_forecast(forecast)

    def _begin(self) -> None:
        """Start once the first picture and its numbers are there, so as not to delay them."""
        if self._session.sizes is not None and self._weighing.done and not self._begun:
            self.start()

    def _begin_again(self) -> None:
        self._begun = False
        self._rest.stop()
        self._learned.forget()
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

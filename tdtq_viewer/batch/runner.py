"""Runs a batch off the GUI thread, and passes on what is heard of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.running import Record
from tdtq_viewer.batch.orders import Order, carry_out
from tdtq_viewer.jobs import Job, Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.messages import message_of

JOB = "batch"


class BatchRunner(QObject):
    """Starts and stops batches, one at a time.

    Signals
    -------
    heard
        (scene, news): a `Progress` or a `Record` of the scene at that path.
    changed
        It runs now, or has ended, or has come further.
    failed
        A `Message`: nothing could be done at all.
    """

    heard = Signal(str, object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._order: Order | None = None
        self._was = (False, 0.0)
        jobs.changed.connect(self._follow)

    @property
    def job(self) -> Job | None:
        """The work in progress, if there is any."""
        return next((job for job in self._jobs.running if job.kind == JOB), None)

    @property
    def folder(self) -> Path | None:
        """Where the files of the last order go; None before there was one."""
        return None if self._order is None else self._order.folder

    def start(self, order: Order) -> None:
        """Carry `order` out; what was finished before, with the same wishes, is left as it is."""
        self._order = order
        self._jobs.start(
            JOB,
            partial(carry_out, order),
            label=tr("Compressing scenes"),
            step=partial(self._take, order),
            failed=lambda error: self.failed.emit(message_of(error, tr("compressing scenes"))),
        )

    def stop(self) -> None:
        """End it early; what is finished is kept, and starting again goes on from there."""
        self._jobs.cancel(JOB)

    def _take(self, order: Order, said: tuple[str, Progress | Record]) -> None:
        scene, news = said
        # What is over stays so; what a stopped batch was still at does not count.
        if isinstance(news, Record) or (order is self._order and self.job is not None):
            self.heard.emit(scene, news)

    def _follow(self) -> None:
        job = self.job
        now = (job is not None, 0.0 if job is None else job.fraction or 0.0)
        if now != self._was:
            self._was = now
            self.changed.emit()

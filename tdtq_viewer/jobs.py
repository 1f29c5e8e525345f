"""Work off the GUI thread: one worker thread per kind of job, and the newest job of a kind wins.

A job is a plain function that takes a `Token`. It raises `Cancelled` at the next `Token.check` once
nobody wants its result any more, says how far it is with `Token.report`, and may hand over
intermediate results with `Token.publish`. Everything it sends arrives in the GUI thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from tdtq_core.errors import Cancelled


class Token:
    """A job's line to the one who asked for it; every method may be called from any thread.

    Parameters
    ----------
    publish
        Takes an intermediate result.
    report
        Takes a fraction between 0 and 1, or None where it is unknown, and what is being done.
    """

    def __init__(
        self,
        publish: Callable[[Any], None] = lambda value: None,
        report: Callable[[float | None, str], None] = lambda fraction, label: None,
    ) -> None:
        self.publish = publish
        self.report = report
        self._event = threading.Event()

    @property
    def cancelled(self) -> bool:
        """True once the result is no longer wanted."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next check."""
        self._event.set()

    def check(self) -> None:
        """Raise `Cancelled` if the result is no longer wanted."""
        self.pause(0.0)

    def pause(self, seconds: float) -> None:
        """Wait, and raise `Cancelled` as soon as the result is no longer wanted."""
        if self._event.wait(seconds):
            raise Cancelled


@dataclass(eq=False)
class Job:
    """One piece of work that was asked for.

    Attributes
    ----------
    kind
        Jobs of one kind run one after the other, and the newest cancels the others.
    label
        What the status bar says while it runs.
    fraction
        How much is done, 0 to 1; None where that is unknown.
    cancellable
        Whether the status bar offers to cancel it.
    """

    kind: str
    label: str
    cancellable: bool
    step: Callable[[Any], None] | None
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    token: Token = field(default_factory=Token)
    future: Future[None] | None = None
    fraction: float | None = None

    def looks_like(self, other: Job) -> bool:
        """Say whether nobody who reads the list of jobs can tell this one from `other`."""
        mine, theirs = ((j.kind, j.label, j.cancellable, j.fraction) for j in (self, other))
        return mine == theirs


class Jobs(QObject):
    """Starts, cancels and ends the work off the GUI thread.

    Signals
    -------
    changed
        The list of `running` jobs, or the progress of one, looks different now.
    failed
        (job, exception): a job ended with an error and has no handler of its own.
    """

    changed = Signal()
    failed = Signal(object, object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers: dict[str, ThreadPoolExecutor] = {}
        self._current: dict[str, Job] = {}
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> list[Job]:
        """The jobs whose results are still wanted, oldest first."""
        return list(self._current.values())

    def start(
        self,
        kind: str,
        work: Callable[[Token], Any],
        *,
        label: str = "",
        cancellable: bool = True,
        step: Callable[[Any], None] | None = None,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job | None:
        """Run `work` in the worker thread of its kind and cancel the older job of that kind.

        Parameters
        ----------
        step
            Takes what the job publishes on its way, also after it was cancelled.
        done
            Takes the result, unless the job was cancelled.
        failed
            Takes the exception, unless the job was cancelled; without it, the signal `failed`
            carries it.

        Returns
        -------
        The job, or None after `close`.
        """
        if self._closed:
            return None
        before = self._drop(kind)
        job = Job(kind, label, cancellable, step, done, failed)
        job.token = Token(partial(self._send_step, job), partial(self._send_report, job))
        self._current[kind] = job
        if kind not in self._workers:
            self._workers[kind] = ThreadPoolExecutor(1, thread_name_prefix=f"tdtq-{kind}")
        job.future = self._workers[kind].submit(self._run, job, work)
        # A hand that moves the camera starts hundreds that look alike.
        if before is None or not job.looks_like(before):
            self.changed.emit()
        return job

    def cancel(self, kind: str) -> None:
        """Drop the job of this kind, if there is one; what it still computes is ignored."""
        if self._drop(kind) is not None:
            self.changed.emit()

    def _drop(self, kind: str) -> Job | None:
        """Cancel the job of this kind and return it, or None if there is none."""
        job = self._current.pop(kind, None)
        if job is not None:
            job.token.cancel()
            if job.future is not None:
                job.future.cancel()
        return job

    def close(self) -> None:
        """Cancel everything and return when every worker thread has ended."""
        self._closed = True
        for kind in list(self._current):
            self.cancel(kind)
        for worker in self._workers.values():
            worker.shutdown(wait=True, cancel_futures=True)
        self._workers.clear()

    def _run(self, job: Job, work: Callable[[Token], Any]) -> None:
        try:
            result = work(job.token)
        except Cancelled:
            return
        except Exception as error:
            self._arrived.emit(partial(self._end, job, partial(self._fail, job, error)))
        else:
            finish = partial(job.done, result) if job.done else None
            self._arrived.emit(partial(self._end, job, finish))

    def _send_step(self, job: Job, value: Any) -> None:
        if job.step is not None:
            self._arrived.emit(partial(job.step, value))

    def _send_report(self, job: Job, fraction: float | None, label: str) -> None:
        self._arrived.emit(partial(self._note_progress, job, fraction, label))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

    def _note_progress(self, job: Job, fraction: float | None, label: str) -> None:
        job.fraction = fraction
        job.label = label or job.label
        self.changed.emit()

    def _end(self, job: Job, finish: Callable[[], None] | None) -> None:
        if self._current.get(job.kind) is not job:
            return
        del self._current[job.kind]
        self.changed.emit()
        if finish is not None:
            finish()

    def _fail(self, job: Job, error: Exception) -> None:
        if job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(job, error)

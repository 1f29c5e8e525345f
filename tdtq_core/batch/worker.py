"""A worker process as its parent sees it."""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from tdtq_core.batch.jobs import Job, Outcome, Progress, Work
from tdtq_core.batch.serving import serve

GRACE_SECONDS = 5.0
"""How long a worker that was told to leave may take to clean up."""


@dataclass
class Worker:
    """A process that carries one job at a time out.

    Attributes
    ----------
    process, connection
        The process, and the pipe to it.
    job
        What it is at, or did last.
    """

    process: SpawnProcess
    connection: Connection
    job: Job

    def give(self, job: Job) -> None:
        """Begin `job`; that the process is gone shows when it is heard."""
        self.job = job
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(job)

    def hear(self) -> Progress | Outcome:
        """Return what the process said, or the outcome that its death makes of its job."""
        try:
            message: Progress | Outcome = self.connection.recv()
        except (EOFError, OSError):
            self.process.join(GRACE_SECONDS)
            return Outcome(None, why_it_ended(self.process.exitcode))
        return message

    @property
    def alive(self) -> bool:
        """Whether the process can take another job."""
        return self.process.is_alive()

    def end(self) -> None:
        """Stop the process, in the middle of its job if need be."""
        self.process.terminate()
        self.connection.close()
        self.process.join(GRACE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


def start_worker(work: Work, threads: int, job: Job) -> Worker:
    """Start a process on `job`, the first of its kind; its libraries may use `threads`."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, threads), daemon=True)
    process.start()
    ours.send(work)
    theirs.close()
    worker = Worker(process, ours, job)
    worker.give(job)
    return worker


def why_it_ended(code: int | None) -> str:
    """Return the sentence for a worker that ended with the exit code `code` during its job."""
    if code is not None and code < 0 and -code == getattr(signal, "SIGKILL", None):
        return (
            "The worker was killed, most likely because the memory ran out. "
            "Use fewer --workers, or a machine with more memory."
        )
    how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    return f"The worker ended in the middle of the scene ({how}). Try this scene alone."

"""The one interface of everything that carries jobs out: this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Protocol

from tdtq_core.batch.jobs import Job, Outcome, Progress, Work

POLL_SECONDS = 0.2
"""How long an executor may take to notice that it was told to stop."""

JobWatch = Callable[[Job, Progress], None]
"""Called with a job and how far it has come, in the thread that iterates over the outcomes."""


class Executor(Protocol):
    """Carries jobs out, several at a time."""

    def run(
        self, work: Work, jobs: Sequence[Job], watch: JobWatch
    ) -> Generator[tuple[Job, Outcome], None, None]:
        """Yield each of `jobs` with what became of it, as they finish.

        A job that fails is an outcome like any other. Closing the iterator stops the rest.
        """

    def stop(self) -> None:
        """Stop what is running and begin nothing more; may be called from any thread."""

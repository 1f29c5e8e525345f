"""A batch from its first scene to its last: what was finished before, then the rest."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from tdtq_core.batch.executor import Executor, JobWatch
from tdtq_core.batch.jobs import Job, Outcome, Work
from tdtq_core.batch.ledger import Ledger, identify


@dataclass(frozen=True)
class Record:
    """One scene of a batch that is over.

    Attributes
    ----------
    job, outcome
        What was to be done, and what became of it.
    resumed
        Whether it was finished by an earlier run.
    """

    job: Job
    outcome: Outcome
    resumed: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the record as JSON."""
        return {
            "scene": self.job.scene,
            "output": self.job.output,
            "state": "done" if self.outcome.done else "failed",
            "resumed": self.resumed,
            "error": self.outcome.error or None,
            "result": self.outcome.result,
        }


def run_batch(
    executor: Executor,
    work: Work,
    jobs: Sequence[Job],
    watch: JobWatch,
    ledger: Ledger | None = None,
) -> Generator[Record, None, None]:
    """Yield a record of each scene: first those that were finished before, then as they finish.

    Parameters
    ----------
    executor
        Who carries the jobs out.
    work, jobs
        What is done with each scene.
    watch
        Called with how far a job has come.
    ledger
        What was finished before, and where to write what is; None to keep no record.
    """
    identities = {job.scene: identify(job) for job in jobs}
    waiting = []
    for job in jobs:
        before = ledger.finished(identities[job.scene]) if ledger else None
        if before is None:
            waiting.append(job)
        else:
            yield Record(job, before, resumed=True)
    with closing(executor.run(work, waiting, watch)) as outcomes:
        for job, outcome in outcomes:
            if ledger:
                ledger.record(identities[job.scene], outcome)
            yield Record(job, outcome)

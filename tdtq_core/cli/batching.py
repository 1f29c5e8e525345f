"""What the verbs for many scenes have in common: who does the work, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.batch.cluster import ClusterExecutor
from tdtq_core.batch.executor import Executor
from tdtq_core.batch.jobs import Job, Work
from tdtq_core.batch.ledger import Ledger
from tdtq_core.batch.local import LocalExecutor
from tdtq_core.batch.running import Record, run_batch
from tdtq_core.cli.failures import INTERRUPTED
from tdtq_core.cli.following import Follower
from tdtq_core.errors import OptionError

PARTLY = 3
"""Exit code where some scenes failed and the rest went on."""

ScenesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="SCENE...",
        help="Scene files, or folders to search for them to the bottom.",
        show_default=False,
    ),
]
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        max=1000,
        help="Scenes at once on this machine; as many as its memory and cores allow if not given. "
        "A scene takes up to 785 MB for a million Gaussians.",
    ),
]
SchedulerOption = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="URL",
        help="Work on a Dask cluster, such as tcp://10.0.0.1:8786, whose workers see the same "
        "files; needs the extra 'cluster'.",
    ),
]
FreshOption = Annotated[
    bool,
    typer.Option(
        "--fresh/--resume",
        help="Do every scene anew; without it, scenes that were finished with the same options "
        "are left as they are.",
    ),
]
CsvOption = Annotated[
    Path | None, typer.Option("--csv", metavar="FILE", help="Write the table there, too.")
]


@dataclass(frozen=True)
class Batch:
    """Many scenes as far as they came.

    Attributes
    ----------
    jobs
        All that was to be done.
    records
        What is over, in the order of `jobs`.
    """

    jobs: list[Job]
    records: list[Record]

    @property
    def stopped(self) -> bool:
        """Whether something was left undone."""
        return len(self.records) < len(self.jobs)

    def to_json(self) -> dict[str, Any]:
        """Return the batch as JSON."""
        done = sum(record.outcome.done for record in self.records)
        return {
            "scenes": [record.to_json() for record in self.records],
            "done": done,
            "failed": len(self.records) - done,
            "resumed": sum(record.resumed for record in self.records),
            "stopped": self.stopped,
        }


def open_executor(workers: int | None, scheduler: str | None) -> Executor:
    """Return who does the work.

    Raises
    ------
    OptionError
        If both this machine and a cluster are asked for.
    """
    if scheduler is None:
        return LocalExecutor(workers)
    if workers is not None:
        raise OptionError(
            "--workers and --scheduler exclude each other: a cluster has its own workers.",
            "Leave one of them out.",
        )
    return ClusterExecutor(scheduler)


def run_and_follow(
    executor: Executor, work: Work, jobs: Sequence[Job], ledger: Ledger | None
) -> Batch:
    """Carry all jobs out, and show how far they are on standard error; Ctrl-C ends it early."""
    found: dict[str, Record] = {}
    try:
        with (
            Follower(jobs) as follower,
            closing(run_batch(executor, work, jobs, follower.watch, ledger)) as records,
        ):
            for record in records:
                found[record.job.scene] = record
                follower.finish(record)
    except KeyboardInterrupt:
        pass  # what is found says that something is missing
    return Batch(list(jobs), [found[job.scene] for job in jobs if job.scene in found])


def leave(batch: Batch, how_to_go_on: str) -> None:
    """Say what is missing, and leave with the exit code that tells it."""
    if batch.stopped:
        left = len(batch.jobs) - len(batch.records)
        sys.stderr.write(f"Interrupted with {left} of {len(batch.jobs)} scenes to go. ")
        sys.stderr.write(f"{how_to_go_on}\n")
        raise typer.Exit(INTERRUPTED)
    if not all(record.outcome.done for record in batch.records):
        raise typer.Exit(PARTLY)

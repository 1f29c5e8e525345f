"""How far many scenes are: a bar for each that is worked on, a line for each that is over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from tdtq_core.batch import jobs as batch_jobs
from tdtq_core.batch.jobs import Job
from tdtq_core.batch.naming import name_outputs
from tdtq_core.batch.running import Record
from tdtq_core.cli.lines import one_line


def short_names(jobs: Sequence[Job]) -> dict[str, str]:
    """Return a short name for the scene of each job, no two the same, by its path."""
    scenes = [Path(job.scene) for job in jobs]
    names = name_outputs(scenes, Path(), "")
    return {job.scene: one_line(str(name)) for job, name in zip(jobs, names, strict=True)}


class Follower:
    """Shows on standard error what becomes of `jobs`; bars only while it is a terminal."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._names = short_names(jobs)
        self._bars: dict[str, TaskID] = {}
        self._over = 0
        console = Console(stderr=True, highlight=False)
        columns = (TextColumn("{task.description}", markup=False), BarColumn())
        self._shown = Progress(
            *columns,
            TaskProgressColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._all = self._shown.add_task("All scenes", total=len(jobs))

    def __enter__(self) -> Follower:
        self._shown.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._shown.stop()

    def watch(self, job: Job, progress: batch_jobs.Progress) -> None:
        """Show how far `job` has come."""
        text = f"{self._names[job.scene]}: {progress.stage}"
        if job.scene not in self._bars:
            self._bars[job.scene] = self._shown.add_task(text, total=1.0)
        bar = self._bars[job.scene]
        self._shown.update(bar, description=text, completed=progress.share)

    def finish(self, record: Record) -> None:
        """Say in one line what became of a scene."""
        self._over += 1
        self._shown.update(self._all, completed=self._over)
        bar = self._bars.pop(record.job.scene, None)
        if bar is not None:
            self._shown.remove_task(bar)
        name = self._names[record.job.scene]
        line = f"[{self._over}/{len(self._names)}] {name}: {_in_words(record)}"
        self._shown.console.print(Text(line), soft_wrap=True)


def _in_words(record: Record) -> str:
    if not record.outcome.done:
        return f"failed: {one_line(record.outcome.error)}"
    return "finished before" if record.resumed else "done"

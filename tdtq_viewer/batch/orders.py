"""What is to be done with many scenes, and carrying that out in a worker of the window."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.batch.cluster import ClusterExecutor
from tdtq_core.batch.executor import Executor
from tdtq_core.batch.jobs import Job, Progress
from tdtq_core.batch.ledger import LEDGER_NAME, Ledger
from tdtq_core.batch.local import LocalExecutor
from tdtq_core.batch.running import run_batch
from tdtq_core.cli.batch import jobs_for
from tdtq_core.cli.compressing import compress_job, is_compress_result
from tdtq_core.cli.paths import make_folder
from tdtq_core.cli.wishes import CompressWishes, Viewing
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.wishes import PSNR, RATIO, Wish


@dataclass(frozen=True)
class Order:
    """What is to be done with many scenes.

    Attributes
    ----------
    scenes, folder
        Absolute paths of the scenes, and where their files go.
    wishes
        What to do with each.
    workers
        How many at once on this machine; None for as many as it can bear.
    scheduler
        Address of a Dask cluster that does it instead; empty for this machine.
    fresh
        Whether to do those again that were finished before.
    """

    scenes: tuple[Path, ...]
    folder: Path
    wishes: CompressWishes
    workers: int | None = None
    scheduler: str = ""
    fresh: bool = False


def wishes_for(
    plan: CompressionPlan, aim: Wish | None, *, predict: bool, drop_invalid: bool
) -> CompressWishes:
    """Return the wish to carry out `plan`, or to find for every scene what meets `aim`."""
    viewing = Viewing(drop_invalid=drop_invalid)
    if aim is None:
        return CompressWishes(plan.to_json(), False, None, None, None, predict, viewing)
    value, start = aim.value, PRESETS[DEFAULT_PRESET].to_json()
    if aim.goal is PSNR:
        return CompressWishes(start, True, value, None, None, False, viewing)
    if aim.goal is RATIO:
        return CompressWishes(start, True, None, value, None, False, viewing)
    return CompressWishes(start, True, None, None, round(value), False, viewing)


def carry_out(order: Order, token: Token) -> None:
    """Publish the progress and the record of every scene; what is finished is kept in the folder.

    Raises
    ------
    TdtqError
        If the folder cannot be written to, or the cluster does not answer.
    """
    jobs = jobs_for(list(order.scenes), make_folder(order.folder), order.wishes)
    ledger = Ledger(order.folder / LEDGER_NAME, is_compress_result, fresh=order.fresh)

    def watch(job: Job, progress: Progress) -> None:
        token.publish((job.scene, progress))

    over = done = 0
    with closing(run_batch(_executor(order, token), compress_job, jobs, watch, ledger)) as records:
        for record in records:
            over, done = over + 1, done + record.outcome.done
            token.publish((record.job.scene, record))
            said = tr("Compressing scenes: {over} of {count} done")
            token.report(over / len(jobs), said.format(over=done, count=len(jobs)))


def _executor(order: Order, token: Token) -> Executor:
    def unwanted() -> bool:
        return token.cancelled

    if order.scheduler:
        return ClusterExecutor(order.scheduler, unwanted)
    return LocalExecutor(order.workers, unwanted)

"""Carrying one job out: whatever goes wrong becomes an outcome."""

from __future__ import annotations

import time
import traceback

from tdtq_core.batch.jobs import Job, Outcome, Progress, Watch, Work
from tdtq_core.errors import TdtqError

REPORT_SECONDS = 0.2
"""How often a job says how far it has come."""


def perform(work: Work, job: Job, watch: Watch) -> Outcome:
    """Carry `job` out and return what became of it; never raises an `Exception`."""
    try:
        return Outcome(work(job, seldom(watch)))
    except Exception as error:
        return failure(error)


def failure(error: Exception) -> Outcome:
    """Return the outcome of a job that raised `error`."""
    if isinstance(error, TdtqError):
        return Outcome(None, str(error))
    if isinstance(error, MemoryError):
        return Outcome(None, "Not enough memory. Use fewer workers, or a machine with more memory.")
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return Outcome(None, f"{place}{error.strerror}. Check the file and its disk.")
    sentence = f"The program failed, not you: {type(error).__name__}: {str(error)[:300]}."
    return Outcome(None, sentence, "".join(traceback.format_exception(error)))


def seldom(watch: Watch) -> Watch:
    """Return `watch`, called for each new stage and otherwise every `REPORT_SECONDS` at most."""
    last, stage = 0.0, ""

    def report(progress: Progress) -> None:
        nonlocal last, stage
        now = time.monotonic()
        if progress.stage != stage or now - last >= REPORT_SECONDS:
            last, stage = now, progress.stage
            watch(progress)

    return report

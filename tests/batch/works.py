"""What the jobs of these tests do; a module of its own so that worker processes can import it."""

import os
import signal
import time
from pathlib import Path

from tdtq_core.batch.jobs import Progress
from tdtq_core.errors import SceneError


def obey(job, watch):
    """Do what the job's option ``do`` says."""
    return ORDERS[job.options["do"]](job, watch)


def succeed(job, watch):
    watch(Progress("Counting", 0.5))
    if job.output:
        Path(job.output).write_text(job.scene)
    return {"size": len(job.scene), "process": os.getpid(), "warnings": []}


def fail(job, watch):
    raise SceneError("It is bad.", "Mend it.")


def break_down(job, watch):
    raise ZeroDivisionError("by zero")


def run_out(job, watch):
    raise MemoryError


def leave(job, watch):
    os._exit(7)


def be_killed(job, watch):
    os.kill(os.getpid(), signal.SIGKILL)


def say_threads(job, watch):
    return {name: os.environ[name] for name in ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS")}


def last(job, watch):
    """Work until the process is told to leave, and clean up then."""
    beginning = Path(job.output)
    beginning.write_text("begun")
    try:
        watch(Progress("Lasting", 0.0))
        time.sleep(60)
    finally:
        beginning.unlink()


ORDERS = {
    "succeed": succeed,
    "fail": fail,
    "break down": break_down,
    "run out": run_out,
    "leave": leave,
    "be killed": be_killed,
    "say threads": say_threads,
    "last": last,
}

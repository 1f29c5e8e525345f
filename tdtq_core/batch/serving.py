"""What a worker process does: take jobs from a pipe until the pipe is closed."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.connection import Connection
from typing import Any

from tdtq_core.batch.jobs import Work
from tdtq_core.batch.performing import perform

THREAD_VARIABLES = (
    "NUMBA_NUM_THREADS",
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
)


def serve(connection: Connection, threads: int) -> None:
    """Receive the work, then jobs, and send back progress and outcomes.

    Parameters
    ----------
    connection
        Brings a `Work` and then any number of `Job`; takes `Progress` and `Outcome`.
    threads
        How many threads the numerical libraries may use.
    """
    # Ctrl-C reaches the whole group; the parent decides what it means. SIGTERM must unwind, so
    # that half-written files are removed.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    os.environ.update(dict.fromkeys(THREAD_VARIABLES, str(threads)))
    try:
        # Receiving it imports numpy and Numba, which read the variables only then.
        work: Work = connection.recv()
        while True:
            connection.send(perform(work, connection.recv(), connection.send))
    except (EOFError, BrokenPipeError):
        return  # the parent has no more jobs, or is gone


def _leave(number: int, _frame: Any) -> None:
    sys.exit(128 + number)

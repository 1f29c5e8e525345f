"""How loops that use every core are compiled and taken in turns.

A parallel kernel keeps all cores busy, so two at once gain nothing, and Numba's `workqueue`
threading layer (the usual one on macOS) aborts the process when two threads enter it. Every
parallel kernel therefore holds one lock while it runs. Whoever has much to do calls several
kernels of at most about a tenth of a second, so that nobody else waits long for his turn.

Threads that have done their share of a kernel sleep until the others have. OpenMP's let them spin,
which takes the core from the thread that is waited for where something else needs one too: pictures
then took twice as long, and sorting fifteen times. Who sets `OMP_WAIT_POLICY` has the last word.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any

from numba import njit

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read when the first kernel starts


class TurnLock:
    """A lock that threads get in the order in which they came.

    With a plain lock, a thread that runs kernel after kernel takes it again before those who wait
    have woken up, and starves them. A thread must not take it twice.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._held = False
        self._waiting: deque[Lock] = deque()

    def __enter__(self) -> None:
        turn = self._queue_up()
        if turn is None:
            return
        try:
            turn.acquire()
        except BaseException:
            self._leave(turn)
            raise

    def __exit__(self, *error: object) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()  # stays held, by the next one
            else:
                self._held = False

    def _queue_up(self) -> Lock | None:
        with self._guard:
            if not self._held:
                self._held = True
                return None
            turn = Lock()
            turn.acquire()
            self._waiting.append(turn)
            return turn

    def _leave(self, turn: Lock) -> None:
        """Stop waiting, after an interrupt; pass on a turn that came in the same moment."""
        with self._guard:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return
        self.__exit__()


PARALLEL_LOCK = TurnLock()
"""Held while a parallel kernel runs."""


def parallel_njit(**options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Compile a function with `numba.njit`, parallel and cached, to run under `PARALLEL_LOCK`.

    The result is for Python to call, not for other kernels.

    Parameters
    ----------
    options
        Further options of `numba.njit`, such as ``fastmath``.
    """

    def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
        kernel = njit(cache=True, nogil=True, parallel=True, **options)(function)

        @wraps(function)
        def in_turn(*arguments: Any) -> Any:
            with PARALLEL_LOCK:
                return kernel(*arguments)

        in_turn.kernel = kernel  # type: ignore[attr-defined]
        return in_turn

    return compiled

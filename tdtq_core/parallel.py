"""How loops that use every core are compiled and taken in turns.

A parallel kernel keeps all cores busy, so two at once gain nothing, and Numba's `workqueue`
threading layer (the usual one on macOS) aborts the process when two threads enter it. Every
parallel kernel therefore holds one lock while it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import Any

from numba import njit

PARALLEL_LOCK = RLock()
"""Held while a parallel kernel runs; take it around several that belong together."""


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

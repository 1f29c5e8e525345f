"""Rows a block at a time: nobody waits long for a kernel on all cores, and work can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numba

from tdtq_core.quantizers.rotation import LANES
from tdtq_core.quantizers.turbo_kernels import ROWS

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1; may raise `tdtq_core.errors.Cancelled`."""

PRODUCTS = 1 << 28
"""Multiplications in a block, about a tenth of a second."""


def untold(share: float) -> None:
    """Tell nobody of progress."""


def within(progress: Progress, begin: float, end: float) -> Progress:
    """Return the progress of a part of the work, from share `begin` to share `end` of the whole."""
    return lambda share: progress(begin + (end - begin) * share)


def blocks(count: int, width: int, progress: Progress) -> Iterator[slice]:
    """Yield the rows of a (count, width) matrix in blocks, and tell `progress` before each.

    A block has enough rows for every core, and otherwise as many as are rotated in a moment.
    """
    size = -(-width // LANES) * LANES
    rows = ROWS * max(numba.get_num_threads(), PRODUCTS // (ROWS * size * size))
    for start in range(0, count, rows):
        progress(start / count)
        yield slice(start, min(count, start + rows))

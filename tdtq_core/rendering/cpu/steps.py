"""Long work cut into steps, between which a picture can be cancelled and others get their turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import Cancelled

Step = tuple[int, int]
"""First item of a step, and the one after its last."""


def equal_steps(total: int, size: int, should_stop: Callable[[], bool]) -> Iterator[Step]:
    """Cut ``range(total)`` into steps of at most `size`.

    Raises
    ------
    Cancelled
        If `should_stop` says True before a step.
    """
    for first in range(0, total, size):
        _go_on(should_stop)
        yield first, min(first + size, total)


def weighed_steps(
    starts: npt.NDArray[np.int64], whole: Step, most: int, should_stop: Callable[[], bool]
) -> Iterator[Step]:
    """Cut ``range(*whole)`` into steps that weigh at most `most`, but of at least one item.

    Parameters
    ----------
    starts
        Item i weighs ``starts[i + 1] - starts[i]``.

    Raises
    ------
    Cancelled
        If `should_stop` says True before a step.
    """
    first, end = whole
    while first < end:
        _go_on(should_stop)
        last = int(np.searchsorted(starts, starts[first] + most, side="right")) - 1
        last = min(max(last, first + 1), end)
        yield first, last
        first = last


def _go_on(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise Cancelled

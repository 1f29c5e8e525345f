"""Turn a channel of integers into small nonnegative residuals, and back.

Three predictors: none, the distance to one centre (for channels whose values crowd around it), and
the distance to the previous row (for channels that vary slowly along the Morton curve). Signed
distances are folded to 0, -1, 1, -2, 2 ... = 0, 1, 2, 3, 4 ...
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit

PLAIN, CENTER, DELTA = 0, 1, 2


def residuals(indices: npt.NDArray[Any], predictor: int, base: int) -> npt.NDArray[np.int64]:
    """Return the (N,) nonnegative int64 residuals of (N,) unsigned integers of up to 32 bits.

    `base` is the centre for CENTER and the value before the first row for DELTA.
    """
    folded = indices.astype(np.int64)
    if predictor == CENTER:
        _fold_center(folded, base)
    elif predictor == DELTA:
        _fold_delta(folded, base)
    return folded


def undo(folded: npt.NDArray[np.int64], predictor: int, base: int) -> npt.NDArray[np.int64]:
    """Return the (N,) int64 integers whose residuals are `folded`; `folded` is overwritten."""
    if predictor == CENTER:
        _unfold_center(folded, base)
    elif predictor == DELTA:
        _unfold_delta(folded, base)
    return folded


@njit(cache=True, nogil=True, inline="always")
def _fold(distance: Any) -> Any:
    return (distance << 1) ^ (distance >> 63)


@njit(cache=True, nogil=True, inline="always")
def _unfold(folded: Any) -> Any:
    return (folded >> 1) ^ -(folded & 1)


@njit(cache=True, nogil=True)
def _fold_center(values: Any, center: Any) -> None:
    for i in range(len(values)):
        values[i] = _fold(values[i] - center)


@njit(cache=True, nogil=True)
def _fold_delta(values: Any, before: Any) -> None:
    previous = np.int64(before)
    for i in range(len(values)):
        value = values[i]
        values[i] = _fold(value - previous)
        previous = value


@njit(cache=True, nogil=True)
def _unfold_center(values: Any, center: Any) -> None:
    for i in range(len(values)):
        values[i] = _unfold(values[i]) + center


@njit(cache=True, nogil=True)
def _unfold_delta(values: Any, before: Any) -> None:
    previous = np.int64(before)
    for i in range(len(values)):
        previous += _unfold(values[i])
        values[i] = previous

"""Neighbours that come earlier in the file, and what they say about a Gaussian.

A reader knows the positions first. For each Gaussian it looks back along the Morton curve for the
nearest ones, whose other attributes it has decoded already, and expects their mean, the near ones
counted more. All arithmetic is IEEE 754 in fixed order, so every machine expects the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.codec.nearest_kernels import NEAREST, find_nearest
from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers import Matrix
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes

REACH = 2**31
"""No index on the grid of the finest class is as large as this."""

ROWS = 4096

SHRINKING = 0.5 ** np.arange(HIGHEST - LOWEST + 1)
"""What takes indices on the finest grid to that of each class; powers of two, so exact."""


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Who is near whom.

    Attributes
    ----------
    rows
        (N, k) int32, earlier rows.
    weights
        (N, k) float64, which sum to 1; all 0 where nobody comes earlier.
    """

    rows: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float64]


def nobody(count: int) -> Neighbours:
    """Return no neighbours for `count` rows: zero is expected of everybody."""
    return Neighbours(np.zeros((count, 0), np.int32), np.zeros((count, 0)))


def one_before(count: int) -> Neighbours:
    """Return the row before for each of `count` rows but the first."""
    rows = np.maximum(np.arange(count, dtype=np.int32) - 1, 0)[:, None]
    weights = np.ones((count, 1))
    weights[:1] = 0.0
    return Neighbours(np.ascontiguousarray(rows), weights)


def nearest_before(means: Matrix) -> Neighbours:
    """Return up to `NEAREST` near rows among those not far before, for (N, 3) positions."""
    rows = np.zeros((len(means), NEAREST), np.int32)
    weights = np.zeros((len(means), NEAREST))
    find_nearest(np.ascontiguousarray(means), rows, weights)
    return Neighbours(rows, weights)


def on_finest(indices: npt.NDArray[np.int32], classes: Classes) -> npt.NDArray[np.int64]:
    """Return the (N,) indices on the grid of the finest class, below `REACH`."""
    return np.left_shift(indices.astype(np.int64), classes.astype(np.int64) - LOWEST)


def residuals(
    finest: npt.NDArray[np.int64], classes: Classes, neighbours: Neighbours, every: int = 1
) -> npt.NDArray[np.int64]:
    """Return how far indices are from what their neighbours say, below 2^33.

    Parameters
    ----------
    finest
        (N,) from `on_finest`.
    every
        Distance of the rows of which it is asked, from the first on.

    Returns
    -------
    Residuals on each row's own grid, folded: 0, -1, 1, -2, 2 ... are 0, 1, 2, 3, 4 ...
    """
    found = np.empty(-(-len(finest) // every), np.int64)
    _subtract(finest, classes, neighbours.rows, neighbours.weights, every, found)
    return found


def undo(
    found: npt.NDArray[np.int64], classes: Classes, neighbours: Neighbours
) -> npt.NDArray[np.int32] | None:
    """Return the (N,) indices whose residuals are `found`; None if no encoder writes those."""
    indices = np.empty(len(found), np.int32)
    finest = np.zeros(len(found), np.int64)
    sane = _add(found, classes, neighbours.rows, neighbours.weights, finest, indices)
    return indices if sane else None


@njit(cache=True, nogil=True)
def _expected(finest: Any, rows: Any, weights: Any, row: Any, shift: Any) -> Any:
    """Return what neighbours say of a row, on its own grid."""
    mean = 0.0
    for k in range(rows.shape[1]):
        mean += weights[row, k] * finest[np.uint32(rows[row, k])]  # no weight adds nothing
    return np.int64(np.floor(mean * SHRINKING[shift] + 0.5))


@parallel_njit()
def _subtract(finest: Any, classes: Any, rows: Any, weights: Any, every: Any, found: Any) -> None:
    for block in prange((len(found) + ROWS - 1) // ROWS):
        for place in range(block * ROWS, min(len(found), (block + 1) * ROWS)):
            row = place * every
            shift = np.int64(classes[row]) - LOWEST
            residual = (finest[row] >> shift) - _expected(finest, rows, weights, row, shift)
            found[place] = (residual << 1) ^ (residual >> 63)


@njit(cache=True, nogil=True)
def _add(found: Any, classes: Any, rows: Any, weights: Any, finest: Any, indices: Any) -> Any:
    for row in range(len(found)):
        shift = np.int64(classes[row]) - LOWEST
        residual = (found[row] >> 1) ^ -(found[row] & 1)
        index = residual + _expected(finest, rows, weights, row, shift)
        finest[row] = index << shift
        if abs(finest[row]) >= REACH:
            return False
        indices[row] = index
    return True

"""The inner loops of the grid quantizer, in float64 and without fastmath."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes

Channel = npt.NDArray[np.float64]
Float = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int32]

LARGEST = np.float64(np.finfo(np.float32).max)
ROWS = 4096
GROWTH = 2.0 ** np.arange(LOWEST, HIGHEST + 1)
"""What a class multiplies the step by."""


@parallel_njit()
def all_finite(values: Matrix) -> bool:
    """Say whether no value is NaN or infinite."""
    strange = 0
    for row in prange(len(values)):
        for j in range(values.shape[1]):
            strange += not np.isfinite(values[row, j])
    return strange == 0


@parallel_njit()
def find_bounds(values: Matrix, low: Matrix, high: Matrix, total: Float) -> None:
    """Fill (blocks, d) smallest, largest and summed values of each block of `ROWS` rows."""
    for block in prange(len(low)):
        first = block * ROWS
        low[block] = values[first]
        high[block] = values[first]
        total[block] = 0.0
        for row in range(first, min(len(values), first + ROWS)):
            for j in range(values.shape[1]):
                low[block, j] = min(low[block, j], values[row, j])
                high[block, j] = max(high[block, j], values[row, j])
                total[block, j] += values[row, j]


@parallel_njit()
def index_rows(
    values: Matrix, origin: Channel, step: float, classes: Classes, indices: Indices
) -> None:
    """Fill `indices` (N, d) with the nearest multiples of each row's step from `origin` (d,)."""
    for row in prange(len(values)):
        own = step * GROWTH[classes[row] - LOWEST]
        for j in range(values.shape[1]):
            indices[row, j] = np.int32(np.rint((values[row, j] - origin[j]) / own))


@parallel_njit()
def restore_rows(
    indices: npt.NDArray[Any], origin: Channel, step: float, classes: Classes, out: Matrix
) -> None:
    """Fill `out` (N, d) with ``origin + index step 2^class``, within what float32 holds."""
    for row in prange(len(indices)):
        own = step * GROWTH[classes[row] - LOWEST]
        for j in range(indices.shape[1]):
            value = origin[j] + indices[row, j] * own
            out[row, j] = np.float32(min(max(value, -LARGEST), LARGEST))

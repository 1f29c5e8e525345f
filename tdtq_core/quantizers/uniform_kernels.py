"""The inner loops of the uniform quantizer, in float64 and without fastmath."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix

Channel = npt.NDArray[np.float64]

ROWS = 4096


@parallel_njit()
def find_ranges(values: Matrix, low: Matrix, high: Matrix) -> bool:
    """Fill `low` and `high` (blocks, d) per block of `ROWS` rows; tell whether all are finite."""
    count, width = values.shape
    strangers = 0
    for block in prange((count + ROWS - 1) // ROWS):
        first = block * ROWS
        low[block] = values[first]
        high[block] = values[first]
        strange = 0
        for row in range(first, min(count, first + ROWS)):
            for j in range(width):
                value = values[row, j]
                low[block, j] = min(low[block, j], value)
                high[block, j] = max(high[block, j], value)
                strange += not np.isfinite(value)
        strangers += strange
    return strangers == 0


@parallel_njit()
def index_values(
    values: Matrix, low: Channel, inverse: Channel, levels: float, indices: npt.NDArray[Any]
) -> None:
    """Fill `indices` (N, d) with the nearest of the levels 0..`levels` of each channel."""
    count, width = values.shape
    for block in prange((count + ROWS - 1) // ROWS):
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            for j in range(width):
                level = (values[row, j] - low[j]) * inverse[j] + 0.5
                indices[row, j] = np.uint32(min(level, levels))


@parallel_njit()
def restore_values(
    indices: npt.NDArray[Any], low: Channel, high: Channel, step: Channel, out: Matrix
) -> None:
    """Fill `out` (N, d) with ``low + index * step``, never beyond `high`."""
    count, width = indices.shape
    for block in prange((count + ROWS - 1) // ROWS):
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            for j in range(width):
                out[row, j] = np.float32(min(low[j] + indices[row, j] * step[j], high[j]))

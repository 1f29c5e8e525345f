"""From coordinates along principal axes back to vectors, in float64 and without fastmath."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.grid_kernels import GROWTH, LARGEST
from tdtq_core.quantizers.steps import LOWEST, Classes

Float = npt.NDArray[np.float64]

ROWS = 256
"""Rows that are fetched together, column by column as they lie in memory."""

LANES = 16
"""The loops want rows of matrices padded with zeros to a multiple of this many numbers."""

TOGETHER = 4
"""Rows of a matrix that are added in one pass over the sum."""


def in_lanes(matrix: npt.NDArray[Any]) -> Float:
    """Return a (d, d) matrix as float64, with as many columns of zeros as the loops want."""
    return np.pad(matrix.astype(np.float64), ((0, 0), (0, -len(matrix) % LANES)))


@njit(cache=True, nogil=True)
def by_rows(indices: Any, first: int, end: int) -> Any:
    """Return a copy of these rows of `indices`, whose columns lie in one piece, in rows."""
    rows = np.empty((end - first, indices.shape[1]), indices.dtype)
    for j in range(rows.shape[1]):
        column = indices[first:end, j]
        for row in range(len(rows)):
            rows[row, j] = column[row]
    return rows


@njit(cache=True, nogil=True)
def gather(vector: Any, factors: Float, chosen: Any) -> int:
    """Write the entries of `vector` that are not zero, and where they are, and say how many.

    `factors` and `chosen` have room for `TOGETHER` more than `vector`; zeros follow.
    """
    count = 0
    for i in range(len(vector)):
        factors[count] = np.float64(vector[i])
        chosen[count] = i
        count += vector[i] != 0
    for i in range(count, count + TOGETHER):
        factors[i] = 0.0
        chosen[i] = 0
    return count


@njit(cache=True, nogil=True)
def add_multiples(factors: Float, chosen: Any, count: int, matrix: Float, total: Float) -> None:
    """Set `total` to the sum over i below `count` of ``factors[i] * matrix[chosen[i]]``."""
    total[:] = 0.0
    for i in range(0, count, TOGETHER):
        a, b, c, d = factors[i], factors[i + 1], factors[i + 2], factors[i + 3]
        p, q, r, s = chosen[i], chosen[i + 1], chosen[i + 2], chosen[i + 3]
        for j in range(len(total)):
            # One after another, as without the unrolling: so no bit of the sum changes.
            first = (total[j] + a * matrix[p, j]) + b * matrix[q, j]
            total[j] = (first + c * matrix[r, j]) + d * matrix[s, j]


@parallel_njit()
def restore_rows(
    indices: npt.NDArray[Any], basis: Float, step: float, classes: Classes, out: Matrix
) -> None:
    """Fill `out` (N, d) with ``step 2^class`` times the sums of whole numbers ``index basis``.

    `basis` is `in_lanes`.
    """
    count, width = indices.shape
    for block in prange((count + ROWS - 1) // ROWS):
        first, end = block * ROWS, min(count, (block + 1) * ROWS)
        factors, chosen = np.empty(width + TOGETHER), np.empty(width + TOGETHER, np.uint32)
        whole, rows = np.empty(basis.shape[1]), by_rows(indices, first, end)
        for row in range(first, end):
            own = step * GROWTH[classes[row] - LOWEST]
            used = gather(rows[row - first], factors, chosen)
            add_multiples(factors, chosen, used, basis, whole)
            for j in range(width):
                out[row, j] = np.float32(min(max(whole[j] * own, -LARGEST), LARGEST))

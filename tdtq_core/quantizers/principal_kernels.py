"""The inner loops of quantization along principal axes, in float64 and without fastmath."""

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

ROWS = 1024


@njit(cache=True, nogil=True)
def add_multiples(vector: Any, matrix: Float, total: Float) -> None:
    """Set `total` to the sum over i of ``vector[i] * matrix[i]``; most entries may be zero."""
    total[:] = 0.0
    for i in range(len(vector)):
        factor = np.float64(vector[i])
        if factor != 0.0:
            for j in range(len(total)):
                total[j] += factor * matrix[i, j]


@parallel_njit()
def energies(values: Matrix) -> Float:
    """Return the squared length of each row of `values` (N, d)."""
    found = np.zeros(len(values))
    for row in prange(len(values)):
        for j in range(values.shape[1]):
            found[row] += np.float64(values[row, j]) * np.float64(values[row, j])
    return found


@parallel_njit()
def turn_rows(values: Matrix, turn: Float, out: Float) -> None:
    """Fill `out` (N, d) with the rows of `values` times `turn` (d, d)."""
    for block in prange((len(values) + ROWS - 1) // ROWS):
        for row in range(block * ROWS, min(len(values), (block + 1) * ROWS)):
            add_multiples(values[row], turn, out[row])


@parallel_njit()
def index_rows(
    values: Matrix, turn: Float, step: float, classes: Classes, indices: npt.NDArray[np.int32]
) -> None:
    """Fill `indices` (N, d) with the nearest multiples of each row's step to the turned rows."""
    count, width = values.shape
    for block in prange((count + ROWS - 1) // ROWS):
        turned = np.empty(width)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            own = step * GROWTH[classes[row] - LOWEST]
            add_multiples(values[row], turn, turned)
            for j in range(width):
                indices[row, j] = np.int32(np.rint(turned[j] / own))


@njit(cache=True, nogil=True)
def weighted_error(turned: Float, weights: Float, steps: Float) -> float:
    """Return the squared error of rounding (N, d) coordinates to multiples of `steps` (N,)."""
    total = 0.0
    for row in range(len(turned)):
        square = 0.0
        for j in range(turned.shape[1]):
            error = turned[row, j] - np.rint(turned[row, j] / steps[row]) * steps[row]
            square += error * error
        total += weights[row] * square
    return total


@parallel_njit()
def restore_rows(
    indices: npt.NDArray[Any], basis: Float, step: float, classes: Classes, out: Matrix
) -> None:
    """Fill `out` (N, d) with ``step 2^class`` times the sums of whole numbers ``index basis``."""
    count, width = indices.shape
    for block in prange((count + ROWS - 1) // ROWS):
        whole = np.empty(width)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            own = step * GROWTH[classes[row] - LOWEST]
            add_multiples(indices[row], basis, whole)
            for j in range(width):
                out[row, j] = np.float32(min(max(whole[j] * own, -LARGEST), LARGEST))

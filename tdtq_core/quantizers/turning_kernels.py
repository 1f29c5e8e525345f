"""From vectors to coordinates along principal axes, in float64 and without fastmath."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.grid_kernels import GROWTH
from tdtq_core.quantizers.steps import LOWEST, Classes

Float = npt.NDArray[np.float64]

ROWS = 64
"""Rows that are turned together, side by side in the columns of a tile."""

MANY_ROWS = 1024
"""Rows of a block where nothing is turned: long enough to be fetched in time."""

TOGETHER = 4
"""Rows of a matrix whose multiples are added in one pass over the sum."""


def in_fours(matrix: npt.NDArray[Any]) -> Float:
    """Return a (d, d) matrix as float64, with rows of zeros up to a multiple of `TOGETHER`."""
    return np.pad(matrix.astype(np.float64), ((0, -len(matrix) % TOGETHER), (0, 0)))


@parallel_njit()
def energies(values: Matrix) -> Float:
    """Return the squared length of each row of `values` (N, d)."""
    found = np.zeros(len(values))
    for row in prange(len(values)):
        for j in range(values.shape[1]):
            found[row] += np.float64(values[row, j]) * np.float64(values[row, j])
    return found


@njit(cache=True, nogil=True)
def turn_tile(values: Matrix, turn: Float) -> Any:
    """Return (d, `ROWS`) coordinates of up to `ROWS` rows of d `values`; zeros follow."""
    tile = np.zeros((len(turn), ROWS))
    for row in range(len(values)):
        for j in range(values.shape[1]):
            tile[j, row] = values[row, j]
    return multiplied(tile, turn)


@njit(cache=True, nogil=True)
def multiplied(tile: Any, matrix: Any) -> Any:
    """Return the (d, `ROWS`) sums of rows of `tile` times each column of `matrix`, `in_fours`."""
    sums = np.zeros((matrix.shape[1], ROWS), tile.dtype)
    for j in range(len(sums)):
        total = sums[j]
        for i in range(0, len(matrix), TOGETHER):
            p, q, r, s = tile[i], tile[i + 1], tile[i + 2], tile[i + 3]
            a, b, c, d = matrix[i, j], matrix[i + 1, j], matrix[i + 2, j], matrix[i + 3, j]
            for row in range(ROWS):
                # One after another, so that no bit depends on how many are added at once.
                first = (total[row] + p[row] * a) + q[row] * b
                total[row] = (first + r[row] * c) + s[row] * d
    return sums


@parallel_njit()
def turn_rows(values: Matrix, turn: Float, out: Float) -> None:
    """Fill `out` (d, N) with the rows of `values` (N, d) times `turn`, which is `in_fours`."""
    for block in prange((len(values) + ROWS - 1) // ROWS):
        first, end = block * ROWS, min(len(values), (block + 1) * ROWS)
        out[:, first:end] = turn_tile(values[first:end], turn)[:, : end - first]


@parallel_njit(error_model="numpy")
def index_rows(
    values: Matrix, turn: Float, step: float, classes: Classes, indices: npt.NDArray[np.int32]
) -> None:
    """Fill `indices` (d, N) with the nearest multiples of each row's step to the turned rows."""
    for block in prange((len(values) + ROWS - 1) // ROWS):
        first, end = block * ROWS, min(len(values), (block + 1) * ROWS)
        own = step * GROWTH[classes[first:end] - LOWEST]
        turned = turn_tile(values[first:end], turn)
        for j in range(len(turned)):
            coordinates, column = turned[j], indices[j, first:end]
            for row in range(len(own)):
                column[row] = np.int32(np.rint(coordinates[row] / own[row]))


# Not parallel: it takes less than a millisecond, and its two dozen calls would wait for turns.
@njit(cache=True, nogil=True, error_model="numpy")
def weighted_error(turned: Float, weights: Float, steps: Float) -> float:
    """Return the squared error of rounding (d, N) coordinates to multiples of `steps` (N,)."""
    squares = np.zeros(len(weights))
    for block in range((len(weights) + MANY_ROWS - 1) // MANY_ROWS):
        first, end = block * MANY_ROWS, min(len(weights), (block + 1) * MANY_ROWS)
        own, sums = steps[first:end], squares[first:end]
        per_unit = 1.0 / own
        for j in range(len(turned)):
            coordinates = turned[j, first:end]
            for row in range(len(own)):
                error = coordinates[row] - np.rint(coordinates[row] * per_unit[row]) * own[row]
                sums[row] += error * error
    total = 0.0
    for row in range(len(weights)):
        total += weights[row] * squares[row]
    return total

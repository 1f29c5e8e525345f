"""The inner loops of TurboQuant: fixed order, no fastmath, so the same bits on every machine.

Rows are padded with zeros to a multiple of 16 values. A rotation adds multiples of matrix rows, so
each output value is its own sum in ascending order, and the loop over outputs vectorizes as it is.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.signs import multiply_by_signs

Vector = npt.NDArray[np.float32]
Norms = npt.NDArray[np.float64]

ROWS = 1024
LARGEST = np.float64(np.finfo(np.float32).max)


@njit(cache=True, nogil=True)
def _add_rows(vector: Vector, matrix: Matrix, total: Vector) -> None:
    """Set `total` to the sum over i of ``vector[i] * matrix[i]``, in ascending order of i."""
    size = total.size
    for j in range(size):
        total[j] = np.float32(0.0)
    for i in range(0, size, 4):
        a, b, c, d = vector[i], vector[i + 1], vector[i + 2], vector[i + 3]
        for j in range(size):
            total[j] = (
                ((total[j] + a * matrix[i, j]) + b * matrix[i + 1, j]) + c * matrix[i + 2, j]
            ) + d * matrix[i + 3, j]


@njit(cache=True, nogil=True)
def _direction(values: Matrix, row: int, out: Vector) -> float:
    """Write row `row` divided by its length to `out` and return the length (0: zeros)."""
    width = values.shape[1]
    square = 0.0
    for j in range(width):
        square += np.float64(values[row, j]) * np.float64(values[row, j])
    length = math.sqrt(square)
    inverse = 1.0 / length if 0.0 < length < np.inf else 0.0
    for j in range(width):
        out[j] = np.float32(values[row, j] * inverse)
    return length


@njit(cache=True, nogil=True)
def _nearest(rotated: Vector, boundaries: Vector, bits: int, found: npt.NDArray[np.int32]) -> None:
    """Count the boundaries below each value by bisection, all values in step."""
    size = found.size
    for j in range(size):
        found[j] = 0
    step = 1 << (bits - 1)
    while step > 0:
        for j in range(size):
            if rotated[j] > boundaries[found[j] + step - 1]:
                found[j] += step
        step >>= 1


@njit(cache=True, nogil=True, parallel=True)
def rotate_rows(
    values: Matrix, forward: Matrix, signed: bool, key: np.uint64, norms: Norms, out: Matrix
) -> None:
    """Fill `norms` (N,) and the rotated directions `out` (N, d) of the rows of `values`."""
    count, width = values.shape
    for block in prange((count + ROWS - 1) // ROWS):
        direction = np.zeros(forward.shape[0], np.float32)
        rotated = np.empty(forward.shape[0], np.float32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            norms[row] = _direction(values, row, direction)
            if signed:
                multiply_by_signs(direction, row, key, width)
            _add_rows(direction, forward, rotated)
            for j in range(width):
                out[row, j] = rotated[j]


@njit(cache=True, nogil=True, parallel=True)
def index_rows(
    rotated: Matrix, boundaries: Vector, bits: int, indices: npt.NDArray[np.uint8]
) -> None:
    """Fill `indices` (N, d) with the cells in which the coordinates `rotated` (N, d) lie."""
    count, width = rotated.shape
    for block in prange((count + ROWS - 1) // ROWS):
        found = np.empty(width, np.int32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            _nearest(rotated[row], boundaries, bits, found)
            for j in range(width):
                indices[row, j] = np.uint8(found[j])


@njit(cache=True, nogil=True, parallel=True)
def quantize_rows(
    values: Matrix,
    forward: Matrix,
    signed: bool,
    key: np.uint64,
    boundaries: Vector,
    bits: int,
    norms: Norms,
    indices: npt.NDArray[np.uint8],
) -> None:
    """Do the work of `rotate_rows` and `index_rows` at once, without keeping the coordinates."""
    count, width = values.shape
    for block in prange((count + ROWS - 1) // ROWS):
        direction = np.zeros(forward.shape[0], np.float32)
        rotated = np.empty(forward.shape[0], np.float32)
        found = np.empty(forward.shape[0], np.int32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            norms[row] = _direction(values, row, direction)
            if signed:
                multiply_by_signs(direction, row, key, width)
            _add_rows(direction, forward, rotated)
            _nearest(rotated, boundaries, bits, found)
            for j in range(width):
                indices[row, j] = np.uint8(found[j])


@njit(cache=True, nogil=True, parallel=True)
def restore_rows(
    indices: npt.NDArray[Any],
    centroids: Vector,
    backward: Matrix,
    signed: bool,
    key: np.uint64,
    norms: Norms,
    out: Matrix,
) -> None:
    """Fill `out` (N, d) with the vectors that `indices` and `norms` (gain included) stand for."""
    count, width = indices.shape
    for block in prange((count + ROWS - 1) // ROWS):
        rotated = np.zeros(backward.shape[0], np.float32)
        vector = np.empty(backward.shape[0], np.float32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            for j in range(width):
                rotated[j] = centroids[indices[row, j]]
            _add_rows(rotated, backward, vector)
            if signed:
                multiply_by_signs(vector, row, key, width)
            for j in range(width):
                value = np.float64(vector[j]) * norms[row]
                out[row, j] = np.float32(min(max(value, -LARGEST), LARGEST) + 0.0)

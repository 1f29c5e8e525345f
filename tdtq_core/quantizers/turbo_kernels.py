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

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.signs import multiply_by_signs

Vector = npt.NDArray[np.float32]
Norms = npt.NDArray[np.float64]

ROWS = 1024
LARGEST = np.float64(np.finfo(np.float32).max)


@njit(cache=True, nogil=True)
def add_rows(vector: Vector, matrix: Matrix, total: Vector) -> None:
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
    """Write row `row` divided by its length to `out` and return the length.

    Where the length is 0, NaN or infinite, zeros are written: NaN must not become an index.
    """
    width = values.shape[1]
    square = 0.0
    for j in range(width):
        square += np.float64(values[row, j]) * np.float64(values[row, j])
    length = math.sqrt(square)
    if not 0.0 < length < np.inf:
        out[:width] = np.float32(0.0)
        return length
    inverse = 1.0 / length
    for j in range(width):
        out[j] = np.float32(values[row, j] * inverse)
    return length


@njit(cache=True, nogil=True)
def _find_cells(
    rotated: Vector,
    below: npt.NDArray[np.int32],
    boundaries: Vector,
    scale: np.float32,
    offset: np.float32,
    found: npt.NDArray[np.uint8],
) -> None:
    """Count the boundaries below each value, as `cells` explains."""
    last = np.float32(below.size - 1)
    for j in range(found.size):
        value = rotated[j]
        slot = min(max(value * scale + offset, np.float32(0.0)), last)
        cell = below[np.uint32(slot)]
        found[j] = np.uint8(cell + (value > boundaries[np.uint32(cell)]))


@njit(cache=True, nogil=True)
def write_row(
    vector: Vector, signed: bool, key: np.uint64, norm: float, row: int, out: Matrix
) -> None:
    """Give the direction `vector` its signs and its length, and write it to row `row` of `out`."""
    width = out.shape[1]
    if signed:
        multiply_by_signs(vector, row, key, width)
    for j in range(width):
        value = np.float64(vector[j]) * norm
        out[row, j] = np.float32(min(max(value, -LARGEST), LARGEST) + 0.0)


@parallel_njit()
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
            add_rows(direction, forward, rotated)
            for j in range(width):
                out[row, j] = rotated[j]


@parallel_njit()
def index_rows(
    rotated: Matrix,
    below: npt.NDArray[np.int32],
    boundaries: Vector,
    scale: np.float32,
    offset: np.float32,
    indices: npt.NDArray[np.uint8],
) -> None:
    """Fill `indices` (N, d) with the cells in which the coordinates `rotated` (N, d) lie."""
    count = rotated.shape[0]
    for block in prange((count + ROWS - 1) // ROWS):
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            _find_cells(rotated[row], below, boundaries, scale, offset, indices[row])


@parallel_njit()
def quantize_rows(
    values: Matrix,
    forward: Matrix,
    signed: bool,
    key: np.uint64,
    below: npt.NDArray[np.int32],
    boundaries: Vector,
    scale: np.float32,
    offset: np.float32,
    norms: Norms,
    indices: npt.NDArray[np.uint8],
) -> None:
    """Do the work of `rotate_rows` and `index_rows` at once, without keeping the coordinates."""
    count, width = values.shape
    for block in prange((count + ROWS - 1) // ROWS):
        direction = np.zeros(forward.shape[0], np.float32)
        rotated = np.empty(forward.shape[0], np.float32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            norms[row] = _direction(values, row, direction)
            if signed:
                multiply_by_signs(direction, row, key, width)
            add_rows(direction, forward, rotated)
            _find_cells(rotated, below, boundaries, scale, offset, indices[row])


@parallel_njit()
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
            add_rows(rotated, backward, vector)
            write_row(vector, signed, key, norms[row], row, out)

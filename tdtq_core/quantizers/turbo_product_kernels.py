"""The inner loops of TurboQuant for inner products, on the same terms as `turbo_kernels`."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.turbo_kernels import ROWS, Norms, Vector, add_rows, write_row


@parallel_njit()
def project_rows(
    coordinates: Matrix,
    levels: npt.NDArray[np.uint8],
    centroids: Vector,
    forward: Matrix,
    lengths: Norms,
    indices: npt.NDArray[np.uint8],
) -> None:
    """Fill `indices` (N, d) with ``2 level + (S r >= 0)`` and `lengths` (N,) with |r|.

    r is what the centroids of `levels` leave of the rotated directions `coordinates` (N, d), and
    `forward` holds S^T.
    """
    count, width = coordinates.shape
    for block in prange((count + ROWS - 1) // ROWS):
        residual = np.zeros(forward.shape[0], np.float32)
        projected = np.empty(forward.shape[0], np.float32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            square = 0.0
            for j in range(width):
                residual[j] = coordinates[row, j] - centroids[levels[row, j]]
                square += np.float64(residual[j]) * np.float64(residual[j])
            lengths[row] = math.sqrt(square)
            add_rows(residual, forward, projected)
            for j in range(width):
                indices[row, j] = 2 * levels[row, j] + (projected[j] >= 0)


@parallel_njit()
def restore_projected_rows(
    indices: npt.NDArray[Any],
    centroids: Vector,
    projection: Matrix,
    weights: Norms,
    backward: Matrix,
    signed: bool,
    key: np.uint64,
    norms: Norms,
    out: Matrix,
) -> None:
    """Fill `out` (N, d) with the vectors that `indices`, `weights` and `norms` stand for.

    A rotated direction is its centroids plus its weight times ``S^T sign``; `projection` holds S.
    """
    count, width = indices.shape
    for block in prange((count + ROWS - 1) // ROWS):
        signs = np.zeros(projection.shape[0], np.float32)
        rotated = np.zeros(backward.shape[0], np.float32)
        vector = np.empty(backward.shape[0], np.float32)
        for row in range(block * ROWS, min(count, (block + 1) * ROWS)):
            for j in range(width):
                signs[j] = np.float32(2.0) * np.float32(indices[row, j] & 1) - np.float32(1.0)
            add_rows(signs, projection, vector)
            for j in range(width):
                centroid = np.float64(centroids[indices[row, j] >> 1])
                rotated[j] = np.float32(centroid + weights[row] * np.float64(vector[j]))
            add_rows(rotated, backward, vector)
            write_row(vector, signed, key, norms[row], row, out)

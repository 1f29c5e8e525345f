"""Haar-random rotations that a seed gives back, bit for bit, on every machine.

The orthogonal factor of a matrix of independent normal numbers, with the diagonal of the other
factor made positive, is uniform on the orthogonal group (Mezzadri, arXiv math-ph/0609050). LAPACK
builds differ in their last bits, so the factor comes from Gram-Schmidt in a written-out order.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from numba import njit

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.normals import normals

MAX_ROTATED = 1024
LANES = 16
"""The kernels work on rows padded with zeros to a multiple of this many float32."""


@lru_cache(maxsize=16)
def rotation(dimension: int, seed: int) -> npt.NDArray[np.float64]:
    """Return a (d, d) Haar-random orthogonal matrix, read-only float64, orthonormal to 1e-14.

    Raises
    ------
    OptionError
        If `dimension` is not in 2..1024.
    """
    if not 2 <= dimension <= MAX_ROTATED:
        raise OptionError(
            f"Vectors of {dimension} values cannot be rotated; they must have 2 to {MAX_ROTATED}.",
            "Use the grid quantizer for them.",
        )
    gaussian = normals(dimension * dimension, seed).reshape(dimension, dimension)
    # The random matrix is filled column by column, so its columns are the rows here.
    matrix = np.ascontiguousarray(_orthonormal_rows(gaussian).T)
    matrix.flags.writeable = False
    return matrix


@lru_cache(maxsize=16)
def padded_rotation(
    dimension: int, seed: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the rotation's transpose and the rotation, float32, padded to multiples of `LANES`.

    The first has row i to add ``x_i`` times when rotating, the second row j to add ``y_j`` times
    when rotating back.
    """
    return padded(rotation(dimension, seed))


def padded(
    matrix: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the transpose of a square matrix and itself, read-only, as the kernels want them."""
    dimension = len(matrix)
    size = -(-dimension // LANES) * LANES
    backward = np.zeros((size, size), np.float32)
    backward[:dimension, :dimension] = matrix
    forward = np.ascontiguousarray(backward.T)
    forward.flags.writeable = backward.flags.writeable = False
    return forward, backward


@njit(cache=True, nogil=True)
def _orthonormal_rows(matrix: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Gram-Schmidt on the rows, each cleaned twice, which is enough for full orthogonality."""
    size = matrix.shape[0]
    rows = np.zeros((size, size))
    columns = np.zeros((size, size))
    for k in range(size):
        vector = matrix[k].copy()
        for _ in range(2):
            shares = np.zeros(size)
            for i in range(size):
                for j in range(k):
                    shares[j] += vector[i] * columns[i, j]
            for j in range(k):
                for i in range(size):
                    vector[i] -= shares[j] * rows[j, i]
        square = 0.0
        for i in range(size):
            square += vector[i] * vector[i]
        length = math.sqrt(square)
        for i in range(size):
            rows[k, i] = vector[i] / length
            columns[i, k] = rows[k, i]
    return rows

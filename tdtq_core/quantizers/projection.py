"""Vectors from the signs of random projections: the quantized Johnson-Lindenstrauss transform.

Zandieh, Daliri and Han, QJL, arXiv 2406.03482. With S a (d, d) matrix of independent normal
numbers, ``sqrt(pi/2) / d |r| S^T sign(S r)`` is r on average, although only |r| and d signs are
kept.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers.normals import normals
from tdtq_core.quantizers.rotation import padded


def estimate_scale(dimension: int) -> float:
    """Return ``sqrt(pi/2) / d``, the factor that makes the estimate right on average."""
    return math.sqrt(math.pi / 2.0) / dimension


def estimate_error(dimension: int) -> float:
    """Return ``pi/2 - 1/d``, the expected squared error of the estimate relative to |r|^2.

    The d rows of S split into their part along r and their part across. Along r the estimate is the
    mean of d half-normal numbers over their expectation, of variance ``(pi/2 - 1) / d``; across it
    is normal, with variance ``pi / (2 d)`` in each of ``d - 1`` directions.
    """
    return math.pi / 2.0 - 1.0 / dimension


@lru_cache(maxsize=16)
def padded_projection(
    dimension: int, seed: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return S^T and S of `seed`, float32 and read-only, padded as a rotation is.

    The first has row i to add ``r_i`` times when projecting, the second row j to add ``sign_j``
    times when going back. S continues the random stream where the rotation of `seed` ends, so the
    two are independent.
    """
    size = dimension * dimension
    return padded(normals(2 * size, seed)[size:].reshape(dimension, dimension))

"""Loops over colours and positions, in float64 and without fastmath."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit, prange

from tdtq_core.parallel import parallel_njit


@parallel_njit()
def turn_colors(colors: Any, axes: Any, turned: Any) -> None:
    """Fill `turned` (N, 3) with the coordinates of (N, 3) colours along the rows of `axes`."""
    for row in prange(len(colors)):
        red, green, blue = colors[row]
        for k in range(3):
            turned[row, k] = (red * axes[k, 0] + green * axes[k, 1]) + blue * axes[k, 2]


@njit(cache=True, nogil=True)
def variances(values: Any, weights: Any, total: Any) -> Any:
    """Return the variance of each column of (N, 3) values, rows by their weight.

    Parameters
    ----------
    total
        Sum of the (N,) weights.
    """
    sums, squares = np.zeros(3), np.zeros(3)
    for row in range(len(values)):
        for axis in range(3):
            sums[axis] += weights[row] * values[row, axis]
    means = sums / total
    for row in range(len(values)):
        for axis in range(3):
            squares[axis] += weights[row] * (values[row, axis] - means[axis]) ** 2
    return squares / total

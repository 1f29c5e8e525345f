"""The box around points."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit

from tdtq_core.quantizers import Matrix

Corner = npt.NDArray[np.float32]


def box_of(means: Matrix) -> tuple[Corner, Corner]:
    """Return the lowest and the highest corner, (3,) each, of the box around (N, 3), N >= 1."""
    low, high = means[0].copy(), means[0].copy()
    _widen(means, low, high)
    return low, high


def extent_of(means: Matrix) -> float:
    """Return the length of the diagonal of the box around (N, 3) `means`, N >= 1."""
    low, high = box_of(means)
    return float(np.linalg.norm(high.astype(np.float64) - low))


@njit(cache=True, nogil=True)
def _widen(means: Any, low: Any, high: Any) -> None:
    for row in range(len(means)):
        for axis in range(3):
            low[axis] = min(low[axis], means[row, axis])
            high[axis] = max(high[axis], means[row, axis])

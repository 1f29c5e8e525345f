"""The mean square of a matrix, in float64 and in a fixed order."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers.contract import Matrix

_ROWS = 65536


def mean_square(values: Matrix) -> float:
    """Return the mean of the squared entries of `values`; 0 if there are none."""
    if not values.size:
        return 0.0
    total = 0.0
    for start in range(0, values.shape[0], _ROWS):
        part: npt.NDArray[np.float64] = values[start : start + _ROWS].astype(np.float64)
        total += float(np.sum(part * part))
    return total / values.size

"""Quaternions of length 1."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit


@njit(cache=True, nogil=True, inline="always")
def unit(quaternion: Any) -> Any:
    """Return w, x, y, z of a (4,) float32 quaternion, divided by its length, in float64."""
    w, x = np.float64(quaternion[0]), np.float64(quaternion[1])
    y, z = np.float64(quaternion[2]), np.float64(quaternion[3])
    length = np.sqrt(((w * w + x * x) + y * y) + z * z)
    return w / length, x / length, y / length, z / length

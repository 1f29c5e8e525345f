"""What a lossy quantizer sees of an attribute: the same picture, in a tighter range.

Rotations become unit quaternions with w >= 0, which rotate alike. Opacity logits and log-scales are
clamped where nobody can see the difference, so that one extreme value, or a legal infinity, does
not stretch the range that all the others share. Raw attributes are not conditioned.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import prange

from tdtq_core.codec.quaternion import unit
from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers import Matrix

OPACITY_LOGITS = (-6.0, 10.0)
"""Opacity 0.0025, under the 1/255 that renderers skip, and 1 - 4.5e-5."""

SCALE_RANGE = 16.0
"""Log-scales are kept down to e^-16, a ten-millionth, of the scene's size."""


def condition(name: str, values: Matrix, scene_size: float) -> Matrix:
    """Return the (N, d) values of attribute `name` as a lossy quantizer should see them.

    Parameters
    ----------
    scene_size
        Length of the bounding box's diagonal in world units.
    """
    if name == "rotation":
        return _canonical(values)
    if name == "opacity":
        low, high = OPACITY_LOGITS
        return np.clip(values, np.float32(low), np.float32(high))
    if name == "scale":
        floor = math.log(max(scene_size, float(np.finfo(np.float32).tiny))) - SCALE_RANGE
        return np.maximum(values, np.float32(floor))
    return values


def _canonical(quaternions: Matrix) -> Matrix:
    signed = np.empty(quaternions.shape, np.float32)
    _make_canonical(quaternions, signed)
    return signed


@parallel_njit()
def _make_canonical(quaternions: Any, signed: Any) -> None:
    for row in prange(len(quaternions)):
        sign = -1.0 if quaternions[row, 0] < 0.0 else 1.0
        w, x, y, z = unit(quaternions[row])
        signed[row, 0], signed[row, 1] = sign * w, sign * x
        signed[row, 2], signed[row, 3] = sign * y, sign * z

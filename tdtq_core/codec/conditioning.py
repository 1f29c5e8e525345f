"""What a lossy quantizer sees of an attribute: the same picture, in a tighter range.

Rotations become unit quaternions with w >= 0, which rotate alike. Opacity logits and log-scales are
clamped where nobody can see the difference, so that one extreme value, or a legal infinity, does
not stretch the range that all the others share. Raw attributes are not conditioned.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import FloatArray

OPACITY_LOGITS = (-6.0, 10.0)
"""Opacity 0.0025, under the 1/255 that renderers skip, and 1 - 4.5e-5."""

SCALE_RANGE = 16.0
"""Log-scales are kept down to e^-16, a ten-millionth, of the scene's size."""


def condition(name: str, values: FloatArray, scene_size: float) -> npt.NDArray[np.float32]:
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


def _canonical(quaternions: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    lengths = np.linalg.norm(quaternions.astype(np.float64), axis=1, keepdims=True)
    signed = np.where(quaternions[:, :1] < 0, -lengths, lengths)
    return np.asarray(quaternions / signed, dtype=np.float32)

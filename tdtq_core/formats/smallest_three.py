"""Unit quaternions packed as their three smallest components."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import FloatArray

_OTHERS = np.array([[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]])
"""The components beside the largest, by its index."""


def unpack_quaternions(
    codes: npt.NDArray[Any], largest: npt.NDArray[np.integer[Any]], steps: int
) -> FloatArray:
    """Rebuild unit quaternions from their three smallest components.

    Parameters
    ----------
    codes
        (N, 3) codes from 0 to `steps`, which stand for -1/sqrt(2) to 1/sqrt(2).
    largest
        (N,) index of the component that is left out, 0 for w to 3 for z.
    steps
        The largest code.

    Returns
    -------
    (N, 4) quaternions as w, x, y, z, whose largest component is positive.
    """
    small = (codes.astype(np.float32) * (2 / steps) - 1) * np.float32(np.sqrt(0.5))
    found = np.empty((len(codes), 4), np.float32)
    rows = np.arange(len(codes))
    found[rows[:, None], _OTHERS[largest]] = small
    found[rows, largest] = np.sqrt(np.maximum(0, 1 - (small * small).sum(axis=1)))
    return found

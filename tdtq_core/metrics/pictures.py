"""What every metric asks of the two pictures that it compares."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit

from tdtq_core.errors import OptionError

Image = npt.NDArray[np.float32]
"""(H, W, 3) float32 picture, linear in the values that are shown."""


def picture_pair(a: npt.ArrayLike, b: npt.ArrayLike) -> tuple[Image, Image]:
    """Return `a` and `b` as contiguous float32 pictures.

    Raises
    ------
    OptionError
        If they differ in shape, are empty or are not (H, W, 3).
    """
    first, second = (np.ascontiguousarray(image, dtype=np.float32) for image in (a, b))
    if first.shape != second.shape:
        raise OptionError(
            f"Pictures of different size cannot be compared: {first.shape} and {second.shape}.",
            "Render or resize both to one size.",
        )
    if first.ndim != 3 or first.shape[2] != 3 or not first.size:
        raise OptionError(f"Expected pictures of shape (H, W, 3), found {first.shape}.")
    return first, second


@njit(cache=True, nogil=True, inline="always")
def clip_unit(value: np.float32) -> np.float32:
    """Clip to [0, 1]; NaN stays, so that a broken picture does not pass for a good one."""
    one, zero = np.float32(1.0), np.float32(0.0)
    if value > one:
        return one
    return zero if value < zero else value

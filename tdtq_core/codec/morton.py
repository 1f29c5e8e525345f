"""Order along the Morton (Z-order) curve: neighbours in space become neighbours in the file."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.codec.box import box_of
from tdtq_core.parallel import parallel_njit

AXIS_BITS = 21
"""Bits per axis; three axes fit into 64 bits."""


def morton_order(means: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Return the permutation that sorts points along the Morton curve of their bounding box.

    Parameters
    ----------
    means
        (N, 3) finite points.

    Returns
    -------
    (N,) indices; points in one cell of the 2^21 grid keep their order.
    """
    if len(means) == 0:
        return np.zeros(0, dtype=np.int64)
    lowest, highest = box_of(means)
    low = lowest.astype(np.float64)
    extent = highest - low
    per_unit = (2**AXIS_BITS - 1) / np.where(extent > 0, extent, 1.0)
    return np.argsort(_morton_codes(means, low, per_unit), kind="stable")


@parallel_njit()
def _morton_codes(means: Any, low: Any, per_unit: Any) -> Any:
    codes = np.empty(len(means), dtype=np.uint64)
    for row in prange(len(means)):
        code = np.uint64(0)
        for axis in range(3):
            cell = np.uint64((means[row, axis] - low[axis]) * per_unit[axis])
            code |= _spread(cell) << np.uint64(axis)
        codes[row] = code
    return codes


@njit(cache=True, nogil=True, inline="always")
def _spread(cell: Any) -> Any:
    """Move bit i of a 21-bit integer to bit 3 i."""
    cell = (cell | (cell << np.uint64(32))) & np.uint64(0x001F00000000FFFF)
    cell = (cell | (cell << np.uint64(16))) & np.uint64(0x001F0000FF0000FF)
    cell = (cell | (cell << np.uint64(8))) & np.uint64(0x100F00F00F00F00F)
    cell = (cell | (cell << np.uint64(4))) & np.uint64(0x10C30C30C30C30C3)
    return (cell | (cell << np.uint64(2))) & np.uint64(0x1249249249249249)

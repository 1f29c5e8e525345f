"""From coordinates along principal axes back to vectors, in sums of whole numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.grid_kernels import GROWTH, LARGEST
from tdtq_core.quantizers.steps import LOWEST, Classes
from tdtq_core.quantizers.turning_kernels import ROWS, TOGETHER, multiplied


@parallel_njit()
def restore_rows(
    indices: npt.NDArray[Any], basis: Any, step: float, classes: Classes, out: Matrix
) -> None:
    """Fill `out` (N, d) with ``step 2^class`` times the sums of ``index basis``.

    `indices` are (d, N); `basis` is `in_fours`, of a type that holds these sums exactly.
    """
    count = indices.shape[1]
    for block in prange((count + ROWS - 1) // ROWS):
        first, end = block * ROWS, min(count, (block + 1) * ROWS)
        tile = np.zeros((len(basis), ROWS), basis.dtype)
        used = 0
        for j in range(len(indices)):
            if _copy(indices[j, first:end], tile[j]):
                used = (j // TOGETHER + 1) * TOGETHER
        whole = multiplied(tile[:used], basis[:used])
        own = step * GROWTH[classes[first:end] - LOWEST]
        scaled = np.empty((len(whole), ROWS), np.float32)
        for j in range(len(whole)):
            _scale(whole[j], own, scaled[j])
        for row in range(end - first):
            for j in range(len(whole)):
                out[first + row, j] = scaled[j, row]


@njit(cache=True, nogil=True)
def _copy(values: Any, out: Any) -> bool:
    """Copy, and say whether anything is not zero."""
    found = False
    for i in range(np.uint64(len(values))):
        out[i] = values[i]
        found |= values[i] != 0
    return found


@njit(cache=True, nogil=True)
def _scale(whole: Any, own: Any, out: Any) -> None:
    """Fill `out` with `whole` times `own`, within what float32 holds."""
    for i in range(np.uint64(len(own))):
        # Not `min` and `max`, which would keep LLVM from making vector instructions of it.
        value = whole[i] * own[i]
        value = value if value < LARGEST else LARGEST
        out[i] = value if value > -LARGEST else -LARGEST

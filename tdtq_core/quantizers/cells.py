"""Finding the cell of a value with one table look-up and one comparison.

[-m, m], with m the outermost boundary, is cut into equal slots, so many that no slot holds two
boundaries. A value's slot tells how many boundaries lie in the slots below; one comparison settles
the boundary inside the slot. The slot is computed by the same float32 arithmetic for values and for
boundaries, and that is monotone, so the result is exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers.lloyd_max import float32_table

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Cells:
    """The search table of one codebook.

    Attributes
    ----------
    below
        (slots,) int32, how many boundaries lie in lower slots.
    boundaries
        (2**bits,) float32, the boundaries and an infinity.
    scale, offset
        The slot of y is ``y * scale + offset``, clamped to the table and cut to an integer.
    """

    below: npt.NDArray[np.int32]
    boundaries: Vector
    scale: np.float32
    offset: np.float32


@lru_cache(maxsize=64)
def cells(dimension: int, bits: int) -> Cells:
    """Return the search table for the codebook of 2**`bits` centroids in `dimension`."""
    _, boundaries = float32_table(dimension, bits)
    slots = 4 * (boundaries.size + 1)
    while True:
        scale = np.float32(slots / 2 / max(float(boundaries[-1]), 1e-3))
        offset = np.float32(slots / 2)
        taken = np.clip(boundaries * scale + offset, 0, slots - 1).astype(np.int32)
        if np.unique(taken).size == taken.size:
            break
        slots *= 2
    below = np.searchsorted(taken, np.arange(slots), side="left").astype(np.int32)
    padded = np.append(boundaries, np.float32(np.inf))
    below.flags.writeable = padded.flags.writeable = False
    return Cells(below, padded, scale, offset)

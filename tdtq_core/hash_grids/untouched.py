"""Entries that training never reached.

Instant-NGP draws the features uniformly from -1e-4 to 1e-4, and the first gradient moves an entry
far out of that range. Entries that no ray ever met stay inside; to zero them changes no feature by
more than 1e-4, and then they need no indices.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.hash_grids.model import Matrix

INITIAL = float(np.float16(1e-4))
"""Largest initial feature; snapshots of half precision round 1e-4 up to this."""

Mask = npt.NDArray[np.bool_]


def untouched_entries(values: Matrix) -> Mask:
    """Return which of the (entries, features) `values` still have their initial features."""
    # Feature by feature: the maximum along an axis of two values is ten times as slow.
    inside = np.ones(len(values), np.bool_)
    for column in values.T:
        inside &= np.abs(column) <= INITIAL
    return inside

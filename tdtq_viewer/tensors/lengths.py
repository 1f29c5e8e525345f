"""How long the vectors of an array are, counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BINS = 90

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Lengths:
    """A histogram of lengths, in the unit of the values.

    Attributes
    ----------
    edges, shares
        (B + 1,) borders of the bins, and (B,) shares of the vectors; the outermost half per cent
        at the long end lies beyond them.
    low, median, high
        Lengths below which 1, 50 and 99% of the vectors lie.
    zeros
        How many of them have length zero.
    """

    edges: Values
    shares: Values
    low: float
    median: float
    high: float
    zeros: int


def lengths_of(norms: npt.ArrayLike) -> Lengths:
    """Count (N,) lengths, N >= 1."""
    found = np.asarray(norms, np.float64)
    low, median, high, end = np.percentile(found, (1.0, 50.0, 99.0, 99.5))
    edges = np.linspace(0.0, 1.05 * end if end > 0 else 1.0, BINS + 1)
    shares = np.histogram(found, edges)[0] / len(found)
    zeros = int(np.count_nonzero(found == 0.0))
    return Lengths(edges, shares, float(low), float(median), float(high), zeros)

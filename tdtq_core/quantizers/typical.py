"""Choosing a rotation that is typical for the vectors at hand.

The distortion D(d, b) is an average over random rotations. The spherical harmonics of a scene are
alike, so under one rotation shared by all of them their errors are alike too, and the distortion of
a single rotation scatters by several percent around D. Independent signs per vector cure this;
where the method is wanted without them, as published, a typical rotation stands for the average.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers.lloyd_max import lloyd_max

CANDIDATES = 24
"""Seeds that are tried, from 0."""

SAMPLE = 8192
"""Vectors that are looked at, evenly spaced."""

BITS = (2, 4)
"""Bits per coordinate at which the distortion is compared with D."""


def sample_rows(matrix: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return up to `SAMPLE` evenly spaced rows of an (N, d) matrix."""
    return matrix[:: max(1, -(-len(matrix) // SAMPLE))]


def deviation(norms: npt.NDArray[np.float64], coordinates: npt.NDArray[Any]) -> float:
    """Return how far a rotation's distortion is from D(d, b), as a fraction of it.

    Parameters
    ----------
    norms
        (N,) lengths of the vectors.
    coordinates
        (N, d) their rotated directions.

    Returns
    -------
    The largest relative deviation over `BITS`; 0 if all vectors are zero.
    """
    energy = np.square(norms)
    if not energy.any():
        return 0.0
    shares = energy / energy.sum()
    return max(_deviation_at(bits, shares, coordinates) for bits in BITS)


def _deviation_at(
    bits: int, shares: npt.NDArray[np.float64], coordinates: npt.NDArray[Any]
) -> float:
    codebook = lloyd_max(coordinates.shape[1], bits)
    nearest = codebook.centroids[np.searchsorted(codebook.boundaries, coordinates)]
    errors = np.square(coordinates - nearest).sum(axis=1)
    return abs(float(shares @ errors) / codebook.distortion - 1.0)

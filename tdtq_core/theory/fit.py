"""Whether the values of directions follow the law that the codebook is made for.

The codebook is the best one for a coordinate of a random direction (`quantizers.sphere`). How far
the values of a scene are from that law before a rotation, and how near it brings them, is measured
by the Kolmogorov-Smirnov distance, which needs no bins and no parameters, and by what matters in
the end: the error that the codebook makes of them, relative to D(d, b).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import Matrix
from tdtq_core.quantizers.lloyd_max import MAX_BITS, lloyd_max
from tdtq_core.quantizers.sphere import distribution
from tdtq_core.speech import Speak

KOLMOGOROV_MEAN = math.sqrt(math.pi / 2.0) * math.log(2.0)
"""0.8687, the mean of Kolmogorov's distribution: n draws of a law are so far from it, times
sqrt(n)."""

LIKE_DRAWS = 2.0
"""Distances up to so many expected ones are chance's; draws of the law exceed it once in 200."""

CLOSE = 0.01
"""A distance that is more than chance, but cannot be seen in a histogram."""


@dataclass(frozen=True)
class Fit:
    """How closely directions follow the law of the codebook.

    Attributes
    ----------
    vectors, dimension
        How many directions were looked at, and of how many values.
    distance
        Kolmogorov-Smirnov distance of all values together, 0 to 1: wherever one cuts, the share of
        values below differs from the law's by at most this.
    worst_coordinate
        The largest such distance of one coordinate.
    noise_ratios
        Squared error of the codebook of 1, 2 ... 8 bits over D(d, b), long vectors weighing more
        as they do in the picture; 1 is what theory says.
    """

    vectors: int
    dimension: int
    distance: float
    worst_coordinate: float
    noise_ratios: tuple[float, ...]

    @property
    def expected(self) -> float:
        """Distance that as many independent draws of the law have on average."""
        return expected_distance(self.vectors * self.dimension)

    @property
    def verdict(self) -> str:
        """One sentence for everybody."""
        return self.sentence(str)

    def sentence(self, speak: Speak) -> str:
        """Return the verdict in the language of `speak`."""
        text = speak("Does not follow the law: {distance:.1%} of the values lie elsewhere.")
        if self.distance <= LIKE_DRAWS * self.expected:
            text = speak("Follows the law as closely as {values:,} random draws of it would.")
        elif self.distance <= CLOSE:
            text = speak("Close to the law: {distance:.2%} of the values lie elsewhere.")
        return text.format(values=self.vectors * self.dimension, distance=self.distance)


def fit(directions: Matrix, weights: npt.NDArray[np.float64]) -> Fit:
    """Compare the values of unit vectors with the law of random directions.

    Parameters
    ----------
    directions
        (N, d) unit vectors, N >= 1 and d >= 2.
    weights
        (N,) positive weights in the noise ratios: the squared lengths of the vectors.

    Raises
    ------
    OptionError
        If there are no vectors, or they have fewer than two values.
    """
    vectors, dimension = directions.shape
    if not vectors or dimension < 2:
        raise OptionError(
            f"{vectors} directions of {dimension} values cannot be compared with the law.",
            "It takes one direction or more, of two values or more.",
        )
    levels = distribution(np.clip(directions, -1.0, 1.0), dimension)
    columns = np.sort(levels, axis=0)
    return Fit(
        vectors=vectors,
        dimension=dimension,
        distance=float(_distance(np.sort(columns, axis=None))),
        worst_coordinate=float(np.max(_distance(columns))),
        noise_ratios=tuple(_noise_ratio(directions, weights, b) for b in range(1, MAX_BITS + 1)),
    )


def expected_distance(count: int) -> float:
    """Return the mean distance of `count` independent draws from their own law, for large counts.

    The values of one unit vector are not quite independent, as their squares add up to 1. That
    brings them a little nearer to the law: 8 % on average in three dimensions, 2 % in 45.
    """
    return KOLMOGOROV_MEAN / math.sqrt(count)


def _distance(levels: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the distance of ascending levels F(x) from even spacing, along the first axis."""
    count = len(levels)
    steps = np.arange(count + 1).reshape(-1, *[1] * (levels.ndim - 1)) / count
    return np.asarray(np.maximum(levels - steps[:-1], steps[1:] - levels).max(axis=0))


def _noise_ratio(
    directions: npt.NDArray[Any], weights: npt.NDArray[np.float64], bits: int
) -> float:
    codebook = lloyd_max(directions.shape[1], bits)
    nearest = codebook.centroids[np.searchsorted(codebook.boundaries, directions)]
    errors = np.square(directions - nearest).sum(axis=1)
    return float(np.average(errors, weights=weights)) / codebook.distortion

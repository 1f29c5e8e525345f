"""How much a perfect code could still gain: the distance to Shannon's limit."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.lloyd_max import lloyd_max
from tdtq_core.theory.distortion import shannon_bound

SMALLEST_DIMENSION = 3
"""In two dimensions the bound does not hold; see `shannon_bound`."""


@dataclass(frozen=True)
class Limit:
    """Rotation, codebook and entropy coder against the best code there could be.

    Attributes
    ----------
    entropy
        Bits per value that the indices take once an entropy coder has done its work.
    least_bits
        Bits per value below which no code whatsoever has so small an error.
    gap_bits
        The difference: what a perfect code would save of each value.
    gap_db
        By how many dB a perfect code of as many bits would have the smaller error.
    """

    entropy: float
    least_bits: float
    gap_bits: float
    gap_db: float


def distance_to_limit(dimension: int, bits: int) -> Limit:
    """Return how far quantizing directions of `dimension` values at `bits` bits is from the limit.

    The error is D(d, b), the rate the entropy of an index; the limit is `shannon_bound`.

    Raises
    ------
    OptionError
        If `dimension` is not in 3..4096 or `bits` not in 1..8.
    """
    if dimension < SMALLEST_DIMENSION:
        raise OptionError(f"Shannon's bound says nothing about {dimension} values; it takes 3.")
    codebook = lloyd_max(dimension, bits)
    least = 0.5 * math.log2(shannon_bound(dimension, 0) / codebook.distortion)
    gap = codebook.entropy - least
    return Limit(codebook.entropy, least, gap, 20.0 * gap * math.log10(2.0))

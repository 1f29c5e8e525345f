"""How much a quantized direction is off on average, and how much it must and may be.

All figures are the expected squared error of a unit vector of R^d, so an error relative to the
squared length, whatever the vector (TurboQuant, arXiv 2504.19874).
"""

from __future__ import annotations

import math

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.lloyd_max import MAX_BITS, MAX_DIMENSION, lloyd_max
from tdtq_core.quantizers.sphere import density_constant

SQRT3_PI_2 = math.sqrt(3.0) * math.pi / 2.0
"""sqrt(3) pi / 2 = 2.7207, the constant of the upper bound (the root covers the 3 only)."""

MOST_BITS = 24


def distortion(dimension: int, bits: int) -> float:
    """Return D(d, b), the expected squared error of a unit vector at `bits` per coordinate.

    Exact for up to 8 bits. Above, where no codebook is built, the high-rate limit of Panter and
    Dite, ``d / 12 (integral of f^(1/3))^3 4^-b``, which is at most 0.8 % off at 8 bits and half as
    far with every bit more; the integral is a ratio of density constants. In one dimension a
    direction is a sign, and D is 0.

    Raises
    ------
    OptionError
        If `dimension` is not in 1..4096 or `bits` is not in 1..24.
    """
    check_range(dimension, bits)
    if dimension == 1:
        return 0.0
    if bits <= MAX_BITS:
        return lloyd_max(dimension, bits).distortion
    spread = density_constant(dimension) / density_constant(2.0 + dimension / 3.0) ** 3
    return dimension / 12.0 * spread * math.pow(4.0, -bits)


def check_range(dimension: int, bits: int) -> None:
    """Raise `OptionError` unless `dimension` is in 1..4096 and `bits` in 1..24."""
    if not 1 <= dimension <= MAX_DIMENSION or not 1 <= bits <= MOST_BITS:
        raise OptionError(
            f"No distortion for dimension {dimension} at {bits} bits.",
            f"Dimensions go from 1 to {MAX_DIMENSION}, bits from 1 to {MOST_BITS}.",
        )


def distortion_bound(bits: float) -> float:
    """Return ``sqrt(3) pi / 2 * 4^-bits``, above D(d, bits) in every dimension d."""
    return SQRT3_PI_2 * math.pow(4.0, -bits)


def shannon_bound(dimension: int, bits: float) -> float:
    """Return Shannon's lower bound as TurboQuant derives it: what the best code could reach.

    ``d / (2 pi e) A^(2/d) 4^-b`` with A the area of the sphere; in large dimensions it is 4^-b, the
    paper's figure. It counts d degrees of freedom where a direction has d - 1, so it is meant for
    large d: in two dimensions even D falls below it. It is 0 in one dimension.
    """
    if dimension == 1:
        return 0.0
    half = dimension / 2.0
    log_area = math.log(2.0) + half * math.log(math.pi) - math.lgamma(half)
    return dimension / (2.0 * math.pi * math.e) * math.exp(log_area / half) * math.pow(4.0, -bits)


def signal_to_noise(relative_error: float) -> float:
    """Return ``-10 log10(relative_error)`` in dB; infinite where nothing is lost."""
    return -10.0 * math.log10(relative_error) if relative_error > 0 else math.inf

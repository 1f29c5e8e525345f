"""The dimension criterion: whether rotation-based quantization suits vectors of d values.

3DTurboQuant (arXiv 2604.05366) says yes where d >= 16 and d 4^-b << 1. The numbers behind it are
given beside the rule: exact distortion, bounds, and the cost of the norm per value, which is what
rules out small d.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.quantizers.norms import norm_dtype
from tdtq_core.speech import Speak
from tdtq_core.theory import wording
from tdtq_core.theory.distortion import (
    distortion,
    distortion_bound,
    shannon_bound,
    signal_to_noise,
)

SMALLEST_DIMENSION = 16
"""The paper's lower end of the working range."""

REFERENCE_RANGE = 12.0
"""Width, in standard deviations, of the range that the reference of equal steps must span."""


@dataclass(frozen=True)
class Criterion:
    """What theory says about vectors of d values at b bits each.

    Attributes
    ----------
    dimension, bits, norm_bits
        d, b, and the bits of each stored norm.
    rule_value
        The paper's d 4^-b.
    rule_holds
        The paper's rule, read as b > log4(d), so d 4^-b < 1, and d >= 16.
    distortion
        D(d, b), expected error relative to the squared length; exact up to 8 bits.
    bound
        The upper bound 2.7207 * 4^-b.
    shannon
        What the best code of b bits per value could reach; see `shannon_bound` for its limits.
    norm_bits_per_value
        What the norm adds to each value: norm_bits / d.
    total_bits_per_value
        b plus the norm's share, before entropy coding.
    signal_to_noise
        -10 log10 of the distortion, in dB; infinite in one dimension.
    uniform_noise
        Relative error of equal steps from -6 to +6 standard deviations at the same total bits.
    pays
        True if rotation has the smaller error of the two, and can be had (2 <= d, b <= 8).
    verdict
        One sentence for everybody.
    why
        The reasons, with their numbers.
    """

    dimension: int
    bits: int
    norm_bits: int
    rule_value: float
    rule_holds: bool
    distortion: float
    bound: float
    shannon: float
    norm_bits_per_value: float
    total_bits_per_value: float
    signal_to_noise: float
    uniform_noise: float
    pays: bool
    verdict: str
    why: str


def criterion(dimension: int, bits: int, norm_bits: int = 16, speak: Speak = str) -> Criterion:
    """Apply the dimension criterion to vectors of `dimension` values at `bits` bits each.

    Its sentences are in the language of `speak`.

    Raises
    ------
    OptionError
        If `dimension` is not in 1..4096, `bits` not in 1..24 or `norm_bits` neither 16 nor 32.
    """
    norm_dtype(norm_bits)
    error = distortion(dimension, bits)
    share = norm_bits / dimension
    reference = uniform_noise(bits + share)
    rule_value = dimension * 4.0**-bits
    rule_holds = dimension >= SMALLEST_DIMENSION and rule_value < 1.0
    pays = dimension > 1 and bits <= MAX_BITS and error < reference
    return Criterion(
        dimension=dimension,
        bits=bits,
        norm_bits=norm_bits,
        rule_value=rule_value,
        rule_holds=rule_holds,
        distortion=error,
        bound=distortion_bound(bits),
        shannon=shannon_bound(dimension, bits),
        norm_bits_per_value=share,
        total_bits_per_value=bits + share,
        signal_to_noise=signal_to_noise(error),
        uniform_noise=reference,
        pays=pays,
        verdict=wording.verdict(dimension, bits, share, error, pays, speak),
        why=wording.reasons(
            dimension, bits, share, error, reference, rule_value, rule_holds, speak
        ),
    )


def criterion_table(
    dimensions: Iterable[int], bits: Iterable[int], norm_bits: int = 16
) -> list[Criterion]:
    """Return the criterion for every dimension at every number of bits, dimension by dimension."""
    widths = tuple(bits)
    return [criterion(dimension, b, norm_bits) for dimension in dimensions for b in widths]


def uniform_noise(total_bits: float) -> float:
    """Return the error, relative to the variance, of equal steps over 12 standard deviations.

    ``step^2 / 12`` with 2^total_bits levels. The smallest and largest of 100,000 normal numbers
    are 9 standard deviations apart; colour coefficients have heavier tails, hence 12. It is at most
    1, the error of storing nothing.
    """
    step: float = REFERENCE_RANGE / (2.0**total_bits - 1.0)
    return min(1.0, step * step / 12.0)

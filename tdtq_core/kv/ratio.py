"""How much smaller a cache of keys and values becomes, counted in bits. Needs no torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdtq_core.kv.plan import Variant, vector_plan

PAPER_BITS = (1, 2, 3, 4, 5, 8)
PAPER_WIDTH = 1024
"""Rows of DUSt3R's encoder; those of its decoders have 768 values."""


@dataclass(frozen=True)
class Ratio:
    """What one row of the table says.

    Attributes
    ----------
    bits
        Bits per index.
    published
        As 3DTurboQuant counts: float32 before, one float32 norm per vector after.
    float32_norms, float16_norms
        Against float16, which such models run in, with norms of 32 and of 16 bits.
    bits_per_value
        Bits of one value, a float16 norm included.
    """

    bits: float
    published: float
    float32_norms: float
    float16_norms: float
    bits_per_value: float


def cache_ratio(
    bits: float,
    width: int,
    original_bits: int = 32,
    norm_bits: int = 32,
    variant: Variant = Variant.mse,
) -> float:
    """Return how many times smaller vectors of `width` values become; whole bytes are counted.

    3DTurboQuant (arXiv 2604.05366): ``32 d / (b d + 32)``.

    Parameters
    ----------
    bits
        1 to 8, or 2.5 and 3.5 with the outlier split.
    original_bits
        Bits of a value before, 32 or 16.
    norm_bits
        Bits of each stored norm, 16 or 32.

    Examples
    --------
    >>> [f"{cache_ratio(bits, 1024):#.3g}" for bits in PAPER_BITS]
    ['31.0', '15.8', '10.6', '7.94', '6.36', '3.98']
    """
    return (
        original_bits * width / (8 * vector_plan(bits, variant, norm_bits).bytes_per_vector(width))
    )


def ratio_table(
    width: int = PAPER_WIDTH,
    bits: Sequence[float] = PAPER_BITS,
    variant: Variant = Variant.mse,
) -> list[Ratio]:
    """Return the ratio column of the paper with the figures against float16 beside it."""
    return [
        Ratio(
            bits=each,
            published=cache_ratio(each, width, 32, 32, variant),
            float32_norms=cache_ratio(each, width, 16, 32, variant),
            float16_norms=cache_ratio(each, width, 16, 16, variant),
            bits_per_value=vector_plan(each, variant).bits_per_value(width),
        )
        for each in bits
    ]

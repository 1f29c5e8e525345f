"""Compression ratios by counting bits, before any entropy coding.

3DTurboQuant's closed form, per Gaussian: ``B0 / (rho (B_rest + n + b d / 8))`` bytes.
"""

from __future__ import annotations

from collections.abc import Mapping

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import (
    GridQuantizer,
    PrincipalQuantizer,
    Quantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.scene import BASE_WIDTH

FLOAT_BITS = 32


def closed_form_ratio(
    bits: float,
    dimension: int = 45,
    norm_bits: int = 16,
    rest_bits: float = FLOAT_BITS * BASE_WIDTH,
    kept: float = 1.0,
    original_bytes: float = 236.0,
) -> float:
    """Return how many times smaller vectors become when only they are quantized.

    Parameters
    ----------
    bits
        b, bits per value of the quantized vector.
    dimension
        d, values of the quantized vector: 45 for SH of degree 3.
    norm_bits
        8 n, bits of its norm.
    rest_bits
        8 B_rest, bits of everything beside it: 14 float32 in 3DGS, none for a cache of keys.
    kept
        rho, share of the vectors that pruning leaves, in (0, 1].
    original_bytes
        B0, bytes per vector before: 59 float32 in 3DGS.

    Examples
    --------
    Three bits for the SH of 3DGS with float32 norms, and four for keys of 1024 values:

    >>> round(closed_form_ratio(3, norm_bits=32), 2)
    3.07
    >>> round(closed_form_ratio(4, 1024, 32, rest_bits=0, original_bytes=4096), 2)
    7.94

    Raises
    ------
    OptionError
        If nothing is kept or nothing is stored, which leaves no ratio.
    """
    return _ratio(8.0 * original_bytes, rest_bits + norm_bits + bits * dimension, kept)


def plan_ratio(parts: Mapping[str, tuple[int, float, int]], kept: float = 1.0) -> float:
    """Return how many times smaller a scene becomes when every attribute is packed.

    Parameters
    ----------
    parts
        ``(dimension, bits per value, norm bits)`` by attribute; the original is float32.
    kept
        Share of the Gaussians that pruning leaves, in (0, 1].

    Raises
    ------
    OptionError
        If nothing is kept or nothing is stored, which leaves no ratio.
    """
    before = sum(FLOAT_BITS * dimension for dimension, _, _ in parts.values())
    after = sum(dimension * bits + norm for dimension, bits, norm in parts.values())
    return _ratio(before, after, kept)


def part_of(quantizer: Quantizer, dimension: int) -> tuple[int, float, int]:
    """Return what `plan_ratio` asks of an attribute of `dimension` values under `quantizer`."""
    if isinstance(quantizer, TurboQuantizer):
        return dimension, quantizer.bits, quantizer.norm_bits if dimension else 0
    if isinstance(quantizer, TurboProductQuantizer):
        norm_bits = quantizer.norm_bits * quantizer.norms_per_vector
        return dimension, quantizer.bits, norm_bits if dimension else 0
    if isinstance(quantizer, GridQuantizer | PrincipalQuantizer):
        return dimension, quantizer.bits, 0
    return dimension, 0 if quantizer.config()["id"] == "drop" else FLOAT_BITS, 0


def _ratio(before: float, after: float, kept: float) -> float:
    if not 0.0 < kept <= 1.0 or after <= 0.0:
        raise OptionError("No ratio: at least one Gaussian and one bit must be kept.")
    return before / (kept * after)

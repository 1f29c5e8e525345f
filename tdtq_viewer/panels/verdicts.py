"""What theory says about the quantizer that an attribute has, in a few words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tdtq_core.quantizers import (
    DropQuantizer,
    Quantizer,
    RawQuantizer,
    TurboQuantizer,
    UniformQuantizer,
)

FITS = "✓ Method fits"


@dataclass(frozen=True)
class Verdict:
    """A judgement in plain words.

    Attributes
    ----------
    tone
        ``"good"``, ``"warning"`` or ``"muted"``.
    text
        A few words with a sign in front.
    why
        The reasons with their numbers, for a tooltip.
    """

    tone: str
    text: str
    why: str


def verdict_of(
    quantizer: Quantizer, dimension: int, criterion: Callable[[int, int], Any]
) -> Verdict:
    """Judge `quantizer` for vectors of `dimension` values by the dimension criterion."""
    match quantizer:
        case RawQuantizer():
            return Verdict("muted", "Kept exactly", "All 32 bits of every value are kept.")
        case DropQuantizer():
            return Verdict("muted", "Left out", "Colours no longer change with the view.")
        case TurboQuantizer(bits=bits):
            finding = criterion(dimension, bits)
            tone, text = ("good", FITS) if finding.pays else ("warning", "! Try Uniform")
        case UniformQuantizer(bits=bits):
            finding = criterion(dimension, bits)
            tone, text = ("warning", "! Try TurboQuant") if finding.pays else ("good", FITS)
        case _:
            return Verdict("muted", "", "")
    return Verdict(tone, text, f"{finding.verdict}\n\n{finding.why}")

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
)
from tdtq_viewer.language import tr

FITS = tr("✓ Method fits")


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


NOTHING_TO_SAY = Verdict("muted", "", "")


def verdict_of(
    quantizer: Quantizer, dimension: int, criterion: Callable[[int, int], Any]
) -> Verdict:
    """Judge `quantizer` for vectors of `dimension` values by the dimension criterion.

    Grids and principal axes suit vectors of any length, so there is nothing to say of them.
    """
    match quantizer:
        case RawQuantizer():
            return Verdict("muted", tr("Kept exactly"), tr("All 32 bits of every value are kept."))
        case DropQuantizer():
            return Verdict("muted", tr("Left out"), tr("Colours no longer change with the view."))
        case TurboQuantizer(bits=bits):
            finding = criterion(dimension, bits)
            tone, text = ("good", FITS) if finding.pays else ("warning", tr("! Try Grid"))
            return Verdict(tone, text, f"{finding.verdict}\n\n{finding.why}")
    return NOTHING_TO_SAY

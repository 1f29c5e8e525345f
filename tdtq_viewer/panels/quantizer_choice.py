"""Which quantizers an attribute may have, and how one becomes another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_core.quantizers import (
    DropQuantizer,
    Quantizer,
    RawQuantizer,
    TurboQuantizer,
    UniformQuantizer,
)
from tdtq_viewer.state import Forecast


@dataclass(frozen=True)
class Choice:
    """One entry of the quantizer box.

    Attributes
    ----------
    id
        The quantizer's id.
    label
        Name in the box.
    meaning
        One sentence for people who have not read the paper.
    most_bits
        Upper end of the bits slider; 0 if there is nothing to choose.
    """

    id: str
    label: str
    meaning: str
    most_bits: int


TURBO = Choice(
    "turbo",
    "TurboQuant",
    "Turns each vector at random before rounding, so that one fixed table of levels suits every "
    "scene. Pays for long vectors.",
    8,
)
UNIFORM = Choice(
    "uniform", "Uniform", "Rounds to evenly spaced levels between minimum and maximum.", 20
)
RAW = Choice("raw", "Exact", "Keeps the float32 numbers as they are.", 0)
DROP = Choice("drop", "Leave out", "Drops it: colours no longer change with the view.", 0)


def choices_for(name: str) -> tuple[Choice, ...]:
    """Return the quantizers on offer for the attribute called `name`."""
    if name == "harmonics":
        return (TURBO, UNIFORM, RAW, DROP)
    if name == "opacity":
        return (UNIFORM, RAW)
    return (UNIFORM, TURBO, RAW)


def retuned(quantizer: Quantizer, before: Quantizer, forecast: Forecast | None) -> Quantizer:
    """Return `quantizer` for the harmonics with a gain that suits its bits.

    A gain that was tuned for the bits of `before` harms at others; plans without one stay so.
    """
    tuned = isinstance(before, TurboQuantizer) and before.gain != 1.0
    if not (tuned and isinstance(quantizer, TurboQuantizer)):
        return quantizer
    if forecast is None:
        return replace(quantizer, gain=1.0)
    return forecast.predictor.with_best_gain(quantizer)


def changed_kind(name: str, current: Quantizer, kind: str) -> Quantizer:
    """Return a quantizer of another kind that stays as close to `current` as it can."""
    if kind == "raw":
        return RawQuantizer()
    if kind == "drop":
        return DropQuantizer()
    usual = PRESETS[DEFAULT_PRESET].quantizers[name]
    kept = current if isinstance(current, TurboQuantizer | UniformQuantizer) else usual
    if kind == "turbo":
        return TurboQuantizer(min(kept.bits, TURBO.most_bits))
    return UniformQuantizer(kept.bits)

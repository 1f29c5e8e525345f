"""Which quantizers an attribute may have, and how one becomes another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tdtq_core.codec.plan import HasBits
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    Quantizer,
    RawQuantizer,
    TurboQuantizer,
)
from tdtq_core.quantizers.grid import MAX_GRID_BITS
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_viewer.language import tr
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
    make
        Takes bits and returns the quantizer; it does not look at them where there are none.
    most_bits
        Upper end of the bits slider; 0 if there is nothing to choose.
    per_bit
        Steps of the slider for each bit.
    """

    id: str
    label: str
    meaning: str
    make: Callable[[float], Quantizer]
    most_bits: int = 0
    per_bit: int = 1

    def numbers_of_bits(self) -> list[float]:
        """Return all numbers of bits on offer, ascending."""
        return [n / self.per_bit for n in range(self.per_bit, self.per_bit * self.most_bits + 1)]

    def steps(self, bits: float) -> int:
        """Return where on the slider `bits` are."""
        return round(self.per_bit * bits)


GRID = Choice(
    "grid",
    tr("Grid"),
    tr(
        "Rounds each value to a grid with even steps. Entropy coding then spends few bits where "
        "neighbouring Gaussians are alike."
    ),
    lambda bits: GridQuantizer(round(bits)),
    MAX_GRID_BITS,
)
PRINCIPAL = Choice(
    "principal",
    tr("Principal axes"),
    tr(
        "Turns the vectors so that a few values carry most of the colour, and rounds them to a "
        "grid. Entropy coding then spends next to nothing on the other values."
    ),
    PrincipalQuantizer,
    MAX_BITS,
    per_bit=4,
)
TURBO = Choice(
    "turbo",
    tr("TurboQuant"),
    tr(
        "Turns each vector at random before rounding, so that one fixed table of levels suits "
        "every scene. Pays for long vectors."
    ),
    lambda bits: TurboQuantizer(round(bits)),
    MAX_BITS,
)
RAW = Choice(
    "raw", tr("Exact"), tr("Keeps the float32 numbers as they are."), lambda bits: RawQuantizer()
)
DROP = Choice(
    "drop",
    tr("Leave out"),
    tr("Drops it: colours no longer change with the view."),
    lambda bits: DropQuantizer(),
)


def choices_for(name: str) -> tuple[Choice, ...]:
    """Return the quantizers on offer for the attribute called `name`."""
    if name == "harmonics":
        return (PRINCIPAL, TURBO, RAW, DROP)
    if name == "opacity":
        return (GRID, RAW)
    return (GRID, TURBO, RAW)


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


def with_bits(quantizer: Quantizer, choice: Choice, steps: int) -> Quantizer:
    """Return `quantizer`, which is of the kind of `choice`, where the slider stands at `steps`."""
    return replace(quantizer, bits=choice.make(steps / choice.per_bit).bits)


def changed_kind(name: str, current: Quantizer, choice: Choice) -> Quantizer:
    """Return a quantizer of another kind that stays as close to `current` as it can."""
    usual = PRESETS[DEFAULT_PRESET].quantizers[name]
    kept = current if isinstance(current, HasBits) else usual
    return choice.make(min(kept.bits, choice.most_bits))

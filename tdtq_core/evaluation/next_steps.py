"""What one bit more would buy, attribute by attribute."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.rates import Rates
from tdtq_core.quantizers import RawQuantizer, TurboQuantizer


@dataclass(frozen=True)
class Step:
    """A plan's neighbour that has one bit more in one attribute.

    Attributes
    ----------
    attribute
        Name of the attribute.
    bits
        Its bits after the step.
    gain
        PSNR in dB that is gained.
    bytes
        Bytes that it takes more.
    """

    attribute: str
    bits: float
    gain: float
    bytes: float

    @property
    def db_per_kilobyte(self) -> float:
        """Gain for every 1000 bytes; infinite where bytes cost nothing."""
        return 1000.0 * self.gain / self.bytes if self.bytes > 0.0 else math.inf


def next_steps(predictor: Predictor, rates: Rates, plan: CompressionPlan) -> list[Step]:
    """Return what one bit more of each attribute would buy, the best buy first.

    Attributes that are exact, or have as many bits as there are, are left out.
    """
    steps = _steps(predictor, rates, plan)
    return sorted(steps, key=lambda step: step.db_per_kilobyte, reverse=True)


def _steps(predictor: Predictor, rates: Rates, plan: CompressionPlan) -> Iterator[Step]:
    here = predictor.predict(plan).psnr
    for name, quantizer in plan.quantizers.items():
        if isinstance(quantizer, RawQuantizer) or not predictor.piece.values(name).shape[1]:
            continue
        bits = getattr(quantizer, "bits", 0) + 1
        there = _changed(predictor, plan, name, bits)
        if there is None:
            continue
        gain = predictor.predict(there).psnr - here
        size = rates.size(name, there.quantizers[name]) - rates.size(name, quantizer)
        yield Step(name, bits, gain, size)


def _changed(
    predictor: Predictor, plan: CompressionPlan, name: str, bits: float
) -> CompressionPlan | None:
    """Return the plan with `bits` for the attribute, with its best gain if it had one; or None."""
    before = plan.quantizers[name]
    try:
        changed = plan.with_bits(name, bits)
    except OptionError:
        return None
    after = changed.quantizers[name]
    chosen = name == "harmonics" and getattr(before, "gain", 0.0) != 1.0
    if chosen and isinstance(after, TurboQuantizer):
        return changed.with_quantizer(name, predictor.with_best_gain(after))
    return changed

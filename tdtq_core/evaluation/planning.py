"""The best plans for a scene, and the one that meets a wish: a PSNR, a ratio or a size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.grid_probes import PROBED_BITS
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.rates import Rates
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.quantizers import DropQuantizer, GridQuantizer, PrincipalQuantizer
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.theory.allocation import Frontier, Option, frontier

PSNR_TOLERANCE = 0.1
"""A plan this close to the wanted PSNR, in dB, needs no correction."""

SIZE_TOLERANCE = 0.01
"""A file this close below the wanted size needs no correction."""

HEADER_BYTES = 512
"""Room for the plan in the file, until the file is there to be measured."""


@dataclass(frozen=True)
class Measured:
    """What came out of a plan.

    Attributes
    ----------
    bytes
        Size of the file.
    psnr
        PSNR in dB over the pixels of all views.
    """

    bytes: int
    psnr: float


Measure = Callable[[CompressionPlan], Measured]
"""Compresses and renders, and says what came out."""


@dataclass(frozen=True, eq=False)
class Allocation:
    """A plan that was found for a wish.

    Attributes
    ----------
    plan
        The plan.
    measured
        What it really gives.
    corrections
        0, or 1 if the first plan missed the wish by more than the tolerance.
    """

    plan: CompressionPlan
    measured: Measured
    corrections: int


def best_plans(predictor: Predictor, rates: Rates | None = None) -> Frontier:
    """Return the frontier of size against predicted error over all numbers of bits."""
    rates = rates or Rates(predictor.piece)
    options = {name: _grid(predictor, rates, name) for name in PROBED_BITS}
    options["harmonics"] = _harmonics(predictor, rates)
    return frontier(options, fixed_size=predictor.piece.overhead + HEADER_BYTES)


def plan_at(best: Frontier, point: int, base: CompressionPlan) -> CompressionPlan:
    """Return the plan at `point` of the frontier, pruned and weighted as `base` is."""
    return replace(base, quantizers=best.quantizers(point))


def plan_for_psnr(
    best: Frontier, psnr: float, measure: Measure, base: CompressionPlan
) -> Allocation:
    """Return the smallest plan of a wanted PSNR in dB, corrected once if it misses.

    It is pruned and weighted as `base` is. Where no plan is that good, the best there is; where one
    that is hardly worse is nearer, that one.
    """
    point = _nearest(best, psnr)
    first = _tried(best, point, measure, base)
    if abs(first.measured.psnr - psnr) <= PSNR_TOLERANCE:
        return first
    too_high = psnr_of_mse(float(best.errors[point])) - first.measured.psnr
    corrected = _nearest(best, psnr + too_high)
    if corrected == point:
        return first
    second = _tried(best, corrected, measure, base, corrections=1)
    return min(first, second, key=lambda one: abs(one.measured.psnr - psnr))


def plan_for_size(
    best: Frontier, size: float, measure: Measure, base: CompressionPlan
) -> Allocation:
    """Return the best plan of at most `size` bytes, corrected once if it misses.

    It is pruned and weighted as `base` is. Where no plan is that small, the smallest there is.
    """
    first = _tried(best, best.for_size(size), measure, base)
    if (1.0 - SIZE_TOLERANCE) * size <= first.measured.bytes <= size:
        return first
    scaled = size * best.sizes[best.for_size(size)] / first.measured.bytes
    second = _tried(best, best.for_size(scaled), measure, base, corrections=1)
    fitting = [one for one in (first, second) if one.measured.bytes <= size]
    if fitting:
        return max(fitting, key=lambda one: one.measured.bytes)
    return min(first, second, key=lambda one: one.measured.bytes)


def mse_of_psnr(psnr: float) -> float:
    """Return the mean squared error of a PSNR in dB for a peak of 1."""
    return float(10.0 ** (-psnr / 10.0))


def _nearest(best: Frontier, psnr: float) -> int:
    """Return the smallest plan predicted to reach `psnr`, or the one before if that is nearer."""
    point = best.for_error(mse_of_psnr(psnr))
    before = max(point - 1, 0)
    above, below = (abs(psnr_of_mse(float(best.errors[at])) - psnr) for at in (point, before))
    return before if below <= min(above, PSNR_TOLERANCE) else point


def _tried(
    best: Frontier, point: int, measure: Measure, base: CompressionPlan, corrections: int = 0
) -> Allocation:
    plan = plan_at(best, point, base)
    return Allocation(plan, measure(plan), corrections)


def _grid(predictor: Predictor, rates: Rates, name: str) -> list[Option]:
    bits = list(PROBED_BITS[name])
    quantizers = [GridQuantizer(b) for b in bits]
    sizes = rates.grid_sizes(name, bits)
    return [
        Option(quantizer, size, predictor.mean_error(name, quantizer))
        for quantizer, size in zip(quantizers, sizes, strict=True)
    ]


def _harmonics(predictor: Predictor, rates: Rates) -> list[Option]:
    if not predictor.piece.values("harmonics").shape[1]:
        return [Option(DropQuantizer(), 0.0, 0.0)]
    bits = [quarters / 4 for quarters in range(4, 4 * MAX_BITS + 1)]
    quantizers = [PrincipalQuantizer(b) for b in bits]
    sizes = rates.principal_sizes(bits)
    dropped = DropQuantizer()
    return [
        Option(dropped, 0.0, predictor.mean_error("harmonics", dropped)),
        *(
            Option(quantizer, size, predictor.mean_error("harmonics", quantizer))
            for quantizer, size in zip(quantizers, sizes, strict=True)
        ),
    ]

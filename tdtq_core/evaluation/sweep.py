"""Rate against distortion: the best plans of a scene and the presets, predicted and measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import Measure, Measured, plan_at
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.prediction import Prediction

LOWEST_PSNR, HIGHEST_PSNR = 30.0, 66.0
"""Range in dB that is swept: below nobody looks, above nobody sees."""


@dataclass(frozen=True, eq=False)
class SweepPoint:
    """One plan with its size and quality.

    Attributes
    ----------
    plan
        The plan.
    name
        The preset's name; None for a plan of the frontier.
    predicted_psnr
        dB over the pixels of all views.
    measured
        What it really gives.
    """

    plan: CompressionPlan
    name: str | None
    predicted_psnr: float
    measured: Measured


def sweep(
    best: Frontier,
    predict: Callable[[CompressionPlan], Prediction],
    measure: Measure,
    count: int,
    base: CompressionPlan,
) -> Iterator[SweepPoint]:
    """Yield the presets, then `count` best plans evenly spaced in dB, each as it is measured.

    The best plans are pruned and weighted as `base` is.
    """
    found = (plan_at(best, point, base) for point in spread(best, count))
    plans = [*PRESETS.items(), *((None, plan) for plan in found)]
    for name, plan in plans:
        yield SweepPoint(plan, name, predict(plan).psnr, measure(plan))


def spread(best: Frontier, count: int) -> list[int]:
    """Return at most `count` points of the frontier, evenly spaced in dB over the usual range."""
    levels = -10.0 * np.log10(np.maximum(best.errors, 1e-30))
    lowest, highest = max(levels[0], LOWEST_PSNR), min(levels[-1], HIGHEST_PSNR)
    wanted = np.linspace(lowest, max(lowest, highest), count)
    return sorted({int(point) for point in np.searchsorted(levels, wanted).clip(0, len(best) - 1)})

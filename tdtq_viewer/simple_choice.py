"""The one decision of the simple side panel: how good the pictures shall be."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import mse_of_psnr, plan_at
from tdtq_core.metrics import psnr_of_mse
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast

SPAN = (25.0, 60.0)
"""PSNR in dB between which people choose: below pictures fall apart, above nobody sees more."""

TOLERANCE = 0.05
"""A plan this close below the wanted PSNR, in dB, needs no correction."""

STOPS = ("small", "balanced", "high")
"""Presets to choose from until the forecast is there, smallest first."""


@dataclass(frozen=True)
class Choice:
    """A plan for a wanted quality.

    Attributes
    ----------
    plan
        The plan.
    bytes
        About how many bytes its file takes.
    """

    plan: CompressionPlan
    bytes: float


def span_of(pruned: Forecast) -> tuple[float, float]:
    """Return the least and the most PSNR in dB to choose from, of a forecast pruned as the plan."""
    errors = pruned.frontier.errors
    low = max(psnr_of_mse(float(errors[0])), SPAN[0])
    high = min(psnr_of_mse(float(errors[-1])), SPAN[1])
    return min(low, high), high


def best_choice(pruned: Forecast, psnr: float, base: CompressionPlan) -> Choice:
    """Return the smallest plan predicted to reach `psnr` in dB, pruned and weighted as `base`.

    The frontier adds errors up; how they act together is known of single plans, and is made up for
    once.
    """
    best = pruned.frontier
    point = best.for_error(mse_of_psnr(psnr))
    missing = psnr - pruned.predict(plan_at(best, point, base)).psnr
    if missing > TOLERANCE:
        point = best.for_error(mse_of_psnr(psnr + missing))
    return Choice(plan_at(best, point, base), float(best.sizes[point]))


def nearest_stop(plan: CompressionPlan) -> int | None:
    """Return the number of the stop that `plan` is; None if it is none."""
    return next((n for n, name in enumerate(STOPS) if PRESETS[name] == plan), None)


def known_psnr(session: Session) -> tuple[float | None, bool]:
    """Return the PSNR in dB that says most about the plan, and whether it is about that plan.

    It is the predicted one, over several views; until that is there the one of the view on show.
    """
    predicted = session.predicted
    if predicted is not None:
        return predicted.psnr, session.standing.forecast
    comparison = session.comparison
    return (comparison.psnr if comparison is not None else None), session.standing.picture

"""Points on the rate-distortion plane that a pointer can meet, and their plans in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import Measured, plan_at
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import short_name
from tdtq_viewer.state import Forecast


@dataclass(frozen=True, eq=False)
class Spot:
    """A plan on the rate-distortion plane.

    Attributes
    ----------
    name
        What it is, such as a preset; empty for one of the best plans.
    plan
        The plan.
    bytes
        Size of its file, predicted or measured.
    predicted
        Predicted PSNR in dB over the views of the forecast.
    measured
        What it really gives; None while not known.
    """

    name: str
    plan: CompressionPlan
    bytes: float
    predicted: float
    measured: Measured | None = None


def spot_of(
    forecast: Forecast, name: str, plan: CompressionPlan, size: float, measured: Measured | None
) -> Spot:
    """Return where `plan` lies: at its measured size if that is known, else at `size` bytes."""
    size = size if measured is None else measured.bytes
    return Spot(name, plan, size, forecast.predict(plan).psnr, measured)


def preset_spots(
    forecast_of: Callable[[CompressionPlan], Forecast | None],
    known: dict[CompressionPlan, Measured],
) -> list[Spot]:
    """Return the presets, each as the forecast says that `forecast_of` has for it."""
    spots = []
    for name, plan in PRESETS.items():
        forecast = forecast_of(plan)
        if forecast is not None:
            size = forecast.presets[name]
            spots.append(spot_of(forecast, short_name(name), plan, size, known.get(plan)))
    return spots


def best_spot(
    forecast: Forecast,
    point: int,
    known: dict[CompressionPlan, Measured],
    base: CompressionPlan,
) -> Spot:
    """Return the best plan with the number `point`, pruned and weighted as `base` is."""
    plan = plan_at(forecast.frontier, point, base)
    return spot_of(forecast, "", plan, float(forecast.frontier.sizes[point]), known.get(plan))


def quality_text(spot: Spot) -> str:
    """Return the predicted PSNR and, where it is known, how far off it was."""
    predicted = words.psnr_text(spot.predicted)
    if spot.measured is None:
        return tr("Predicted {predicted}, not yet measured").format(predicted=predicted)
    off = abs(spot.measured.psnr - spot.predicted)
    miss = tr(" ({off:.2f} dB off)").format(off=off) if math.isfinite(off) else ""
    return tr("Predicted {predicted}, measured {psnr}{miss}").format(
        predicted=predicted, psnr=words.psnr_text(spot.measured.psnr), miss=miss
    )

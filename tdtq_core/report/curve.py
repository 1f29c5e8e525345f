"""Size against quality, for the picture in a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import Measure, Measured, plan_at
from tdtq_core.evaluation.scores import finite
from tdtq_core.evaluation.sweep import spread
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.prediction import Prediction

LINE_POINTS = 32
"""Best plans that the line of predictions goes through."""


@dataclass(frozen=True)
class CurvePoint:
    """One plan; PSNR in dB over the pixels of all views.

    Attributes
    ----------
    name
        The preset's name; empty for another plan.
    bytes
        Size of its file.
    predicted_psnr
        What to expect; None where that is not known.
    measured_psnr
        What came out; None where nobody looked.
    """

    name: str
    bytes: float
    predicted_psnr: float | None
    measured_psnr: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the point as JSON; what is infinite becomes null."""
        return {
            "name": self.name,
            "bytes": round(self.bytes),
            "predicted_psnr": finite(self.predicted_psnr),
            "measured_psnr": finite(self.measured_psnr),
        }


@dataclass(frozen=True)
class Curve:
    """Points of size and quality.

    Attributes
    ----------
    line
        The best plans that there are, as predicted, the smallest first.
    presets
        The presets, measured.
    plan
        The plan that the report is about.
    """

    line: tuple[CurvePoint, ...]
    presets: tuple[CurvePoint, ...]
    plan: CurvePoint

    def to_json(self) -> dict[str, Any]:
        """Return the curve as JSON."""
        return {
            "line": [point.to_json() for point in self.line],
            "presets": [point.to_json() for point in self.presets],
            "plan": self.plan.to_json(),
        }


def curve_of(
    best: Frontier,
    predict: Callable[[CompressionPlan], Prediction],
    measure: Measure,
    plan: CompressionPlan,
    measured: Measured,
    *,
    progress: Callable[[float], None] = lambda share: None,
) -> Curve:
    """Return where `plan` lies among the presets and the best plans.

    Parameters
    ----------
    best, predict, measure
        What is known of the scene; `predict` answers for a plan as that one prunes and weights,
        and `measure` is asked for every preset.
    plan, measured
        The plan that the report is about, and what it gave.
    """
    line = tuple(
        CurvePoint("", float(best.sizes[point]), predict(plan_at(best, point, plan)).psnr)
        for point in spread(best, LINE_POINTS)
    )
    presets: list[CurvePoint] = []
    for name, known in PRESETS.items():
        progress(len(presets) / len(PRESETS))
        found = measured if known == plan else measure(known)
        presets.append(CurvePoint(name, found.bytes, predict(known).psnr, found.psnr))
    here = CurvePoint("", measured.bytes, predict(plan).psnr, measured.psnr)
    return Curve(line, tuple(presets), here)

"""Rate against distortion: the best plans of a scene as a table, predicted and measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.planning import Measure, Measured, plan_at
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.theory.allocation import Frontier

LOWEST_PSNR, HIGHEST_PSNR = 25.0, 75.0
"""Range in dB beyond which nobody asks for a plan."""


@dataclass(frozen=True, eq=False)
class SweepPoint:
    """One plan with its size and quality.

    Attributes
    ----------
    plan
        The plan.
    name
        Its name if it is a preset.
    predicted_psnr
        dB over the pixels of all views.
    measured
        What it really gives; None where only the prediction was asked for.
    predicted_bytes
        Size of the file by the table of rates; None for presets, which are measured.
    """

    plan: CompressionPlan
    name: str | None
    predicted_psnr: float
    predicted_bytes: float | None
    measured: Measured | None


def spread(best: Frontier, count: int) -> list[int]:
    """Return at most `count` points of the frontier, evenly spaced in dB."""
    levels = -10.0 * np.log10(np.maximum(best.errors, 1e-30))
    usual = np.flatnonzero((levels >= LOWEST_PSNR) & (levels <= HIGHEST_PSNR))
    if not usual.size:
        return [len(best) - 1]
    wanted = np.linspace(levels[usual[0]], levels[usual[-1]], count)
    return [int(point) for point in np.unique(np.searchsorted(levels, wanted).clip(0, usual[-1]))]

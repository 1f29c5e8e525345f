"""Probes of all attributes at once."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from tdtq_core.evaluation.bench import Bench
from tdtq_core.evaluation.even_plans import carried_out, even_plan
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.quantizers import Quantizer
from tdtq_core.theory.together import Together, variety_of

LEVELS = (5e-6, 2e-5, 1e-4, 2.5e-4, 6.3e-4)
"""Mean squared errors of the plans: 53 to 32 dB. Parts of finer ones are not probed."""

RUINED = 8e-4
"""Mean squared error (31 dB) from which a plan tells nothing of finer ones."""


def probe_together(
    bench: Bench, predictor: Predictor, asked: Mapping[str, Quantizer] | None = None
) -> Together | None:
    """Carry out a few plans in the few views; None where nothing meets.

    Parameters
    ----------
    asked
        Quantizer by attribute of the plan that is asked about first, to be one of them.
    """
    plans = [_plan_of(bench, predictor, level) for level in LEVELS]
    found = [_measured(bench, predictor, quantizers, RUINED) for quantizers in plans]
    found += [_measured(bench, predictor, asked)] if asked else []
    rows = np.array(sorted(row for row in found if row is not None))
    if not len(rows):
        return None
    _, first = np.unique(rows[:, 0], return_index=True)
    return Together(*rows[first].T)


def _plan_of(bench: Bench, predictor: Predictor, level: float) -> dict[str, Quantizer]:
    """Return an even plan that costs about `level` with what the attributes cost beyond the sum."""
    plan = even_plan(predictor, level)
    expected = predictor.predict(bench.piece.plan(plan)).mse
    return even_plan(predictor, level * level / expected) if expected > 0.0 else plan


def _measured(
    bench: Bench, predictor: Predictor, quantizers: Mapping[str, Quantizer], most: float = math.inf
) -> tuple[float, float, float] | None:
    """Return the expected error of one plan, by how much it was off, and the plan's variety.

    None where nothing meets, or where the error is above `most`.
    """
    trial = bench.trial(carried_out(bench.piece, quantizers), 0.0)
    errors = predictor.pooled_errors(quantizers)
    expected = predictor.predict(bench.piece.plan(quantizers)).views[bench.few]
    variety = variety_of(errors)
    if min(expected.min(), trial.errors.min(), variety) <= 0.0 or trial.mean > most:
        return None
    # One large Gaussian that comes before another by chance changes one view, and means nothing.
    return sum(errors.values()), float(np.median(trial.errors / expected)), variety

"""Probes of two attributes at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np

from tdtq_core.evaluation.bench import Bench
from tdtq_core.evaluation.even_plans import carried_out, even_plan
from tdtq_core.evaluation.grid_probes import PROBED_BITS
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.quantizers import GridQuantizer, Quantizer
from tdtq_core.theory.meeting import Meeting

Both = Mapping[str, Quantizer]
"""Quantizers of two attributes by name."""

COARSE, FINE = 2.5e-4, 1e-4
"""Mean squared errors of the plans whose attributes are tried two by two: 35 and 40 dB."""

COARSEST = 5e-4
"""Mean squared error (33 dB) above which a pair is no part of any plan, and tells nothing."""

SLIGHT = 0.02
"""Excess of a pair over the error of the whole plan that is looked at only once."""


def probe_pairs(bench: Bench, predictor: Predictor) -> list[Meeting]:
    """Try the attributes of a plan two by two; harmonics meet nothing, as colours add up."""
    plans = [even_plan(predictor, level) for level in (COARSE, FINE)]
    slight = SLIGHT * sum(predictor.pooled_errors(plans[0]).values())
    names = [name for name in plans[0] if name in PROBED_BITS]
    found = []
    for pair in combinations(names, 2):
        coarse, fine = ({name: plan[name] for name in pair} for plan in plans)
        found.append(_probed(bench, predictor, coarse, fine, slight))
    return [meeting for meeting in found if meeting is not None]


def _probed(
    bench: Bench, predictor: Predictor, coarse: Both, fine: Both, slight: float
) -> Meeting | None:
    """Try one pair: coarsely, and unless the excess is `slight` with finer and coarser steps."""
    meeting = _meeting(bench, predictor, coarse)
    if meeting is None or meeting.excess <= slight:
        return meeting
    finer = None if fine == coarse else _meeting(bench, predictor, fine)
    meeting = replace(meeting, finer=finer)
    less = {n: GridQuantizer(q.bits - 1) for n, q in coarse.items() if isinstance(q, GridQuantizer)}
    coarser = _meeting(bench, predictor, less)
    return meeting if coarser is None else replace(coarser, finer=meeting)


def _meeting(bench: Bench, predictor: Predictor, both: Both) -> Meeting | None:
    """Return what two attributes do together in the few views; None where it tells nothing."""
    first, second = (predictor.error(name, each)[bench.few] for name, each in both.items())
    product = float(np.mean(first * second))
    if product <= 0.0 or float(np.mean(first + second)) > COARSEST:
        return None
    trial = bench.trial(carried_out(bench.piece, both), 0.0)
    if trial.mean > COARSEST:
        return None
    return Meeting(tuple(both), product, float(np.mean(trial.errors - first - second)))

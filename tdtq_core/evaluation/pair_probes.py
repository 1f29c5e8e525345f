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
from tdtq_core.quantizers import Quantizer
from tdtq_core.theory.meeting import Meeting

PAIRS_LEVELS = (2.5e-4, 1e-4)
"""Of the plans whose attributes are tried two by two, coarse and finer: 35 and 40 dB."""

SLIGHT = 0.02
"""Excess of a pair over the error of the whole plan that is looked at only once."""


def probe_pairs(bench: Bench, predictor: Predictor) -> list[Meeting]:
    """Try the attributes of a plan two by two; harmonics meet nothing, as colours add up."""
    coarse, finer = (even_plan(predictor, level) for level in PAIRS_LEVELS)
    slight = SLIGHT * sum(predictor.pooled_errors(coarse).values())
    found = []
    for pair in combinations([name for name in coarse if name in PROBED_BITS], 2):
        meeting = _meeting(bench, predictor, {name: coarse[name] for name in pair})
        less = {name: finer[name] for name in pair}
        if meeting and meeting.excess > slight and any(less[n] != coarse[n] for n in pair):
            meeting = replace(meeting, finer=_meeting(bench, predictor, less))
        found.append(meeting)
    return [meeting for meeting in found if meeting]


def _meeting(bench: Bench, predictor: Predictor, both: Mapping[str, Quantizer]) -> Meeting | None:
    """Return what two attributes do together in the few views."""
    first, second = (predictor.error(name, each)[bench.few] for name, each in both.items())
    product = float(np.mean(first * second))
    if product <= 0.0:
        return None
    trial = bench.trial(carried_out(bench.piece, both), 0.0)
    return Meeting(tuple(both), product, float(np.mean(trial.errors - first - second)))

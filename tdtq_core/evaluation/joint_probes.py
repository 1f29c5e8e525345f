"""Probes of all attributes at once."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from tdtq_core.evaluation.bench import Bench
from tdtq_core.evaluation.grid_probes import PROBED_BITS
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.quantizers import GridQuantizer, PrincipalQuantizer, Quantizer
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.theory.damage import NOTHING
from tdtq_core.theory.together import Together, variety_of

LEVELS = (5e-6, 2e-5, 1e-4, 2.5e-4, 6.3e-4)
"""Mean squared errors of the plans: 53 to 32 dB. Parts of finer ones are not probed."""

SHARES = {
    "position": 0.12,
    "rotation": 0.12,
    "scale": 0.12,
    "opacity": 0.04,
    "base_color": 0.12,
    "harmonics": 0.48,
}
"""Parts of the error as good plans divide it: as many as there are values to be coded."""


def probe_together(
    bench: Bench, predictor: Predictor, asked: Mapping[str, Quantizer] | None = None
) -> Together | None:
    """Carry out a few plans in the few views; None where nothing meets.

    Parameters
    ----------
    asked
        Quantizer by attribute of the plan that is asked about first, to be one of them.
    """
    plans = [_plan_of(predictor, level) for level in LEVELS] + ([dict(asked)] if asked else [])
    found = [_measured(bench, predictor, quantizers) for quantizers in plans]
    rows = np.array(sorted(row for row in found if row is not None))
    if not len(rows):
        return None
    _, first = np.unique(rows[:, 0], return_index=True)
    return Together(*rows[first].T)


def _measured(
    bench: Bench, predictor: Predictor, quantizers: Mapping[str, Quantizer]
) -> tuple[float, float, float] | None:
    """Return the expected error of one plan, by how much it was off, and the plan's variety."""
    piece = bench.piece
    restored = {name: piece.restored(name, each) for name, each in quantizers.items()}
    trial = bench.trial(piece.scene.with_matrices(restored), 0.0)
    errors = predictor.pooled_errors(quantizers)
    expected = predictor.predict(piece.plan(quantizers)).views[bench.few]
    variety = variety_of(errors)
    if min(expected.min(), trial.errors.min(), variety) <= 0.0:
        return None
    # One large Gaussian that comes before another by chance changes one view, and means nothing.
    return sum(errors.values()), float(np.median(trial.errors / expected)), variety


def _plan_of(predictor: Predictor, level: float) -> dict[str, Quantizer]:
    return {name: _nearest(predictor, name, share * level) for name, share in SHARES.items()}


def _nearest(predictor: Predictor, name: str, level: float) -> Quantizer:
    """Return the quantizer of an attribute whose error is nearest to `level`."""
    options: list[Quantizer] = [GridQuantizer(bits) for bits in PROBED_BITS.get(name, ())]
    options = options or [PrincipalQuantizer(step / 4) for step in range(4, 4 * MAX_BITS + 1)]
    return min(options, key=lambda one: abs(math.log(_error(predictor, name, one) / level)))


def _error(predictor: Predictor, name: str, quantizer: Quantizer) -> float:
    return max(predictor.mean_error(name, quantizer), NOTHING)

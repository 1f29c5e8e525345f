"""Probes of the attributes that are quantized uniformly."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.quantizers import Matrix, UniformQuantizer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING, DamageCurve

PROBED_BITS = {
    "position": range(5, 25),
    "rotation": range(3, 15),
    "scale": range(3, 15),
    "opacity": range(3, 13),
    "base_color": range(3, 14),
}
"""Bits at which an attribute may be probed, coarse to fine."""

COARSE, TYPICAL, NEGLIGIBLE = 2.5e-3, 1e-5, 3e-7
"""Mean squared errors (26, 50 and 65 dB): where plans begin, where most are, and where they end."""


def probe_uniform(bench: Bench, name: str, values: Matrix) -> tuple[DamageCurve, list[Trial]]:
    """Probe every number of bits in the few views, and one of them in all.

    The other views are taken to lose as much as at that one, times what the few tell of the rest.
    """

    def changed(bits: int) -> GaussianScene:
        quantizer = UniformQuantizer(bits)
        codes = quantizer.quantize(values)
        return bench.scene.with_matrices({name: quantizer.dequantize(codes)})

    def attempt(bits: int) -> Trial:
        return bench.trial(changed(bits), UniformQuantizer(bits).expected_mse(values))

    trials = walk(attempt, PROBED_BITS[name])
    finest_first = [trials[bits] for bits in sorted(trials, reverse=True)]
    variances = np.array([trial.variance for trial in finest_first])
    errors = np.array([trial.errors for trial in finest_first])
    if len(bench.few) < len(bench.views):
        typical = min(trials, key=lambda bits: abs(_log(trials[bits].mean / TYPICAL)))
        everywhere = bench.errors(changed(typical))
        growth = errors.mean(axis=1) / max(trials[typical].mean, NOTHING)
        spread = np.outer(growth, everywhere)
        spread[:, bench.few] = errors
        errors = spread
    if not variances.any():  # all values are alike, and stay what they are
        return DamageCurve(np.ones(1), np.zeros((1, len(bench.views)))), []
    return DamageCurve(variances, errors), finest_first


def walk(attempt: Callable[[int], Trial], bits: range) -> dict[int, Trial]:
    """Try numbers of bits until the errors from `COARSE` to `NEGLIGIBLE` are covered.

    The walk starts where 6 dB per bit say that the error is typical.
    """
    found: dict[int, Trial] = {}
    start = bits[len(bits) // 2]
    while start not in found:
        found[start] = attempt(start)
        jump = round(_log(found[start].mean / TYPICAL) / math.log(4.0))
        start = min(max(start + jump, bits[0]), bits[-1])
    for step in (-1, 1):
        at = start
        while not _enough(found[at], step) and at + step in bits:
            at += step
            if at not in found:
                found[at] = attempt(at)
    return found


def _enough(trial: Trial, step: int) -> bool:
    return trial.mean > COARSE if step < 0 else trial.mean < NEGLIGIBLE


def _log(ratio: float) -> float:
    return math.log(max(ratio, NOTHING))

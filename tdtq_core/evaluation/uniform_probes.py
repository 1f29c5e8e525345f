"""Probes of the attributes that are quantized uniformly."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.quantizers import Matrix, UniformQuantizer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING, DamageCurve, PerView

PROBED_BITS = {
    "position": range(5, 25),
    "rotation": range(3, 15),
    "scale": range(3, 15),
    "opacity": range(3, 13),
    "base_color": range(3, 14),
}
"""Bits at which an attribute may be probed, coarse to fine."""

COARSE, TYPICAL, NEGLIGIBLE = 2.5e-3, 1e-5, 1e-6
"""Mean squared errors (26, 50 and 60 dB): where plans begin, where most are, and where they end."""

JUMPY = {"position": 1e-7}
"""Attributes that all views have to see, to a finer end (70 dB): one large Gaussian that comes
before another can change one view by more than all that average out."""


def probe_uniform(bench: Bench, name: str, values: Matrix) -> tuple[DamageCurve, list[Trial]]:
    """Probe every number of bits in the few views, and one of them in all; positions all in all."""

    def changed(bits: int) -> GaussianScene:
        quantizer = UniformQuantizer(bits)
        codes = quantizer.quantize(values)
        return bench.scene.with_matrices({name: quantizer.dequantize(codes)})

    def attempt(bits: int) -> Trial:
        variance = UniformQuantizer(bits).expected_mse(values)
        return bench.trial(changed(bits), variance, everywhere=name in JUMPY)

    found = walk(attempt, PROBED_BITS[name], JUMPY.get(name, NEGLIGIBLE))
    trials = [found[bits] for bits in sorted(found, reverse=True)]
    variances = np.array([trial.variance for trial in trials])
    if not variances.any():  # all values are alike, and stay what they are
        return DamageCurve(np.ones(1), np.zeros((1, len(bench.views)))), []
    errors = np.array([trial.errors for trial in trials])
    if errors.shape[1] < len(bench.views):
        typical = min(found, key=lambda bits: abs(_log(found[bits].mean / TYPICAL)))
        everywhere = bench.errors(changed(typical))
        errors = spread(errors, bench.few, everywhere, found[typical].mean)
    return DamageCurve(variances, errors), trials


def spread(
    errors: npt.NDArray[np.float64], few: Sequence[int], everywhere: PerView, mean: float
) -> npt.NDArray[np.float64]:
    """Return (K, V) errors of all views: of the `few` their own (K, F), of the others as they grow.

    Parameters
    ----------
    everywhere
        (V,) errors at one of the K probes.
    mean
        Mean over the few views of that probe.
    """
    filled = np.outer(errors.mean(axis=1) / max(mean, NOTHING), everywhere)
    filled[:, few] = errors
    return filled


def walk(attempt: Callable[[int], Trial], bits: range, negligible: float) -> dict[int, Trial]:
    """Try numbers of bits until the errors from `COARSE` to `negligible` are covered.

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
        while at + step in bits and not _enough(found[at].mean, step, negligible):
            at += step
            if at not in found:
                found[at] = attempt(at)
    return found


def _enough(error: float, step: int, negligible: float) -> bool:
    return error > COARSE if step < 0 else error < negligible


def _log(ratio: float) -> float:
    return math.log(max(ratio, NOTHING))

"""Probes of the attributes that are put on a grid."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.evaluation.view_choice import is_large
from tdtq_core.quantizers import GridQuantizer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING, DamageCurve, PerView

PROBED_BITS = {
    "position": range(8, 23),
    "rotation": range(4, 14),
    "scale": range(6, 15),
    "opacity": range(4, 13),
    "base_color": range(3, 13),
}
"""Bits of which the best plans are made, coarse to fine; plans made by hand may have one less."""

TYPICAL_BITS = {"position": 12, "rotation": 6, "scale": 7, "opacity": 5, "base_color": 5}
"""Bits that are tried first."""

COARSE, TYPICAL, NEGLIGIBLE = 5e-4, 1e-5, 5e-7
"""Mean squared errors (33, 50 and 63 dB): where plans begin, where most are, and where one
attribute hardly counts."""

JUMPY = "position"
"""One large Gaussian that comes before another can change one view by more than all that average
out, so views differ from probe to probe."""

FEW_LEVELS = 1024
"""Different colours up to which a scene was quantized before: the next grid may meet the old one,
or lie across it, so that one number of bits tells nothing of the next."""


def probe_grid(bench: Bench, name: str) -> DamageCurve:
    """Probe what bits cost in the few views, and two probes in all, of positions all.

    Small scenes, whose pictures are cheap, are probed up to 70 dB.
    """
    piece = bench.piece

    def changed(bits: int) -> GaussianScene:
        return piece.changed(name, GridQuantizer(bits))

    def attempt(bits: int) -> Trial:
        return bench.trial(changed(bits), piece.variance(name, GridQuantizer(bits)))

    bits = range(PROBED_BITS[name].start - 1, PROBED_BITS[name].stop)
    found = walk(attempt, bits, TYPICAL_BITS[name], _finest(name, piece.scene))
    ordered = sorted(found, reverse=True)
    trials = [found[bits] for bits in ordered]
    variances = np.array([trial.variance for trial in trials])
    if not any(trial.errors.any() for trial in trials):  # all values are alike, and stay so
        return DamageCurve(np.ones(1), np.zeros((1, len(bench.views))))
    places = seen_by_all(name, trials)
    wide = {at: bench.widened(trials[at], changed(ordered[at])) for at in places}
    return DamageCurve(variances, in_all_views(bench, trials, wide))


def _finest(name: str, scene: GaussianScene) -> float:
    """Return the mean squared error at which the probes end; below 0 for never."""
    if not is_large(len(scene)):
        return NEGLIGIBLE / 5.0
    if name != JUMPY and len(np.unique(scene.base_color[:, 0])) <= FEW_LEVELS:
        return -1.0
    return NEGLIGIBLE


def seen_by_all(name: str, trials: Sequence[Trial]) -> Sequence[int]:
    """Return which trials all views see: a typical one and the coarsest; all if `JUMPY`.

    Coarse errors show most on large Gaussians, and a view without any sees a quarter of them.
    """
    if name == JUMPY:
        return range(len(trials))
    typical = min(range(len(trials)), key=lambda at: abs(_log(trials[at].mean / TYPICAL)))
    return sorted({typical, len(trials) - 1})


def in_all_views(
    bench: Bench, trials: Sequence[Trial], wide: Mapping[int, PerView]
) -> npt.NDArray[np.float64]:
    """Return (K, V) errors of K `trials` of ascending variance in all views.

    How the views compare is known where a trial was held in all of them, and lies between two such
    trials for others.

    Parameters
    ----------
    wide
        (V,) errors in all views by the number of the trial, ascending.
    """
    places = np.log([trials[at].variance for at in wide])
    profiles = np.array([errors / max(trials[at].mean, NOTHING) for at, errors in wide.items()])
    filled = []
    for trial in trials:
        place = math.log(trial.variance)
        profile = np.array([np.interp(place, places, column) for column in profiles.T])
        filled.append(bench.filled(trial, profile))
    return np.array(filled)


def walk(
    attempt: Callable[[int], Trial], bits: range, start: int, finest: float = NEGLIGIBLE
) -> dict[int, Trial]:
    """Try numbers of bits until the errors from `COARSE` to the `finest` are covered.

    The walk leaps from `start` to where 6 dB per bit say that the error is typical, and goes bit by
    bit from there.
    """
    found: dict[int, Trial] = {}
    while start not in found:
        found[start] = attempt(start)
        leap = round(_log(found[start].mean / TYPICAL) / math.log(4.0))
        start = min(max(start + leap, bits[0]), bits[-1]) if abs(leap) > 1 else start
    at = start
    while at > bits[0] and found[at].mean < COARSE:
        at -= 1
        found[at] = found.get(at) or attempt(at)
    at = start
    while at < bits[-1] and found[at].mean > finest:
        at += 1
        found[at] = found.get(at) or attempt(at)
    return found


def _log(ratio: float) -> float:
    return math.log(max(ratio, NOTHING))

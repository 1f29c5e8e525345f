"""Probes of the harmonics: the closed form's two numbers, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.theory.damage import NOTHING
from tdtq_core.theory.distortion import distortion
from tdtq_core.theory.harmonics_damage import HarmonicsDamage

CHECKED_BITS = 6
"""The closed form is held against probes at 1 to 6 bits."""


@dataclass(frozen=True, eq=False)
class HarmonicsProbes:
    """What was learned of the harmonics.

    Attributes
    ----------
    damage
        The closed form of this scene.
    squares
        (N,) squared weights with which the Gaussians are seen, summed over the views.
    trials
        The probes, for comparing their pictures with other attributes'.
    """

    damage: HarmonicsDamage
    squares: npt.NDArray[np.float64]
    trials: list[Trial]


def probe_harmonics(bench: Bench) -> HarmonicsProbes:
    """Measure C, E and the factors to the closed form; all zero without harmonics."""
    values = bench.scene.matrix("harmonics")
    squares, views = np.zeros(len(bench.scene)), len(bench.views)
    if not values.any():
        return HarmonicsProbes(HarmonicsDamage(np.zeros(views), np.zeros(views)), squares, [])
    lengths = np.einsum("nd,nd->n", values, values, dtype=np.float64)
    prepared, energy = bench.renderer.prepare(bench.scene), np.zeros(views)
    for number, picture in enumerate(bench.pictures):
        seen = bench.importance(prepared, number).squares
        energy[number] = seen @ lengths / (picture.shape[0] * picture.shape[1])
        squares += seen
    without = bench.scene.with_matrices({"harmonics": np.zeros_like(values)})
    closed = HarmonicsDamage(bench.errors(without), energy)
    trials = [_trial(bench, bits) for bits in range(1, CHECKED_BITS + 1)]
    dropped = bench.trial(without, mean_square(values))
    factors = np.array([_factors(bench, closed, n + 1, trial) for n, trial in enumerate(trials)])
    return HarmonicsProbes(
        HarmonicsDamage(closed.signal, energy, factors), squares, [*trials, dropped]
    )


def _trial(bench: Bench, bits: int) -> Trial:
    values, quantizer = bench.scene.matrix("harmonics"), TurboQuantizer(bits)
    restored = quantizer.dequantize(quantizer.quantize(values))
    changed = bench.scene.with_matrices({"harmonics": restored})
    return bench.trial(changed, quantizer.expected_mse(values))


def _factors(
    bench: Bench, closed: HarmonicsDamage, bits: int, trial: Trial
) -> npt.NDArray[np.float64]:
    """Return (V,) measured over expected errors: their own for the few, the mean for others."""
    width = bench.scene.matrix("harmonics").shape[1]
    expected = np.maximum(closed(distortion(width, bits)), NOTHING)
    factors = np.full(len(expected), trial.errors.sum() / expected[bench.few].sum())
    factors[bench.few] = trial.errors / expected[bench.few]
    return factors

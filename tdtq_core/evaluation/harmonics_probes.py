"""Probes of the harmonics: the closed form's two numbers, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.evaluation.harmonics_errors import expected_error, family_of
from tdtq_core.evaluation.view_choice import FEWEST
from tdtq_core.quantizers import (
    Quantizer,
    TurboProductQuantizer,
    TurboQuantizer,
    UniformQuantizer,
)
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.theory.damage import NOTHING, PerView
from tdtq_core.theory.harmonics_damage import HarmonicsDamage

Probed = TurboQuantizer | TurboProductQuantizer | UniformQuantizer

SIGNED: tuple[Probed, ...] = tuple(TurboQuantizer(bits) for bits in range(1, 7))
ALIKE: tuple[Probed, ...] = (
    *(TurboQuantizer(bits, seed=None, signs=False) for bits in range(1, 4)),
    *(UniformQuantizer(bits) for bits in (2, 3, 4, 6)),
    *(TurboProductQuantizer(bits) for bits in (2, 4)),
)
"""Without signs, or on a grid, alike vectors get alike errors, which no closed form knows."""


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
        Probes with signs, and without harmonics, to hold against those of other attributes.
    """

    damage: HarmonicsDamage
    squares: npt.NDArray[np.float64]
    trials: list[Trial]


def probe_harmonics(bench: Bench) -> HarmonicsProbes:
    """Measure C, E and the factors to the closed form; all zero without harmonics."""
    values = bench.scene.matrix("harmonics")
    if not values.any():
        none = np.zeros(len(bench.views))
        return HarmonicsProbes(HarmonicsDamage(none, none), np.zeros(len(values)), [])
    energy, squares = _energy(bench)
    without = bench.scene.with_matrices({"harmonics": np.zeros_like(values)})
    closed = HarmonicsDamage(bench.errors(without), energy)
    # Of large scenes the factor hardly depends on the bits.
    signed = SIGNED if len(bench.few) > FEWEST else SIGNED[1:4:2]
    trials = {quantizer: _trial(bench, quantizer) for quantizer in (*signed, *ALIKE)}
    factors: dict[str, dict[int, PerView]] = {}
    for quantizer, trial in trials.items():
        expected = expected_error(closed, quantizer, values, squares)
        found = _factors(bench, expected, trial)
        factors.setdefault(family_of(quantizer), {})[quantizer.bits] = found
    kept = [trial for quantizer, trial in trials.items() if family_of(quantizer) == "turbo"]
    kept.append(bench.trial(without, mean_square(values)))
    return HarmonicsProbes(replace(closed, factors=factors), squares, kept)


def _energy(bench: Bench) -> tuple[PerView, npt.NDArray[np.float64]]:
    """Return E of each view, and the (N,) squared weights over all views."""
    values = bench.scene.matrix("harmonics")
    lengths = np.einsum("nd,nd->n", values, values, dtype=np.float64)
    prepared = bench.renderer.prepare(bench.scene)
    energy, squares = np.zeros(len(bench.views)), np.zeros(len(values))
    for number, picture in enumerate(bench.pictures):
        seen = bench.importance(prepared, number).squares
        energy[number] = seen @ lengths / (picture.shape[0] * picture.shape[1])
        squares += seen
    return energy, squares


def _trial(bench: Bench, quantizer: Quantizer) -> Trial:
    values = bench.scene.matrix("harmonics")
    restored = quantizer.dequantize(quantizer.quantize(values))
    changed = bench.scene.with_matrices({"harmonics": restored})
    return bench.trial(changed, quantizer.expected_mse(values))


def _factors(bench: Bench, expected: PerView, trial: Trial) -> PerView:
    """Return measured over expected errors: their own for the few views, the mean for others."""
    least = np.maximum(expected, NOTHING)
    factors = np.full(len(least), trial.errors.sum() / least[bench.few].sum())
    factors[bench.few] = trial.errors / least[bench.few]
    return factors

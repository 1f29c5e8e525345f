"""Probes of the harmonics: the closed form's two numbers, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.bench import Bench
from tdtq_core.evaluation.harmonics_errors import expected_error, family_of
from tdtq_core.evaluation.view_choice import is_large
from tdtq_core.quantizers import (
    Matrix,
    PrincipalQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.theory.damage import NOTHING, PerView
from tdtq_core.theory.harmonics_damage import HarmonicsDamage

Probed = TurboQuantizer | TurboProductQuantizer | PrincipalQuantizer

EVERYWHERE = PrincipalQuantizer(3)
"""The probe that all views see: along principal axes, errors differ from view to view."""


def _plain(bits: int) -> TurboQuantizer:
    """Return TurboQuant without signs: alike vectors get alike errors, unlike the closed form."""
    return TurboQuantizer(bits, seed=None, signs=False)


SMALL: tuple[Probed, ...] = (
    EVERYWHERE,
    *(PrincipalQuantizer(bits) for bits in (1, 2, 4, 5)),
    *(_plain(bits) for bits in (1, 2, 3, 5)),
    *(TurboQuantizer(bits) for bits in range(1, 7)),
    *(TurboProductQuantizer(bits) for bits in (2, 4)),
)
"""Probes of scenes whose pictures are cheap."""

LARGE: tuple[Probed, ...] = (
    EVERYWHERE,
    *(PrincipalQuantizer(bits) for bits in (1, 2, 2.5, 3.25, 4.5, 6)),
    *(_plain(bits) for bits in (1, 2, 3, 6)),
    TurboQuantizer(3),
    TurboProductQuantizer(3),
)
"""Probes of scenes so large that with signs the factor hardly depends on the bits."""


@dataclass(frozen=True, eq=False)
class HarmonicsProbes:
    """What was learned of the harmonics.

    Attributes
    ----------
    damage
        The closed form of this scene.
    squares
        (N,) squared weights with which the Gaussians are seen, summed over the views.
    """

    damage: HarmonicsDamage
    squares: npt.NDArray[np.float64]


def probe_harmonics(bench: Bench) -> HarmonicsProbes:
    """Measure C, E and the factors to the closed form; all zero without harmonics."""
    piece = bench.piece
    values = piece.values("harmonics")
    if not values.any():
        none = np.zeros(len(bench.views))
        return HarmonicsProbes(HarmonicsDamage(none, none), np.zeros(len(values)))
    energy, squares = _energy(bench)
    without = piece.scene.with_matrices({"harmonics": np.zeros_like(values)})
    dropped = bench.trial(without, mean_square(values))
    closed = HarmonicsDamage(bench.widened(dropped, without), energy)
    families = _families(bench, closed, squares)
    factors = {name: family.factors for name, family in families.items()}
    return HarmonicsProbes(replace(closed, factors=factors), squares)


@dataclass(eq=False)
class _Family:
    """Probes by quantizers of one kind: factors to the closed form by bits."""

    factors: dict[float, PerView] = field(default_factory=dict)
    profile: PerView | float = 1.0

    def add(self, bench: Bench, quantizer: Probed, restored: Matrix, expected: PerView) -> None:
        changed = bench.piece.scene.with_matrices({"harmonics": restored})
        trial = bench.trial(changed, bench.piece.variance("harmonics", quantizer))
        least = np.maximum(expected, NOTHING)
        if quantizer == EVERYWHERE:
            self.profile = bench.widened(trial, changed) / least
        self.factors[quantizer.bits] = bench.filled(trial, expected * self.profile) / least


def _families(
    bench: Bench, closed: HarmonicsDamage, squares: npt.NDArray[np.float64]
) -> dict[str, _Family]:
    families: dict[str, _Family] = {}
    piece = bench.piece
    for quantizer in LARGE if is_large(len(piece.scene)) else SMALL:
        restored = piece.restored("harmonics", quantizer)
        expected = expected_error(closed, quantizer, piece, squares, restored)
        family = families.setdefault(family_of(quantizer), _Family())
        family.add(bench, quantizer, restored, expected)
    return families


def _energy(bench: Bench) -> tuple[PerView, npt.NDArray[np.float64]]:
    """Return E of each view, and the (N,) squared weights over all views."""
    values = bench.piece.values("harmonics")
    lengths = np.einsum("nd,nd->n", values, values, dtype=np.float64)
    prepared = bench.renderer.prepare(bench.piece.scene)
    energy, squares = np.zeros(len(bench.views)), np.zeros(len(values))
    for number, picture in enumerate(bench.pictures):
        seen = bench.importance(prepared, number).squares
        energy[number] = seen @ lengths / (picture.shape[0] * picture.shape[1])
        squares += seen
    return energy, squares

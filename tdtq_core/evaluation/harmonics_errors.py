"""The pictures' error that each kind of quantizer is expected to cause in the harmonics."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.quantizers import Matrix, PrincipalQuantizer, Quantizer, TurboQuantizer
from tdtq_core.quantizers.principal import distortion_at
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.distortion import distortion
from tdtq_core.theory.harmonics_damage import HarmonicsDamage


def family_of(quantizer: Quantizer) -> str:
    """Return the name under which quantizers of this kind are probed."""
    if isinstance(quantizer, TurboQuantizer):
        return "turbo" if quantizer.signs else "turbo without signs"
    return str(quantizer.config()["id"])


def expected_error(
    damage: HarmonicsDamage,
    quantizer: Quantizer,
    piece: Workpiece,
    weights: npt.NDArray[np.float64],
    restored: Matrix | None = None,
) -> PerView:
    """Return the (V,) errors by the closed form.

    TurboQuant's distortion is known, and so is that along principal axes, which is made to be the
    same; what others lose is found out by carrying them out.

    Parameters
    ----------
    piece
        The scene whose harmonics are quantized.
    weights
        (N,) how much each Gaussian counts.
    restored
        (N, d) what `quantizer` makes of the values, where that is known.
    """
    values = piece.values("harmonics")
    if isinstance(quantizer, TurboQuantizer):
        return damage(distortion(values.shape[1], quantizer.bits), quantizer.gain)
    if isinstance(quantizer, PrincipalQuantizer):
        return damage.of(0.0, distortion_at(values.shape[1], quantizer.bits))
    if restored is None:
        restored = piece.restored("harmonics", quantizer)
    return damage.of(*shrinkage_and_noise(values, restored, weights))


def shrinkage_and_noise(
    values: Matrix, restored: Matrix, weights: npt.NDArray[np.float64]
) -> tuple[float, float]:
    """Compare (N, d) `restored` vectors with the `values` they were, by (N,) `weights`.

    Returns
    -------
    The share of the vectors that is lost, and the energy of what else is off in proportion to
    theirs.
    """
    energy = float(weights @ np.einsum("nd,nd->n", values, values)) or 1.0
    kept = float(weights @ np.einsum("nd,nd->n", values, restored)) / energy
    noise = restored - np.float32(kept) * values
    return 1.0 - kept, float(weights @ np.einsum("nd,nd->n", noise, noise)) / energy

"""Plans for probes of several attributes: each attribute has its part of the error."""

from __future__ import annotations

import math
from collections.abc import Mapping

from tdtq_core.evaluation.grid_probes import PROBED_BITS
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.quantizers import GridQuantizer, PrincipalQuantizer, Quantizer
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING

SHARES = {
    "position": 0.12,
    "rotation": 0.12,
    "scale": 0.12,
    "opacity": 0.04,
    "base_color": 0.12,
    "harmonics": 0.48,
}
"""Parts of the error as good plans divide it: as many as there are values to be coded."""


def even_plan(predictor: Predictor, level: float) -> dict[str, Quantizer]:
    """Return quantizers that together cause about the mean squared error `level`."""
    return {name: _nearest(predictor, name, share * level) for name, share in SHARES.items()}


def carried_out(piece: Workpiece, quantizers: Mapping[str, Quantizer]) -> GaussianScene:
    """Return the scene with these attributes as their quantizers leave them."""
    restored = {name: piece.restored(name, each) for name, each in quantizers.items()}
    return piece.scene.with_matrices(restored)


def _nearest(predictor: Predictor, name: str, level: float) -> Quantizer:
    """Return the quantizer of an attribute whose error is nearest to `level`."""
    options: list[Quantizer] = [GridQuantizer(bits) for bits in PROBED_BITS.get(name, ())]
    options = options or [PrincipalQuantizer(step / 4) for step in range(4, 4 * MAX_BITS + 1)]
    return min(options, key=lambda one: abs(math.log(_error(predictor, name, one) / level)))


def _error(predictor: Predictor, name: str, quantizer: Quantizer) -> float:
    return max(predictor.mean_error(name, quantizer), NOTHING)

"""Predicts the pictures' errors of any plan from what probing a scene has taught."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.harmonics_errors import expected_error, family_of
from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.quantizers import DropQuantizer, Quantizer, RawQuantizer, TurboQuantizer
from tdtq_core.theory.damage import DamageCurve, PerView
from tdtq_core.theory.distortion import distortion, distortion_bound
from tdtq_core.theory.harmonics_damage import HarmonicsDamage
from tdtq_core.theory.meeting import Meeting, met_factor
from tdtq_core.theory.prediction import Prediction
from tdtq_core.theory.together import Together


@dataclass(frozen=True, eq=False)
class Predictor:
    """What was learned of one scene in V views.

    A plan takes a tenth of a millisecond once each of its quantizers was asked for before. The
    first time takes a look at all values of the attribute, and harmonics on a grid, or under the
    quantizer of products, are quantized: some tenths of a second for 100,000 Gaussians.

    Parameters
    ----------
    curves
        Damage by attribute, harmonics apart.
    harmonics
        The closed form's two numbers per view.
    piece
        The scene on its way through the codec.
    pixels
        (V,) pixels of each view.
    truth
        (V,) mean squared errors of the original against the photographs, NaN where there is none;
        None without any.
    reordering
        (V,) mean squared errors of the order alone in which a file keeps the Gaussians.
    meetings
        What two attributes cost beyond their sum.
    together
        How far off this was where all attributes lost something; None where that is not known.
    squares
        (N,) squared weights with which the Gaussians are seen; None for equal ones.
    """

    curves: Mapping[str, DamageCurve]
    harmonics: HarmonicsDamage
    piece: Workpiece
    pixels: PerView
    truth: PerView | None = None
    reordering: PerView | float = 0.0
    meetings: Sequence[Meeting] = ()
    together: Together | None = None
    squares: npt.NDArray[np.float64] | None = None
    _known: dict[tuple[str, Quantizer], PerView] = field(default_factory=dict, repr=False)
    _variances: dict[tuple[str, Quantizer], float] = field(default_factory=dict, repr=False)

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that `plan` is expected to cause."""
        errors = {name: self.error(name, quantizer) for name, quantizer in plan.quantizers.items()}
        bound = self._bound(plan.quantizers["harmonics"])
        factor = self._factor(plan)
        return Prediction(errors, bound, self.pixels, self.truth, factor, self.reordering)

    def error(self, name: str, quantizer: Quantizer) -> PerView:
        """Return the (V,) mean squared errors that `quantizer` causes in the attribute `name`."""
        key = (name, quantizer)
        if key not in self._known:
            self._known[key] = self._error(name, quantizer)
        return self._known[key]

    def mean_error(self, name: str, quantizer: Quantizer) -> float:
        """Return the mean squared error over all pixels of all views, as `error` per view."""
        return float(self.error(name, quantizer) @ self.pixels / self.pixels.sum())

    def pooled_errors(self, quantizers: Mapping[str, Quantizer]) -> dict[str, float]:
        """Return the mean squared error over all pixels that each attribute causes alone."""
        return {name: self.mean_error(name, quantizer) for name, quantizer in quantizers.items()}

    def with_best_gain(self, quantizer: TurboQuantizer) -> TurboQuantizer:
        """Return `quantizer` with the gain that costs the harmonics least, in steps of 1/1024."""
        share = distortion(self.piece.values("harmonics").shape[1], quantizer.bits)
        gain = round(1024.0 * self.harmonics.best_gain(share)) / 1024.0
        return replace(quantizer, gain=gain)

    def seen_by(self, views: npt.NDArray[np.intp]) -> Predictor:
        """Return the predictor of other views, each taken for the one with the given number."""
        return replace(
            self,
            curves={name: curve.seen_by(views) for name, curve in self.curves.items()},
            harmonics=self.harmonics.seen_by(views),
            pixels=self.pixels[views],
            reordering=(self.reordering + np.zeros_like(self.pixels))[views],
            _known={},
            _variances={},
        )

    def _error(self, name: str, quantizer: Quantizer) -> PerView:
        if isinstance(quantizer, RawQuantizer) or not self.piece.values(name).any():
            return np.zeros_like(self.pixels)
        if name != "harmonics":
            return self.curves[name](self._variance(name, quantizer))
        if isinstance(quantizer, DropQuantizer):
            return self.harmonics.signal
        expected = expected_error(self.harmonics, quantizer, self.piece, self._weights)
        bits = getattr(quantizer, "bits", 0)
        return self.harmonics.corrected(expected, family_of(quantizer), bits)

    @property
    def _weights(self) -> npt.NDArray[np.float64]:
        return np.ones(len(self.piece.scene)) if self.squares is None else self.squares

    def _bound(self, quantizer: Quantizer) -> PerView:
        expected = self.error("harmonics", quantizer)
        if not isinstance(quantizer, TurboQuantizer):
            return expected
        bound = self.harmonics(min(distortion_bound(quantizer.bits), 1.0), quantizer.gain)
        return np.maximum(bound, expected)

    def _factor(self, plan: CompressionPlan) -> PerView:
        quantizers = plan.quantizers
        met = met_factor(
            self.meetings, {name: self.error(name, quantizers[name]) for name in quantizers}
        )
        if self.together is None:
            return met
        return met * self.together.factor(self.pooled_errors(quantizers))

    def _variance(self, name: str, quantizer: Quantizer) -> float:
        key = (name, quantizer)
        if key not in self._variances:
            self._variances[key] = self.piece.variance(name, quantizer)
        return self._variances[key]

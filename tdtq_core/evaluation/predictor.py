"""Predicts the pictures' errors of any plan from what probing a scene has taught."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.quantizers import DropQuantizer, Matrix, Quantizer, RawQuantizer, TurboQuantizer
from tdtq_core.theory.damage import DamageCurve, PerView
from tdtq_core.theory.distortion import distortion, distortion_bound
from tdtq_core.theory.harmonics_damage import HarmonicsDamage
from tdtq_core.theory.prediction import Prediction


@dataclass(frozen=True, eq=False)
class Predictor:
    """What was learned of one scene in V views; predicting a plan takes microseconds.

    Parameters
    ----------
    curves
        Damage by attribute, harmonics apart.
    harmonics
        The closed form's two numbers per view.
    values
        (N, d) values by attribute as quantizers see them.
    pixels
        (V,) pixels of each view.
    truth
        (V,) mean squared errors of the original against the photographs; None without them.
    """

    curves: Mapping[str, DamageCurve]
    harmonics: HarmonicsDamage
    values: Mapping[str, Matrix]
    pixels: PerView
    truth: PerView | None = None
    _known: dict[tuple[str, Quantizer], PerView] = field(default_factory=dict, repr=False)

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that `plan` is expected to cause."""
        errors = {name: self.error(name, quantizer) for name, quantizer in plan.quantizers.items()}
        bound = self._bound(plan.quantizers["harmonics"])
        return Prediction(errors, bound, self.pixels, self.truth)

    def error(self, name: str, quantizer: Quantizer) -> PerView:
        """Return the (V,) mean squared errors that `quantizer` causes in the attribute `name`."""
        key = (name, quantizer)
        if key not in self._known:
            self._known[key] = self._error(name, quantizer)
        return self._known[key]

    def mean_error(self, name: str, quantizer: Quantizer) -> float:
        """Return the mean squared error over all pixels of all views, as `error` per view."""
        return float(np.average(self.error(name, quantizer), weights=self.pixels))

    def with_best_gain(self, quantizer: TurboQuantizer) -> TurboQuantizer:
        """Return `quantizer` with the gain that costs the harmonics least, in steps of 1/1024."""
        share = distortion(self.values["harmonics"].shape[1], quantizer.bits)
        gain = round(1024.0 * self.harmonics.best_gain(share)) / 1024.0
        return replace(quantizer, gain=gain)

    def _error(self, name: str, quantizer: Quantizer) -> PerView:
        values = self.values[name]
        if isinstance(quantizer, RawQuantizer) or not values.size:
            return np.zeros_like(self.pixels)
        if name != "harmonics":
            return self.curves[name](quantizer.expected_mse(values))
        if isinstance(quantizer, DropQuantizer):
            return self.harmonics.signal
        if isinstance(quantizer, TurboQuantizer):
            return self.harmonics(distortion(values.shape[1], quantizer.bits), quantizer.gain)
        return self._isotropic(quantizer, values)

    def _isotropic(self, quantizer: Quantizer, values: Matrix) -> PerView:
        """Return the error of noise that is spread over the harmonics in proportion to length."""
        energy = float(np.mean(np.square(values, dtype=np.float64)))
        return (
            self.harmonics(min(quantizer.expected_mse(values) / energy, 1.0))
            if energy
            else 0.0 * self.pixels
        )

    def _bound(self, quantizer: Quantizer) -> PerView:
        if not isinstance(quantizer, TurboQuantizer):
            return self.error("harmonics", quantizer)
        return self.harmonics(min(distortion_bound(quantizer.bits), 1.0), quantizer.gain)

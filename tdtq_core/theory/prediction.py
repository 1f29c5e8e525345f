"""What a plan will do to the pictures, attribute by attribute and view by view."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_core.theory.damage import PerView


@dataclass(frozen=True, eq=False)
class Prediction:
    """The mean squared errors that a plan is expected to cause.

    Errors of separate attributes are nearly independent, so their squares nearly add.

    Attributes
    ----------
    per_attribute
        (V,) mean squared errors of the clipped pictures by attribute, and by whatever else was done
        to the scene, such as pruning.
    at_most
        (V,) bound, on average over rotations, on the error of the harmonics: `2.7207 4^-b` in place
        of D(d, b). Equal to their entry in `per_attribute` where no rotation is used.
    pixels
        (V,) pixels of each view.
    truth
        (V,) mean squared errors of the original against the photographs, NaN where there is none;
        None without any.
    factor
        What the errors of all attributes together are of their sum, (V,) or the same in all views
        (`theory.meeting`); those of other causes add as they are.
    reordering
        (V,) errors of the Gaussians' new order alone, where several are equally far away.
    """

    per_attribute: Mapping[str, PerView]
    at_most: PerView
    pixels: PerView
    truth: PerView | None = None
    factor: PerView | float = 1.0
    reordering: PerView | float = 0.0

    @property
    def views(self) -> PerView:
        """(V,) mean squared errors of the pictures."""
        return self._together(self.per_attribute)

    @property
    def mse(self) -> float:
        """Mean squared error over the pixels of all views together."""
        return self._pooled(self.views)

    @property
    def psnr(self) -> float:
        """PSNR in dB over the pixels of all views together; infinite where nothing is lost."""
        return _psnr(self.mse)

    @property
    def psnr_mean(self) -> float:
        """Mean of the views' PSNR in dB."""
        return float(np.mean(self.view_psnr))

    @property
    def view_psnr(self) -> list[float]:
        """PSNR in dB of each view; infinite where nothing is lost."""
        return [_psnr(error) for error in self.views]

    @property
    def psnr_floor(self) -> float:
        """PSNR in dB that the plan keeps on average over rotations, by TurboQuant's bound."""
        return _psnr(
            self._pooled(self._together({**self.per_attribute, "harmonics": self.at_most}))
        )

    @property
    def psnr_truth(self) -> float | None:
        """Mean PSNR in dB of the compressed views against the photographs; None without them.

        Quantization errors are independent of the errors of the original, so their squares add.
        """
        if self.truth is None:
            return None
        errors = self.truth + self.views
        return float(np.mean([_psnr(error) for error in errors[~np.isnan(errors)]]))

    def shares(self) -> dict[str, float]:
        """Return each attribute's share of the error, 0 to 1; zeros where nothing is lost."""
        pooled = {name: self._pooled(errors) for name, errors in self.per_attribute.items()}
        total = sum(pooled.values())
        return {name: value / total if total else 0.0 for name, value in pooled.items()}

    def mse_of(self, name: str) -> float:
        """Return the mean squared error that the attribute called `name` causes."""
        return self._pooled(self.per_attribute[name])

    def _together(self, errors: Mapping[str, PerView]) -> PerView:
        total = self.reordering + np.zeros_like(self.pixels)
        for name, error in errors.items():
            total = total + (self.factor * error if name in ATTRIBUTE_NAMES else error)
        return np.asarray(total, dtype=np.float64)

    def _pooled(self, errors: PerView) -> float:
        return float(errors @ self.pixels / self.pixels.sum())


def _psnr(error: float) -> float:
    return math.inf if error <= 0.0 else -10.0 * math.log10(error)

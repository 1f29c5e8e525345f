"""What errors in one attribute do to the picture, between and beyond a few probe renders."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

PerView = npt.NDArray[np.float64]
"""(V,) one value per view."""

NOTHING = 1e-30
"""Stands for a squared error of zero where a logarithm is taken."""


@dataclass(frozen=True, eq=False)
class DamageCurve:
    """The mean squared error of the picture as a function of one attribute's error.

    Each probe quantizes this attribute alone, renders and measures. Between two probes the
    logarithm of the error is linear in the logarithm of the variance: exactly so for errors that
    average out (slope 1, 6 dB per bit) and nearly so where the order of the Gaussians flips (slope
    1/2) or alike errors add up (slope above 1). Finer than the probes, where what averages out is
    gone and what flips is left, the slope is 1/2, from the lower of the two finest: what one large
    Gaussian did to one of them by chance is not there in others. Coarser, it is 1.

    Parameters
    ----------
    variances
        (K,) ascending mean squared errors per value of the attribute, in its own units, above 0;
        K >= 1.
    errors
        (K, V) mean squared errors of the clipped picture in each of V views.
    """

    variances: npt.NDArray[np.float64]
    errors: npt.NDArray[np.float64]

    def __call__(self, variance: float) -> PerView:
        """Return the (V,) mean squared errors of the pictures at `variance`; 0 at 0."""
        if variance <= 0.0:
            return np.zeros(self.errors.shape[1])
        if variance < self.variances[0]:
            below = np.sqrt(variance / self.variances[:2])
            return np.asarray((self.errors[:2] * below[:, None]).min(axis=0))
        knots, logs = np.log(self.variances), np.log(np.maximum(self.errors, NOTHING))
        at = np.log(variance)
        between = np.exp([np.interp(at, knots, column) for column in logs.T])
        beyond = max(variance / self.variances[-1], 1.0)
        return np.where(between > 2.0 * NOTHING, between * beyond, 0.0)

    def seen_by(self, views: npt.NDArray[np.intp]) -> DamageCurve:
        """Return the curve of other views, each taken for the one with the given number."""
        return DamageCurve(self.variances, self.errors[:, views])

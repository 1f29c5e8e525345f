"""What all attributes together cost beyond what each alone and pairs of them tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class Together:
    """Measured over expected errors of a few plans, from fine to coarse.

    Parameters
    ----------
    errors
        (K,) ascending mean squared errors that were expected of the plans, above 0; K >= 1.
    factors
        (K,) measured over expected errors.
    variety
        (K,) `variety_of` the plans.
    """

    errors: npt.NDArray[np.float64]
    factors: npt.NDArray[np.float64]
    variety: npt.NDArray[np.float64]

    def factor(self, errors: Mapping[str, float]) -> float:
        """Return measured over expected errors of a plan whose attributes cost `errors` each.

        The logarithm of the factor is linear between plans in the logarithm of the error, and in
        proportion to the variety: where one attribute makes all of the error, nothing meets.
        """
        total = sum(errors.values())
        if total <= 0.0:
            return 1.0
        at, knots = np.log(total), np.log(self.errors)
        log_factor = np.interp(at, knots, np.log(self.factors))
        share = variety_of(errors) / np.interp(at, knots, self.variety)
        return float(np.exp(log_factor * min(share, 1.0)))


def variety_of(errors: Mapping[str, float]) -> float:
    """Return how probable it is that two causes drawn by their share of the error differ."""
    values = np.array(list(errors.values()))
    total = float(values.sum())
    return 1.0 - float(np.square(values / total).sum()) if total > 0.0 else 0.0

"""What the errors of two attributes cost beyond their sum.

Independent errors add as squares, to first order. To the next, one attribute lays bare what another
has spoilt: a Gaussian that moved shows one behind it whose colour is off. That grows as the product
of both errors, and where both lean the same way (thin Gaussians whose scale and rotation are
coarse, say) as its root. Three attributes and more hardly add to what their pairs do.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tdtq_core.theory.damage import PerView

LEAST_POWER, TYPICAL_POWER, MOST_POWER = 0.5, 0.7, 1.0
"""Of the product of both errors: where they lean the same way, as it was found most often, and
where each lays bare the other."""


@dataclass(frozen=True)
class Meeting:
    """Two attributes that were quantized together, coarsely and perhaps once more less so.

    Attributes
    ----------
    names
        The two attributes.
    product
        Of the mean squared errors that each of them causes alone, above 0.
    excess
        The error of both together minus the sum.
    finer
        The same two with smaller errors; below these the excess falls as the product does.
    """

    names: tuple[str, ...]
    product: float
    excess: float
    finer: Meeting | None = None

    def excess_at(self, errors: Mapping[str, PerView]) -> PerView:
        """Return the (V,) excess in views where the attributes cause other (V,) `errors` alone."""
        first, second = (errors[name] for name in self.names)
        share = first * second / self.product
        grown = self.excess * share**self._power
        if self.finer is None:
            return np.where(share < 1.0, self.excess * share**MOST_POWER, grown)
        below = share * self.product < self.finer.product
        return np.where(below, self.finer.excess_at(errors), grown)

    @property
    def _power(self) -> float:
        """Of the product, with which the excess has grown since the finer meeting."""
        finer = self.finer
        if finer is None or min(finer.excess, self.excess) <= 0.0:
            return TYPICAL_POWER
        power = math.log(self.excess / finer.excess) / math.log(self.product / finer.product)
        return min(max(power, LEAST_POWER), MOST_POWER)


def met_factor(meetings: Sequence[Meeting], errors: Mapping[str, PerView]) -> PerView:
    """Return the (V,) errors of all attributes together over the sum of what each causes alone."""
    total = np.sum(list(errors.values()), axis=0)
    excess = np.zeros_like(total)
    for meeting in meetings:
        excess = excess + meeting.excess_at(errors)
    return np.asarray(1.0 + excess / np.where(total > 0.0, total, 1.0))

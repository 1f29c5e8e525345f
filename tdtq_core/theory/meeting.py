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
"""Of the product of both errors: where they lean the same way, and above all that was tried; as it
was found most often; where each lays bare the other, and below all that was tried."""


@dataclass(frozen=True)
class Meeting:
    """Two attributes that were quantized together, and perhaps once or twice more, less coarsely.

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
        product = first * second
        if self.finer is None:
            return self._grown(product)
        # This line ends at the finer pair; one that falls knows no value at a product of 0.
        grown = self._grown(np.maximum(product, self.finer.product))
        return np.where(product < self.finer.product, self.finer.excess_at(errors), grown)

    def _grown(self, product: PerView) -> PerView:
        share = product / self.product
        return np.asarray(self.excess * share ** np.where(share > 1.0, LEAST_POWER, self._power))

    @property
    def _power(self) -> float:
        """Of the product, with which the excess has grown up to here."""
        finer = self.finer
        if finer is None:
            return MOST_POWER
        if min(finer.excess, self.excess) <= 0.0 or finer.product >= self.product:
            return TYPICAL_POWER
        return math.log(self.excess / finer.excess) / math.log(self.product / finer.product)


def met_factor(meetings: Sequence[Meeting], errors: Mapping[str, PerView]) -> PerView:
    """Return the (V,) errors of all attributes together over the sum of what each causes alone."""
    total = np.sum(list(errors.values()), axis=0)
    excess = np.zeros_like(total)
    for meeting in meetings:
        excess = excess + meeting.excess_at(errors)
    return np.asarray(1.0 + excess / np.where(total > 0.0, total, 1.0))

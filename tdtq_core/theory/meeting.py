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

LEAST_POWER, MOST_POWER = 0.5, 1.0
"""Of the product of both errors: where they lean the same way, and where each lays bare the other.
"""


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

    def excess_at(self, errors: Mapping[str, float]) -> float:
        """Return the excess where the attributes cause other `errors` alone."""
        first, second = (errors.get(name, 0.0) for name in self.names)
        product = first * second
        if self.finer is not None and product < self.finer.product:
            return self.finer.excess_at(errors)
        return float(self.excess * (product / self.product) ** self._power)

    @property
    def _power(self) -> float:
        """Of the product, with which the excess has grown since the finer meeting."""
        finer = self.finer
        if finer is None or min(finer.excess, self.excess) <= 0.0:
            return MOST_POWER
        power = math.log(self.excess / finer.excess) / math.log(self.product / finer.product)
        return min(max(power, LEAST_POWER), MOST_POWER)


def met_factor(meetings: Sequence[Meeting], errors: Mapping[str, float]) -> float:
    """Return the error of all attributes together over the sum of what each causes alone."""
    total = sum(errors.values())
    if total <= 0.0:
        return 1.0
    return 1.0 + sum(meeting.excess_at(errors) for meeting in meetings) / total

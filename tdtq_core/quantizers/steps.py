"""How fine each row of a matrix is quantized: in classes of powers of two.

A Gaussian that pictures hardly show may be stored coarsely. Its class c, a small whole number,
multiplies the step by 2^c. What the bits of a plan mean does not change with the classes: steps are
scaled so that the mean squared error, each row counted by its weight, stays what it is when all
rows have the same step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Classes = npt.NDArray[np.int8]
"""(N,) exponents of the steps, `LOWEST` to `HIGHEST`."""

LOWEST, HIGHEST = -3, 3


@dataclass(frozen=True, eq=False)
class Steps:
    """How the steps of N rows differ.

    Attributes
    ----------
    classes
        (N,) int8 exponents.
    weights
        (N,) float64, how much the squared error of each row counts; not negative.
    """

    classes: Classes
    weights: npt.NDArray[np.float64]

    def up_to(self, highest: int) -> Steps:
        """Return these steps, no class above `highest`."""
        return Steps(np.minimum(self.classes, np.int8(highest)), self.weights)

    @property
    def factor(self) -> float:
        """By what the common step is multiplied so that the weighted squared error stays."""
        total = float(self.weights.sum())
        grown = float(self.weights @ np.ldexp(1.0, 2 * self.classes.astype(np.int32)))
        return float(np.sqrt(total / grown)) if total > 0.0 else 1.0


def equal_steps(count: int) -> Steps:
    """Return the same step for all of `count` rows."""
    return Steps(np.zeros(count, np.int8), np.ones(count))


def classes_of(importance: npt.NDArray[np.float64]) -> Classes:
    """Return the classes that even out the damage of N Gaussians.

    Parameters
    ----------
    importance
        (N,) what a squared error of 1 in the colour of each would add to that of the pictures.

    Returns
    -------
    (N,) int8. The squared step is in inverse proportion to the importance, as reverse water-filling
    asks (Cover and Thomas, Elements of Information Theory, 10.3.3), and the median is in class 0.
    """
    seen = importance[importance > 0.0]
    if not seen.size:
        return np.zeros(importance.shape, np.int8)
    ratio = np.median(seen) / np.maximum(importance, np.finfo(np.float64).tiny)
    return np.clip(np.rint(0.5 * np.log2(ratio)), LOWEST, HIGHEST).astype(np.int8)

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

HARDLY_SEEN = 0.01
"""Share of all importance held by Gaussians that have no say in how fine steps are. Pruning takes
such Gaussians, so what is left keeps its steps, and what was learned of them stays true."""


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
        # Not a BLAS product, whose threads keep a core busy for long after it.
        grown = float((self.weights * np.ldexp(1.0, 2 * self.classes.astype(np.int32))).sum())
        return float(np.sqrt(total / grown)) if total > 0.0 else 1.0


def equal_steps(count: int) -> Steps:
    """Return the same step for all of `count` rows."""
    return Steps(np.zeros(count, np.int8), np.ones(count))


def steps_for(importance: npt.NDArray[np.float64]) -> Steps:
    """Return the steps that even out the damage of N Gaussians.

    Parameters
    ----------
    importance
        (N,) what a squared error of 1 in the colour of each would add to that of the pictures.

    Returns
    -------
    Squared steps in inverse proportion to the importance, as reverse water-filling asks (Cover and
    Thomas, Elements of Information Theory, 10.3.3). Class 0 is at a power of two, next to twice the
    median of those that are not `HARDLY_SEEN`: scales and opacities, which no class makes much
    coarser than that, came out best so. The hardly seen weigh nothing.
    """
    if not importance.any():
        return equal_steps(len(importance))
    counts = importance >= _least_counted(importance)
    middle = 2.0 ** (1.0 + np.rint(np.log2(np.median(importance[counts]))))
    ratio = middle / np.maximum(importance, np.finfo(np.float64).tiny)
    classes = np.clip(np.rint(0.5 * np.log2(ratio)), LOWEST, HIGHEST).astype(np.int8)
    return Steps(classes, np.where(counts, importance, 0.0))


def _least_counted(importance: npt.NDArray[np.float64]) -> float:
    ascending = np.sort(importance)
    sums = np.cumsum(ascending)
    return float(ascending[np.searchsorted(sums, HARDLY_SEEN * sums[-1], side="right")])

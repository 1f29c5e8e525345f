"""What was learned of a scene, so that sizes and errors of plans are known beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.rates import Rates
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.prediction import Prediction
from tdtq_viewer.state.yardstick import Yardstick


@dataclass(frozen=True)
class Basis:
    """What plans have in common for which the same was learned.

    Attributes
    ----------
    pruning
        Which Gaussians are left out; None for none.
    weighted
        Whether steps are coarser where pictures hardly show it.
    """

    pruning: Pruning | None
    weighted: bool


def basis_of(plan: CompressionPlan) -> Basis:
    """Return what has to be learned for `plan`."""
    return Basis(plan.pruning, plan.weighted)


@dataclass(frozen=True, eq=False)
class Forecast:
    """What was learned of a scene as some plans prune and weight it.

    Of plans on another basis it says what the same bits would cost there, and adds what their
    pruning does alone.

    Attributes
    ----------
    yardstick
        What the errors are about.
    basis
        How the scene was pruned and weighted.
    predictor
        Predicts the pictures' errors of any quantizers.
    frontier
        The plans that no other beats in both size and error; what pruning does is not in it.
    rates
        Bytes of every way to quantize an attribute; slow where asked for the first time.
    presets
        About how many bytes the file of each preset takes, by its name.
    """

    yardstick: Yardstick
    basis: Basis
    predictor: Predictor
    frontier: Frontier
    rates: Rates
    presets: Mapping[str, float]

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that pruning and quantizing by `plan` are expected to cause."""
        found = self.predictor.predict(plan)
        if plan.pruning is None:
            return found
        errors = self.yardstick.thinning.errors(plan.pruning)
        return replace(found, per_attribute={**found.per_attribute, "pruning": errors})

    def share(self, pruning: Pruning | None) -> float:
        """Return how many Gaussians `pruning` leaves for each one that was learned from."""
        thinning = self.yardstick.thinning
        return thinning.share_kept(pruning) / thinning.share_kept(self.basis.pruning)

    def pruned(self, pruning: Pruning | None) -> Forecast:
        """Return this forecast with the best plans for what `pruning` leaves, and its price."""
        best, lost = self.frontier, 0.0
        if pruning is not None:
            errors = self.yardstick.thinning.errors(pruning)
            lost = float(np.average(errors, weights=self.predictor.pixels))
        sizes = self.share(pruning) * best.sizes
        return replace(self, frontier=replace(best, sizes=sizes, errors=best.errors + lost))

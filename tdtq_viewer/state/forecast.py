"""What was learned of a scene, so that sizes and errors of plans are known beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.rates import Rates
from tdtq_core.formats.views import View as TakenView
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.prediction import Prediction
from tdtq_viewer.encoders import Importance
from tdtq_viewer.state.results import Image
from tdtq_viewer.thinning import Thinning


@dataclass(frozen=True, eq=False)
class Forecast:
    """What was learned of a scene, so that sizes and errors of plans are known beforehand.

    Attributes
    ----------
    scene, importance
        The scene that it is about, and how its Gaussians were weighed.
    views
        The cameras that the errors are about.
    predictor
        Predicts the pictures' errors of any plan.
    frontier
        The plans that no other beats in both size and error.
    rates
        Bytes of every way to quantize an attribute; slow where asked for the first time.
    presets
        About how many bytes the file of each preset takes, by its name.
    thinning
        What leaving Gaussians out does.
    photographs
        The photograph of each view at its size, None where there is none.
    """

    scene: GaussianScene
    importance: Importance
    views: Sequence[TakenView]
    predictor: Predictor
    frontier: Frontier
    rates: Rates
    presets: Mapping[str, float]
    thinning: Thinning
    photographs: Sequence[Image | None] = ()

    @property
    def psnr_truth(self) -> float | None:
        """Mean PSNR in dB of the original views against their photographs; None without any."""
        truth = self.predictor.truth
        return None if truth is None else mean_psnr(truth)

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that pruning and quantizing by `plan` are expected to cause."""
        found = self.predictor.predict(plan)
        if plan.pruning is None:
            return found
        errors = self.thinning.errors(plan.pruning)
        return replace(found, per_attribute={**found.per_attribute, "pruning": errors})

    def pruned(self, pruning: Pruning | None) -> Forecast:
        """Return this forecast with the best plans for what `pruning` leaves."""
        if pruning is None:
            return self
        share = self.thinning.share_kept(pruning)
        lost = np.average(self.thinning.errors(pruning), weights=self.predictor.pixels)
        best = self.frontier
        best = replace(best, sizes=share * best.sizes, errors=best.errors + lost)
        return replace(self, frontier=best)


def mean_psnr(errors: PerView) -> float:
    """Return the mean PSNR in dB of the views whose mean squared error is known, not NaN."""
    return float(np.mean([psnr_of_mse(error) for error in errors[~np.isnan(errors)]]))

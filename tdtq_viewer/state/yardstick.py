"""What all plans of a scene are predicted for and measured against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tdtq_core.formats.views import View as TakenView
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import PerView
from tdtq_viewer.encoders import Importance
from tdtq_viewer.state.results import Image
from tdtq_viewer.thinning import Thinning


@dataclass(frozen=True, eq=False)
class Yardstick:
    """A scene in a few views; what was predicted or measured with the same one can be compared.

    Attributes
    ----------
    scene, importance
        All N Gaussians, and how they were weighed.
    views
        The V cameras that errors are about.
    photographs
        The photograph of each view at its size, None where there is none.
    truth
        (V,) mean squared errors of the original against the photographs, NaN where there is none;
        None without any.
    thinning
        What leaving Gaussians out does.
    bytes_before
        What the scene's file holds as float32, those that make no sense counted in.
    """

    scene: GaussianScene
    importance: Importance
    views: Sequence[TakenView]
    photographs: Sequence[Image | None]
    truth: PerView | None
    thinning: Thinning
    bytes_before: int

    @property
    def psnr_truth(self) -> float | None:
        """Mean PSNR in dB of the original views against their photographs; None without any."""
        return None if self.truth is None else mean_psnr(self.truth)


def mean_psnr(errors: PerView) -> float:
    """Return the mean PSNR in dB of the views whose mean squared error is known, not NaN."""
    return float(np.mean([psnr_of_mse(error) for error in errors[~np.isnan(errors)]]))

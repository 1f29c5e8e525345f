"""What a comparison found, per view and over all views."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tdtq_core.metrics import psnr_of_mse


@dataclass(frozen=True)
class ViewScore:
    """How two scenes compare in one view.

    Attributes
    ----------
    name
        Name of the camera.
    pixels
        Number of pixels of the picture.
    mse
        Mean squared error of picture b against picture a, both clipped to [0, 1].
    ssim
        Structural similarity of the two pictures.
    psnr_a_truth, psnr_b_truth
        PSNR in dB of each picture against the photograph; None without one.
    """

    name: str
    pixels: int
    mse: float
    ssim: float
    psnr_a_truth: float | None = None
    psnr_b_truth: float | None = None

    @property
    def psnr(self) -> float:
        """PSNR in dB; infinite for identical pictures."""
        return psnr_of_mse(self.mse)

    def to_json(self) -> dict[str, Any]:
        """Return the score as JSON; what is infinite or not a number becomes null."""
        content: dict[str, Any] = {
            "name": self.name,
            "psnr": finite(self.psnr),
            "ssim": finite(self.ssim),
            "identical": self.mse == 0,
        }
        if self.psnr_a_truth is not None and self.psnr_b_truth is not None:
            content["psnr_a_truth"] = finite(self.psnr_a_truth)
            content["psnr_b_truth"] = finite(self.psnr_b_truth)
        return content


@dataclass(frozen=True)
class Comparison:
    """How two scenes compare over several views.

    Attributes
    ----------
    views
        One score per view, in the order of the cameras; at least one.
    backend
        Name of the renderer.
    """

    views: Sequence[ViewScore]
    backend: str

    @property
    def mse(self) -> float:
        """Mean squared error over the pixels of all views together."""
        total = math.fsum(view.mse * view.pixels for view in self.views)
        return total / sum(view.pixels for view in self.views)

    @property
    def psnr(self) -> float:
        """PSNR in dB over the pixels of all views together."""
        return psnr_of_mse(self.mse)

    @property
    def psnr_mean(self) -> float:
        """Mean of the views' PSNR in dB."""
        return _mean([view.psnr for view in self.views])

    @property
    def ssim(self) -> float:
        """Mean of the views' SSIM."""
        return _mean([view.ssim for view in self.views])

    @property
    def delta_psnr_truth(self) -> float | None:
        """Mean PSNR of b minus that of a, in dB against the photographs; None without any."""
        gains = [
            view.psnr_b_truth - view.psnr_a_truth
            for view in self.views
            if view.psnr_a_truth is not None and view.psnr_b_truth is not None
        ]
        return _mean(gains) if gains else None

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as strict JSON.

        JSON knows no infinity: where pictures are identical their PSNR is null and ``identical``
        is true.
        """
        delta = self.delta_psnr_truth
        return {
            "psnr": finite(self.psnr),
            "psnr_mean": finite(self.psnr_mean),
            "ssim": finite(self.ssim),
            "identical": self.mse == 0,
            "delta_psnr_truth": None if delta is None else finite(delta),
            "backend": self.backend,
            "views": [view.to_json() for view in self.views],
        }


def finite(value: float) -> float | None:
    """Return `value`, or None where it is infinite or not a number."""
    return value if math.isfinite(value) else None


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)

"""What a comparison found, per view and over all views."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tdtq_core.evaluation.protocol import Circumstances
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import RenderMode

_OF_TRUTH = ("psnr_a_truth", "psnr_b_truth", "ssim_a_truth", "ssim_b_truth")


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
    ssim_a_truth, ssim_b_truth
        SSIM of each picture against the photograph; None without one.
    flip
        Mean FLIP error of picture b against picture a; None where it was not asked for.
    """

    name: str
    pixels: int
    mse: float
    ssim: float
    psnr_a_truth: float | None = None
    psnr_b_truth: float | None = None
    ssim_a_truth: float | None = None
    ssim_b_truth: float | None = None
    flip: float | None = None

    @property
    def psnr(self) -> float:
        """PSNR in dB; infinite for identical pictures."""
        return psnr_of_mse(self.mse)

    @property
    def delta_psnr_truth(self) -> float | None:
        """PSNR of b minus that of a, in dB against the photograph; None without one."""
        return _difference(self.psnr_b_truth, self.psnr_a_truth)

    @property
    def delta_ssim_truth(self) -> float | None:
        """SSIM of b minus that of a against the photograph; None without one."""
        return _difference(self.ssim_b_truth, self.ssim_a_truth)

    def to_json(self) -> dict[str, Any]:
        """Return the score as JSON; what is infinite or not a number becomes null."""
        content: dict[str, Any] = {
            "name": self.name,
            "psnr": finite(self.psnr),
            "ssim": finite(self.ssim),
            "identical": self.mse == 0,
        }
        known = {name: getattr(self, name) for name in (*_OF_TRUTH, "flip")}
        return content | {name: finite(v) for name, v in known.items() if v is not None}


@dataclass(frozen=True)
class Comparison:
    """How two scenes compare over several views.

    Attributes
    ----------
    views
        One score per view, in the order of the cameras; at least one.
    backend
        Name of the renderer.
    protocol
        How it was measured, in a sentence.
    render_mode
        How scene a and scene b were drawn.
    circumstances
        What the protocol says, for whoever wants it in another language; None if unknown.
    """

    views: Sequence[ViewScore]
    backend: str
    protocol: str = ""
    render_mode: tuple[RenderMode, RenderMode] = ("classic", "classic")
    circumstances: Circumstances | None = None

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
    def psnr_overall(self) -> float:
        """PSNR in dB that stands for all views: their mean, unless some but not all are identical.

        These leave no mean; PSNR over all pixels then says how the others fare.
        """
        return self.psnr if math.isinf(self.psnr_mean) else self.psnr_mean

    @property
    def ssim(self) -> float:
        """Mean of the views' SSIM."""
        return _mean([view.ssim for view in self.views])

    @property
    def flip(self) -> float | None:
        """Mean of the views' FLIP errors; None where they were not asked for."""
        return self._mean_known(lambda view: view.flip)

    @property
    def psnr_a_truth(self) -> float | None:
        """Mean PSNR of a in dB against the photographs; None without any."""
        return self._mean_known(lambda view: view.psnr_a_truth)

    @property
    def psnr_b_truth(self) -> float | None:
        """Mean PSNR of b in dB against the photographs; None without any."""
        return self._mean_known(lambda view: view.psnr_b_truth)

    @property
    def ssim_a_truth(self) -> float | None:
        """Mean SSIM of a against the photographs; None without any."""
        return self._mean_known(lambda view: view.ssim_a_truth)

    @property
    def ssim_b_truth(self) -> float | None:
        """Mean SSIM of b against the photographs; None without any."""
        return self._mean_known(lambda view: view.ssim_b_truth)

    @property
    def delta_psnr_truth(self) -> float | None:
        """Mean PSNR of b minus that of a, in dB against the photographs; None without any."""
        return self._mean_known(lambda view: view.delta_psnr_truth)

    @property
    def delta_ssim_truth(self) -> float | None:
        """Mean SSIM of b minus that of a, against the photographs; None without any."""
        return self._mean_known(lambda view: view.delta_ssim_truth)

    @property
    def worst(self) -> list[int]:
        """Numbers of the views, the most damaged first.

        Damage is the loss of PSNR against the photograph; views without one follow, lowest PSNR
        first. Views whose pictures hold no numbers come before all others.
        """
        return sorted(range(len(self.views)), key=lambda index: _merit(self.views[index]))

    @property
    def lowest(self) -> ViewScore:
        """The view of the lowest PSNR; one whose pictures hold no numbers comes before all."""
        return min(self.views, key=lambda view: -math.inf if math.isnan(view.psnr) else view.psnr)

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as strict JSON.

        JSON knows no infinity: where pictures are identical their PSNR is null and ``identical``
        is true.
        """
        optional = (*_OF_TRUTH, "delta_ssim_truth", "flip")
        return {
            "psnr": finite(self.psnr),
            "psnr_mean": finite(self.psnr_mean),
            "ssim": finite(self.ssim),
            "identical": self.mse == 0,
            "delta_psnr_truth": finite(self.delta_psnr_truth),
            **{name: finite(getattr(self, name)) for name in optional},
            "backend": self.backend,
            "render_mode": list(self.render_mode),
            "protocol": self.protocol,
            "worst": [self.views[index].name for index in self.worst],
            "views": [view.to_json() for view in self.views],
        }

    def _mean_known(self, value: Callable[[ViewScore], float | None]) -> float | None:
        known = [found for found in map(value, self.views) if found is not None]
        return _mean(known) if known else None


def finite(value: float | None) -> float | None:
    """Return `value`, or None where it is infinite, not a number or None itself."""
    return value if value is not None and math.isfinite(value) else None


def _merit(score: ViewScore) -> tuple[bool, float]:
    """Return a key that sorts the worst view first."""
    if math.isnan(score.psnr):
        return (False, -math.inf)
    change = score.delta_psnr_truth
    # Not a number: both pictures equal the photograph, which leaves infinity minus infinity.
    known = change is not None and not math.isnan(change)
    return (not known, change if change is not None and known else score.psnr)


def _difference(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)

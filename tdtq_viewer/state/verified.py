"""What a plan really costs, measured in a few views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.metrics import psnr_of_mse
from tdtq_viewer.state.yardstick import Yardstick


@dataclass(frozen=True, eq=False)
class Verified:
    """What a plan really costs in a few views.

    Attributes
    ----------
    yardstick, plan
        What was measured, and with what; that of another one or another plan is out of date.
    error
        Mean squared error over the pixels of all views.
    alone
        The same with only the attribute of that name compressed; None until all are measured.
    psnr_truth
        Mean PSNR in dB of the views against their photographs; None without any.
    """

    yardstick: Yardstick
    plan: CompressionPlan
    error: float
    alone: Mapping[str, float] | None = None
    psnr_truth: float | None = None

    @property
    def psnr(self) -> float:
        """PSNR in dB over the pixels of all views."""
        return psnr_of_mse(self.error)

    @property
    def shares(self) -> dict[str, float] | None:
        """Each attribute's share of the error, 0 to 1; None until all are measured."""
        if self.alone is None:
            return None
        total = sum(self.alone.values())
        return {name: error / total if total else 0.0 for name, error in self.alone.items()}

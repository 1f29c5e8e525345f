"""Which of the results on show belong to the plan in hand."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_viewer.encoders import Importance
from tdtq_viewer.state.forecast import Forecast, basis_of
from tdtq_viewer.state.results import Comparison, MeasuredSizes
from tdtq_viewer.state.verified import Verified


@dataclass(frozen=True)
class Standing:
    """Where the results stand towards the plan in hand; True for those that are its own.

    Attributes
    ----------
    preliminary
        The plan cannot be carried out yet, and one like it stands for it.
    picture
        The PSNR of the full picture on show.
    sizes
        The sizes of the file.
    views
        The error over the views of the forecast.
    shares
        That of each attribute alone, too.
    forecast
        The forecast was learned from the scene as the plan prunes and weights it.
    """

    preliminary: bool
    picture: bool
    sizes: bool
    views: bool
    shares: bool
    forecast: bool


def standing_of(
    plan: CompressionPlan,
    importance: Importance | None,
    comparison: Comparison | None,
    sizes: MeasuredSizes | None,
    verified: Verified | None,
    forecast: Forecast | None,
) -> Standing:
    """Return where results stand towards `plan`, the Gaussians being weighed by `importance`."""
    weighed = needs_importance(plan)
    preliminary = weighed and importance is None

    def holds(result: Comparison | MeasuredSizes) -> bool:
        alike = result.importance is importance or not weighed
        return result.plan == plan and alike and not preliminary

    full = comparison is not None and comparison.full and comparison.psnr is not None
    views = verified is not None and verified.plan == plan
    return Standing(
        preliminary,
        picture=full and holds(comparison),
        sizes=sizes is not None and holds(sizes),
        views=views,
        shares=views and verified.alone is not None,
        forecast=forecast is not None and forecast.basis == basis_of(plan),
    )

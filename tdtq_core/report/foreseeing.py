"""What theory says of a plan, for a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.planning import Measure, Measured
from tdtq_core.evaluation.pruning import Pruned
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer, never
from tdtq_core.report.blame import errors_alone, shares_of
from tdtq_core.report.content import Forecast
from tdtq_core.report.curve import curve_of
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.prediction import Prediction


def foresee(
    best: Frontier,
    predict: Callable[[CompressionPlan], Prediction],
    measure: Measure,
    pruned: Pruned,
    plan: CompressionPlan,
    measured: Measured,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float],
    *,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> Forecast:
    """Return what `plan` was expected to cost, what each part of it costs, and its rivals.

    Parameters
    ----------
    best, predict, measure
        What is known of the scene.
    pruned
        The scene before and after the plan's pruning.
    measured
        What the plan gave.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    curve = curve_of(
        best, predict, measure, plan, measured, progress=lambda share: progress(0.6 * share)
    )
    errors = errors_alone(
        pruned,
        plan,
        views,
        renderer,
        background,
        progress=lambda share: progress(0.6 + 0.4 * share),
        should_stop=should_stop,
    )
    return Forecast(predict(plan), shares_of(errors), curve)

"""How much of the error each attribute causes, measured: each is compressed alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.pruning import Pruned
from tdtq_core.evaluation.view_choice import MOST_VIEWS, evenly
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.quantizers import RawQuantizer
from tdtq_core.rendering.protocol import Renderer, never

PRUNING = "pruning"
"""Name, among those of the attributes, of what leaving Gaussians out costs."""


def errors_alone(
    pruned: Pruned,
    plan: CompressionPlan,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float],
    *,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> dict[str, float]:
    """Return the mean squared error that each lossy attribute causes with all others kept exact.

    Pruning, where there is any, is measured by itself, and the attributes in what it leaves. Of
    more than `MOST_VIEWS` views so many are looked at, evenly spaced.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    seen = [views[number] for number in evenly(len(views), MOST_VIEWS)]
    reference, encoder = renderer.prepare(pruned.scene), _encoder(pruned, plan)
    lossy = [name for name in plan.quantizers if not _is_exact(plan, name)]
    errors: dict[str, float] = {}
    for done, name in enumerate(lossy):
        if should_stop():
            raise Cancelled
        progress(done / len(lossy))
        other = renderer.prepare(encoder.quantize(_alone(plan, name)))
        errors[name] = _error(reference, other, seen, renderer, background)
    if pruned.pruning is not None:
        whole = renderer.prepare(pruned.original)
        errors[PRUNING] = _error(whole, reference, seen, renderer, background)
    return errors


def shares_of(errors: dict[str, float]) -> dict[str, float]:
    """Return each part of the sum of `errors`, 0 to 1; zeros where all are 0."""
    total = sum(errors.values())
    return {name: error / total if total else 0.0 for name, error in errors.items()}


def _encoder(pruned: Pruned, plan: CompressionPlan) -> LiveEncoder:
    return LiveEncoder(pruned.scene, importance=pruned.importance_left if plan.weighted else None)


def _is_exact(plan: CompressionPlan, name: str) -> bool:
    return isinstance(plan.quantizers[name], RawQuantizer)


def _alone(plan: CompressionPlan, name: str) -> CompressionPlan:
    """Return `plan` with everything but the attribute `name` kept exact."""
    exact = dict.fromkeys(plan.quantizers, RawQuantizer())
    return replace(plan, quantizers={**exact, name: plan.quantizers[name]}, pruning=None)


def _error(
    a: Any,
    b: Any,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float],
) -> float:
    """Return the mean squared error between two prepared scenes over the pixels of `views`."""
    cameras = [view.camera for view in views]
    errors = [
        mse(renderer.render(a, camera, background), renderer.render(b, camera, background))
        for camera in cameras
    ]
    return float(np.average(errors, weights=[camera.width * camera.height for camera in cameras]))

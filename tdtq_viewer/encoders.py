"""The live encoder of the open scene, and how much pictures would miss each of its Gaussians."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_core.formats.views import View
from tdtq_core.scene import GaussianScene

Importance = npt.NDArray[np.float64]
"""(N,) of the Gaussians of a scene; another array means that they were weighed again."""


class Encoders:
    """Makes what is slow to make once, and keeps it for the scene that is open; thread-safe.

    Parameters
    ----------
    make
        Takes a scene and returns its live encoder.
    """

    def __init__(self, make: Callable[[GaussianScene], Any]) -> None:
        self._make = make
        self._making, self._weighing = threading.Lock(), threading.Lock()
        self._kept: tuple[GaussianScene, Any] | None = None
        self._weighed: tuple[GaussianScene, Sequence[View], Importance] | None = None

    def ready(self, scene: GaussianScene) -> bool:
        """Say whether the encoder of `scene` is made already."""
        return self._kept is not None and self._kept[0] is scene

    def encoder(self, scene: GaussianScene, importance: Importance | None) -> Any:
        """Return the encoder of `scene`, which carries out all plans that `importance` allows."""
        with self._making:
            kept = self._kept[1] if self._kept is not None and self._kept[0] is scene else None
            known = None if kept is None else kept.importance
            if kept is None or not (importance is None or known is None or importance is known):
                kept = self._make(scene)
                self._kept = (scene, kept)
            if importance is not None:
                kept.importance = importance
            return kept

    def importance(
        self, scene: GaussianScene, views: Sequence[View], weigh: Callable[[], Importance]
    ) -> Importance:
        """Return what `weigh` says of the Gaussians; asked once for the same views."""
        with self._weighing:
            known = self._weighed
            if known is None or known[0] is not scene or known[1] is not views:
                known = self._weighed = (scene, views, weigh())
            return known[2]


def feasible(plan: CompressionPlan, importance: Importance | None) -> CompressionPlan:
    """Return what can be carried out of `plan`: without importance, equal steps for all."""
    if importance is not None or not needs_importance(plan):
        return plan
    faint = plan.pruning is not None and plan.pruning.kind == "opacity"
    return replace(plan, pruning=plan.pruning if faint else None, weighted=False)

"""What leaving Gaussians out of a scene does, learned by the worker of the forecast."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.pruning import Kind, Pruning, kept_mask, opacities
from tdtq_core.evaluation.pruning import Pruned
from tdtq_core.evaluation.pruning_damage import PruningDamage, probe_pruning
from tdtq_core.formats.views import View
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import PerView

FIRST: Mapping[Kind, float] = {"contribution": 1e-4, "opacity": 0.05}
"""Probed in all views; other amounts in a few."""


@dataclass(frozen=True, eq=False)
class Thinning:
    """How many Gaussians every rule leaves, and what that costs.

    Attributes
    ----------
    opacities
        (N,) ascending, 0 to 1.
    contributions
        (N,) ascending: the importance of the least important Gaussians together.
    damages
        The pictures' errors by kind of rule.
    """

    opacities: npt.NDArray[np.float64]
    contributions: npt.NDArray[np.float64]
    damages: Mapping[Kind, PruningDamage]

    def kept(self, pruning: Pruning) -> int:
        """Return how many Gaussians `pruning` leaves, as `kept_mask` does."""
        count = len(self.opacities)
        if pruning.kind == "opacity":
            return count - int(np.searchsorted(self.opacities, pruning.amount))
        if pruning.kind == "importance":
            dropped = round(pruning.amount * count)
        else:
            limit = pruning.amount * self.contributions[-1]
            dropped = int(np.searchsorted(self.contributions, limit, side="right"))
        return count - min(dropped, count - 1)

    def share_kept(self, pruning: Pruning | None) -> float:
        """Return the share of the Gaussians that `pruning` leaves, 0 to 1."""
        return 1.0 if pruning is None else self.kept(pruning) / len(self.opacities)

    def most(self, kind: Kind) -> float:
        """Return the largest amount that leaves something."""
        return float(self.opacities[-1]) if kind == "opacity" else 1.0

    def errors(self, pruning: Pruning) -> PerView:
        """Return the (V,) mean squared errors that `pruning` alone is expected to cause."""
        return self.damages[pruning.kind](pruning.amount)


def learn_thinning(
    scene: GaussianScene,
    importance: npt.NDArray[np.float64],
    views: Sequence[View],
    renderer: Renderer,
    progress: Callable[[float], None] = lambda share: None,
) -> Thinning:
    """Prune `scene` by more and by less, by either rule, and look at it from `views`."""
    sorted_opacities = np.sort(opacities(scene))
    damages: dict[Kind, PruningDamage] = {}
    for kind, first in FIRST.items():
        most = sorted_opacities[-1] if kind == "opacity" else 1.0
        rule = Pruning(kind, float(min(first, most)))
        left = scene.take(kept_mask(scene, rule, importance))
        done = len(damages) / len(FIRST)
        damages[kind] = probe_pruning(
            Pruned(scene, left, rule, importance),
            views,
            renderer,
            progress=lambda share, done=done: progress(done + share / len(FIRST)),
        )
    return Thinning(sorted_opacities, np.cumsum(np.sort(importance)), damages)

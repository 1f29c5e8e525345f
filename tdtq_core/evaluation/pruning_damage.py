"""What pruning does to the pictures: measured at the amount that is wanted, and at some others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.pruning import Kind, Pruning, kept_mask, opacities
from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.pruning import Pruned
from tdtq_core.evaluation.view_choice import evenly
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import DamageCurve, PerView

AMOUNTS: dict[Kind, tuple[float, ...]] = {
    "opacity": (0.01, 0.02, 0.05, 0.1, 0.2, 0.5),
    "importance": (0.05, 0.1, 0.2, 0.4, 0.6, 0.8),
    "contribution": (1e-6, 1e-5, 3.2e-5, 1e-4, 5e-4, 2e-3, 1e-2),
}
"""Amounts that are probed beside the one that is wanted; those of the presets among them."""

FEW_VIEWS = 4
"""Views that see the amounts beside; only the wanted one is rendered in all."""


@dataclass(frozen=True, eq=False)
class PruningDamage:
    """The mean squared error of the pictures as a function of how much is pruned.

    Attributes
    ----------
    kind
        What the amounts mean.
    amounts
        (K,) ascending amounts that were probed.
    kept
        (K,) share of the Gaussians that each leaves.
    errors
        (K, V) mean squared errors of the clipped picture in each of V views.
    """

    kind: Kind
    amounts: npt.NDArray[np.float64]
    kept: npt.NDArray[np.float64]
    errors: npt.NDArray[np.float64]

    def __call__(self, amount: float) -> PerView:
        """Return the (V,) errors at `amount`, between probes on a line of logarithms."""
        seen = self.errors.any(axis=1)
        if not seen.any():
            return np.zeros(self.errors.shape[1])
        return DamageCurve(self.amounts[seen], self.errors[seen])(amount)

    def amount_for(self, error: float) -> float:
        """Return the largest of a hundred amounts whose error, over all views, is at most this."""
        amounts = np.geomspace(self.amounts[0], self.amounts[-1], 100)
        allowed = [amount for amount in amounts if float(self(amount).mean()) <= error]
        return float(f"{max(allowed, default=0.0):.3g}")


def probe_pruning(
    pruned: Pruned,
    views: Sequence[View],
    renderer: Renderer,
    *,
    background: tuple[float, float, float] = WHITE,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> PruningDamage:
    """Measure what pruning as in `pruned`, and by more and by less, does to the pictures.

    Raises
    ------
    OptionError
        If there are no views.
    Cancelled
        If `should_stop` said so.
    """
    rule = pruned.pruning
    if not views or rule is None:
        raise OptionError("There is nothing to prune, or no view to see it.", "Name cameras.")
    bench = _Bench(pruned.original, renderer, background, should_stop)
    wanted = bench.errors(pruned.scene, views, bench.pictures(views))
    few = evenly(len(views), FEW_VIEWS)
    seen = [views[number] for number in few]
    pictures = list(bench.pictures(seen))
    # Views differ in the same way whatever is pruned, so those left out follow the others.
    relative = wanted / (wanted[few].mean() or 1.0)
    found = {rule.amount: (len(pruned.scene), wanted)}
    rules = _beside(pruned.original, rule)
    for done, other in enumerate(rules):
        progress(done / len(rules))
        left = pruned.original.take(kept_mask(pruned.original, other, pruned.importance))
        errors = bench.errors(left, seen, pictures).mean() * relative
        found[other.amount] = len(left), errors
    amounts = sorted(found)
    kept = np.array([found[amount][0] for amount in amounts]) / len(pruned.original)
    errors = np.array([found[amount][1] for amount in amounts])
    return PruningDamage(rule.kind, np.array(amounts, np.float64), kept, errors)


def _beside(original: GaussianScene, rule: Pruning) -> list[Pruning]:
    """Return the same rule by the other amounts, as far as they leave anything."""
    most = float(opacities(original).max()) if rule.kind == "opacity" else 1.0
    others = [amount for amount in AMOUNTS[rule.kind] if rule.amount != amount <= most]
    return [Pruning(rule.kind, amount) for amount in others]


@dataclass(frozen=True)
class _Bench:
    """A scene in front of its cameras, before it is pruned."""

    scene: GaussianScene
    renderer: Renderer
    background: tuple[float, float, float]
    should_stop: Callable[[], bool]

    def pictures(self, views: Sequence[View]) -> Iterator[Image]:
        """Picture the scene from `views`, one after another."""
        return self._render(self.scene, views)

    def errors(
        self, scene: GaussianScene, views: Sequence[View], pictures: Iterable[Image]
    ) -> PerView:
        """Return how far `scene` is from the `pictures` of these views, (V,)."""
        after = self._render(scene, views)
        return np.array([mse(*pair) for pair in zip(pictures, after, strict=True)])

    def _render(self, scene: GaussianScene, views: Sequence[View]) -> Iterator[Image]:
        prepared = self.renderer.prepare(scene)
        for view in views:
            if self.should_stop():
                raise Cancelled
            yield self.renderer.render(prepared, view.camera, self.background)

"""What the verbs that predict have in common: which scene, which views, which renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from tdtq_core.cli.options import Backend, Background
from tdtq_core.cli.output import progress_bar
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.measuring import measure_with
from tdtq_core.evaluation.planning import Measure, Measured, best_plans
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.pruning import Pruned, prune
from tdtq_core.evaluation.pruning_damage import PruningDamage, probe_pruning
from tdtq_core.evaluation.rates import Rates
from tdtq_core.evaluation.truth import photograph_errors
from tdtq_core.evaluation.views import choose_views, parse_size, views_around
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.prediction import Prediction


@dataclass(frozen=True)
class Studio:
    """A scene in front of its cameras, and what can be learned there; each thing is done once.

    Attributes
    ----------
    scene, views, renderer, background
        What is pictured, from where, by what and on what.
    pruned
        How `scene` came about, if it was pruned; errors are then those to the original.
    """

    scene: GaussianScene
    views: list[View]
    renderer: Renderer
    background: tuple[float, float, float]
    pruned: Pruned | None = None

    @cached_property
    def predictor(self) -> Predictor:
        """What every plan will cost, pruning apart."""
        with progress_bar("Probing") as progress:
            return probe(
                self.scene,
                self.views,
                self.renderer,
                background=self.background,
                truth=self._truth(),
                progress=progress,
            )

    @cached_property
    def best(self) -> Frontier:
        """The best plans of all."""
        best = best_plans(self.predictor, Rates(self.predictor.values))
        if self._pruning_errors is None:
            return best
        pooled = np.average(self._pruning_errors, weights=self.predictor.pixels)
        return replace(best, errors=best.errors + pooled)

    @cached_property
    def measure(self) -> Measure:
        """Carries plans out."""
        before = self.pruned.original if self.pruned else None
        carried_out = measure_with(
            self.scene, self.views, self.renderer, self.background, before=before
        )

        def measure(plan: CompressionPlan) -> Measured:
            return carried_out(self.noted(plan))

        return measure

    @cached_property
    def pruning_damage(self) -> PruningDamage | None:
        """What pruning alone costs; None where nothing was pruned."""
        if self.pruned is None:
            return None
        with progress_bar("Pruning by more and by less") as progress:
            return probe_pruning(
                self.pruned,
                self.views,
                self.renderer,
                background=self.background,
                progress=progress,
            )

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that pruning and `plan` together are expected to cause."""
        found = self.predictor.predict(plan)
        errors = self._pruning_errors
        if errors is None:
            return found
        return replace(found, per_attribute={**found.per_attribute, "pruning": errors})

    def noted(self, plan: CompressionPlan) -> CompressionPlan:
        """Return `plan` with a note of how the scene was pruned."""
        return replace(plan, pruning=self.pruned.pruning if self.pruned else None)

    @property
    def _pruning_errors(self) -> PerView | None:
        """(V,) mean squared errors of pruning alone."""
        if self.pruned is None or self.pruning_damage is None:
            return None
        return self.pruning_damage(self.pruned.pruning.amount)

    def _truth(self) -> PerView | None:
        original = self.pruned.original if self.pruned else self.scene
        return photograph_errors(original, self.views, self.renderer, self.background)


def open_studio(
    scene: GaussianScene,
    cameras: Path | None,
    orbit: int | None,
    size: str | None,
    backend: Backend,
    background: Background,
    pruning: Pruning | None = None,
    images: Path | None = None,
) -> Studio:
    """Return the studio that the options ask for, the scene in it pruned if wanted."""
    wanted = None if size is None else parse_size(size)
    views = choose_views(scene, cameras=cameras, orbit_count=orbit, images=images, size=wanted)
    renderer = open_renderer(backend)
    if pruning is None:
        return Studio(scene, views, renderer, background.color)
    # A circle of cameras never sees the top of things, nor their underside.
    weighing = views if cameras is not None else views_around(scene)
    with progress_bar("Pruning") as progress:
        pruned = prune(scene, pruning, weighing, renderer, progress=progress)
    return Studio(pruned.scene, views, renderer, background.color, pruned)

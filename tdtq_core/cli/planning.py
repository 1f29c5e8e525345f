"""What the verbs that predict have in common: which scene, which views, which renderer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from tdtq_core.cli.options import Backend, Background
from tdtq_core.cli.output import progress_bar
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Kind, Pruning
from tdtq_core.evaluation.measuring import measure_with
from tdtq_core.evaluation.planning import Measure, best_plans, mse_of_psnr
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.pruning import Pruned, needs_importance, prune, scene_importance
from tdtq_core.evaluation.pruning_damage import PruningDamage, probe_pruning
from tdtq_core.evaluation.truth import photograph_errors
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.prediction import Prediction

PRUNING_SHARE = 0.15
"""Share of the error that pruning causes where the program chooses how much to prune: with it the
files of the presets came out smallest."""


@dataclass(frozen=True)
class Studio:
    """A scene in front of its cameras, and what can be learned there; each thing is done once.

    Attributes
    ----------
    original, views, renderer, background
        What is pictured, from where, by what and on what.
    pruned
        What is left of the original.
    base
        The plan that was asked for; the best plans are pruned and weighted as it is.
    """

    original: GaussianScene
    views: list[View]
    renderer: Renderer
    background: tuple[float, float, float]
    pruned: Pruned
    base: CompressionPlan
    _probed: dict[tuple[Pruning | None, bool], Predictor] = field(default_factory=dict, repr=False)
    _damages: dict[Kind, PruningDamage] = field(default_factory=dict, repr=False)

    @property
    def scene(self) -> GaussianScene:
        """What is compressed."""
        return self.pruned.scene

    @property
    def predictor(self) -> Predictor:
        """What every plan will cost that is pruned and weighted as the base is, pruning apart."""
        return self.predictor_of(self.base)

    def predictor_of(self, plan: CompressionPlan) -> Predictor:
        """Return what plans will cost that are pruned and weighted as `plan` is, pruning apart."""
        key = (plan.pruning, plan.weighted)
        if key not in self._probed:
            left = self.pruned
            if plan.pruning != left.pruning:
                left = prune(self.original, plan.pruning, left.importance)
            self._probed[key] = self._probe(left, plan)
        return self._probed[key]

    def _probe(self, left: Pruned, plan: CompressionPlan) -> Predictor:
        with progress_bar("Probing") as progress:
            return probe(
                left.scene,
                self.views,
                self.renderer,
                background=self.background,
                truth=self._truth,
                importance=left.importance_left if plan.weighted else None,
                asked=plan,
                progress=progress,
            )

    @cached_property
    def best(self) -> Frontier:
        """The best plans of all."""
        best = best_plans(self.predictor)
        errors = self._pruning_errors(self.base)
        if errors is None:
            return best
        return replace(best, errors=best.errors + np.average(errors, weights=self.predictor.pixels))

    @cached_property
    def measure(self) -> Measure:
        """Carries plans out, each with its own pruning."""
        return measure_with(
            self.original,
            self.views,
            self.renderer,
            self.background,
            importance=self.pruned.importance,
        )

    @property
    def pruning_damage(self) -> PruningDamage | None:
        """What pruning alone costs; None where nothing was pruned."""
        return None if self.pruned.pruning is None else self._damage_of(self.pruned.pruning)

    def _damage_of(self, rule: Pruning) -> PruningDamage:
        """Return what pruning by rules of this kind costs, the base's own amount in all views."""
        if rule.kind not in self._damages:
            left = self.pruned
            if left.pruning is None or left.pruning.kind != rule.kind:
                left = prune(self.original, rule, left.importance)
            self._damages[rule.kind] = self._probe_pruning(left)
        return self._damages[rule.kind]

    def _probe_pruning(self, left: Pruned) -> PruningDamage:
        with progress_bar("Pruning by more and by less") as progress:
            return probe_pruning(
                left, self.views, self.renderer, background=self.background, progress=progress
            )

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that pruning and `plan` together are expected to cause."""
        found = self.predictor_of(plan).predict(plan)
        errors = self._pruning_errors(plan)
        if errors is None:
            return found
        return replace(found, per_attribute={**found.per_attribute, "pruning": errors})

    def pruned_for(self, psnr: float) -> Studio:
        """Return the studio of a scene pruned by as much as a wanted PSNR in dB allows.

        Pruning may cause `PRUNING_SHARE` of the error.
        """
        damage = self.pruning_damage
        rule = self.pruned.pruning
        if rule is None or damage is None:
            return self
        amount = damage.amount_for(PRUNING_SHARE * mse_of_psnr(psnr))
        pruning = replace(rule, amount=amount)
        pruned = prune(self.original, pruning, self.pruned.importance)
        base = replace(self.base, pruning=pruning)
        return replace(self, pruned=pruned, base=base, _damages={})

    def _pruning_errors(self, plan: CompressionPlan) -> PerView | None:
        """(V,) mean squared errors of a plan's pruning; None where it prunes nothing."""
        rule = plan.pruning
        return None if rule is None else self._damage_of(rule)(rule.amount)

    @cached_property
    def _truth(self) -> PerView | None:
        return photograph_errors(self.original, self.views, self.renderer, self.background)


def open_studio(
    scene: GaussianScene,
    cameras: Path | None,
    orbit: int | None,
    size: str | None,
    backend: Backend,
    background: Background,
    plan: CompressionPlan,
    images: Path | None = None,
) -> Studio:
    """Return the studio that the options ask for, the scene in it pruned as `plan` says."""
    wanted = None if size is None else parse_size(size)
    views = choose_views(scene, cameras=cameras, orbit_count=orbit, images=images, size=wanted)
    renderer = open_renderer(backend)
    importance = None
    if needs_importance(plan):
        # A circle of cameras never sees the top of things, nor their underside.
        weighing = views if cameras is not None else []
        with progress_bar("Finding out what pictures show") as progress:
            importance = scene_importance(scene, weighing, renderer, progress=progress)
    pruned = prune(scene, plan.pruning, importance)
    return Studio(scene, views, renderer, background.color, pruned, plan)

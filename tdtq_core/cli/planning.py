"""What the verbs that predict have in common: which scene, which views, which renderer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tdtq_core.cli.options import Backend, Background
from tdtq_core.cli.output import progress_bar
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.evaluation.measuring import measure_with
from tdtq_core.evaluation.planning import Measure, best_plans
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.rates import Rates
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier


@dataclass(frozen=True)
class Studio:
    """A scene in front of its cameras, and what can be learned there; each thing is done once.

    Attributes
    ----------
    scene, views, renderer, background
        What is pictured, from where, by what and on what.
    """

    scene: GaussianScene
    views: list[View]
    renderer: Renderer
    background: tuple[float, float, float]

    @cached_property
    def predictor(self) -> Predictor:
        """What every plan will cost."""
        with progress_bar("Probing") as progress:
            return probe(
                self.scene,
                self.views,
                self.renderer,
                background=self.background,
                progress=progress,
            )

    @cached_property
    def best(self) -> Frontier:
        """The best plans of all."""
        return best_plans(self.predictor, Rates(self.predictor.values))

    @cached_property
    def measure(self) -> Measure:
        """Carries plans out."""
        return measure_with(self.scene, self.views, self.renderer, self.background)


def open_studio(
    scene: GaussianScene,
    cameras: Path | None,
    orbit: int | None,
    size: str | None,
    backend: Backend,
    background: Background,
) -> Studio:
    """Return the studio that the options ask for."""
    wanted = None if size is None else parse_size(size)
    views = choose_views(scene, cameras=cameras, orbit_count=orbit, size=wanted)
    return Studio(scene, views, open_renderer(backend), background.color)

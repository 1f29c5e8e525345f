"""What the forecast's worker does: probe a scene as plans prune it, and find the best plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.planning import HEADER_BYTES
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.pruning import prune
from tdtq_core.evaluation.rates import Rates
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats.views import View
from tdtq_core.quantizers import Quantizer
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import ATTRIBUTES, GaussianScene
from tdtq_core.theory.damage import PerView
from tdtq_viewer.encoders import Importance
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.panels.quantizer_choice import choices_for
from tdtq_viewer.patience import PatientRenderer
from tdtq_viewer.photographs import SIDE, errors_against, small_camera, small_view
from tdtq_viewer.state import Basis, Forecast, Yardstick
from tdtq_viewer.thinning import learn_thinning
from tdtq_viewer.workbench import Workbench

VIEWS = 8
"""More views cost time and hardly change what is learned."""

THINNING, PROBING = 0.15, 0.8
"""Shares of the time that leaving Gaussians out takes, and the probes; sizes take the rest."""


@dataclass(frozen=True, eq=False)
class _PatientRates(Rates):
    """Rates that let the picture on the screen come first, and end when nobody wants them."""

    wait: Callable[[], bool] = never

    def size(self, name: str, quantizer: Quantizer) -> float:
        if self.wait():
            raise Cancelled
        return super().size(name, quantizer)


@dataclass(frozen=True, eq=False)
class Subject:
    """What to learn about.

    Attributes
    ----------
    scene, importance
        The scene, and how much pictures would miss each of its Gaussians.
    views
        Its cameras; may be empty.
    basis
        How plans prune and weight it.
    yardstick
        What is known whatever the basis; None where nothing was learned of the scene before.
    dropped
        How many Gaussians of the scene's file were left out as they make no sense.
    """

    scene: GaussianScene
    importance: Importance
    views: Sequence[View]
    basis: Basis
    yardstick: Yardstick | None = None
    dropped: int = 0


def learn(subject: Subject, engine: Engine, workbench: Workbench, token: Token) -> Forecast:
    """Return the forecast of a scene in a few of its views, or of an orbit if there are none."""
    renderer = workbench.patient(token)
    yardstick, basis = subject.yardstick, subject.basis
    if yardstick is None:
        yardstick = learn_yardstick(
            subject, renderer, lambda share: token.report(THINNING * share, "")
        )
    token.report(THINNING, "")
    pruned = prune(subject.scene, basis.pruning, subject.importance)
    predictor = engine.probe(
        pruned.scene,
        yardstick.views,
        renderer,
        truth=yardstick.truth,
        importance=pruned.importance_left if basis.weighted else None,
        progress=lambda share: token.report(THINNING + PROBING * share, ""),
        should_stop=renderer.wait,
    )
    rates = _PatientRates(predictor.piece, wait=renderer.wait)
    frontier = engine.best_plans(predictor, rates)
    forecast = Forecast(yardstick, basis, predictor, frontier, rates, {})
    presets = {name: _size(forecast, plan) for name, plan in PRESETS.items()}
    _foresee(predictor, renderer.wait)
    return replace(forecast, presets=presets)


def learn_yardstick(
    subject: Subject, renderer: PatientRenderer, progress: Callable[[float], None]
) -> Yardstick:
    """Choose a few views, and see what leaving Gaussians out does in them."""
    scene, importance, views = subject.scene, subject.importance, subject.views
    few, photographs = few_pictured(views) if views else _around(scene)
    truth = _truth(scene, few, photographs, renderer)
    thinning = learn_thinning(scene, importance, few, renderer, progress)
    before = (len(scene) + subject.dropped) * scene.bytes_each
    return Yardstick(scene, importance, few, photographs, truth, thinning, before)


def few_of(views: Sequence[View], most: int = VIEWS) -> list[View]:
    """Return at most `most` of `views`, evenly spread, small and without photographs."""
    return [View(small_camera(view.camera), None) for view in _spread(views, most)]


def few_pictured(views: Sequence[View]) -> tuple[list[View], list[Image | None]]:
    """Return a few small views and their photographs, of those that have one if there are any."""
    pictured = [view for view in views if view.photograph is not None] or views
    small = [small_view(view) for view in _spread(pictured, VIEWS)]
    return [view for view, _ in small], [photograph for _, photograph in small]


def _spread(views: Sequence[View], most: int) -> list[View]:
    count = min(len(views), most)
    return [views[number * len(views) // count] for number in range(count)]


def _around(scene: GaussianScene) -> tuple[list[View], list[Image | None]]:
    return orbit_views(scene, VIEWS, SIDE, SIDE), [None] * VIEWS


def _truth(
    scene: GaussianScene,
    few: Sequence[View],
    photographs: Sequence[Image | None],
    renderer: Renderer,
) -> PerView | None:
    """Return the errors of the original against the photographs; None without any."""
    if all(photograph is None for photograph in photographs):
        return None
    prepared = renderer.prepare(scene)
    pictures = [renderer.render(prepared, view.camera, WHITE) for view in few]
    return errors_against(photographs, pictures)


def _size(forecast: Forecast, plan: CompressionPlan) -> float:
    """Return about how many bytes the file of `plan` takes."""
    rates, overhead = forecast.rates, forecast.predictor.piece.overhead
    parts = (rates.size(name, quantizer) for name, quantizer in plan.quantizers.items())
    return overhead + HEADER_BYTES + forecast.share(plan.pruning) * sum(parts)


def _foresee(predictor: Predictor, wait: Callable[[], bool]) -> None:
    """Predict every quantizer that the window offers, so that it finds the answers ready."""
    for attribute in ATTRIBUTES:
        for quantizer in _offered(attribute.name):
            if wait():
                raise Cancelled
            predictor.error(attribute.name, quantizer)


def _offered(name: str) -> Iterator[Quantizer]:
    for choice in choices_for(name):
        yield from (choice.make(bits) for bits in choice.numbers_of_bits())

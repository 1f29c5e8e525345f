"""Learn from a few renders what every plan will cost, before anything is compressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tdtq_core.codec.conditioning import condition
from tdtq_core.codec.encoder import check_encodable, scene_size
from tdtq_core.codec.morton import morton_order
from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.quantizers import Matrix, UniformQuantizer
from tdtq_core.rendering.protocol import WHITE, Image, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING, DamageCurve, PerView
from tdtq_core.theory.harmonics_damage import HarmonicsDamage

PROBED_BITS = {
    "position": range(9, 20),
    "rotation": range(3, 13),
    "scale": range(3, 13),
    "opacity": range(3, 11),
    "base_color": range(3, 12),
}
"""Bits at which an attribute may be probed, coarse to fine."""

NEGLIGIBLE = 1e-7
"""Mean squared error (70 dB) below which finer probes tell nothing new."""

TYPICAL = 1e-5
"""Mean squared error (50 dB) at which the views are told apart."""

FEW_VIEWS = 4
"""Views that see every probe; the others see one, for how an error grows is alike in all."""


@dataclass(frozen=True, eq=False)
class _Bench:
    """The scene in file order with its pictures: what every probe is held against."""

    scene: GaussianScene
    views: Sequence[View]
    pictures: Sequence[Image]
    renderer: Renderer
    background: tuple[float, float, float]

    def errors(self, scene: GaussianScene, which: Sequence[int]) -> PerView:
        """Return the mean squared errors of `scene` in the views with the numbers `which`."""
        prepared = self.renderer.prepare(scene)
        return np.array([mse(self.pictures[n], self.render(prepared, n)) for n in which])

    def render(self, prepared: Any, number: int) -> Image:
        """Return the picture of `prepared` in the view with this number."""
        return self.renderer.render(prepared, self.views[number].camera, self.background)


def probe(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    *,
    background: tuple[float, float, float] = WHITE,
    truth: PerView | None = None,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Predictor:
    """Measure what the errors of each attribute do to the pictures of `scene`.

    Harmonics need no probe: two more renders per view and the closed form say what they cost. Every
    other attribute is quantized alone, at a few numbers of bits, and rendered.

    Parameters
    ----------
    views
        Where pictures are taken.
    truth
        (V,) mean squared errors of the original against photographs of these views, if known.
    progress
        Called with the share done, 0 to 1.
    should_stop
        Asked before every probe.

    Raises
    ------
    OptionError
        If there are no views.
    SceneError
        If the scene cannot be compressed.
    Cancelled
        If `should_stop` said so.
    """
    if not views:
        raise OptionError(
            "There are no views to predict.", "Name a file with cameras, or an orbit."
        )
    check_encodable(scene)
    order, size = morton_order(scene.means), scene_size(scene)
    base = scene.take(order)
    prepared = renderer.prepare(base)
    pictures = [renderer.render(prepared, view.camera, background) for view in views]
    bench = _Bench(base, views, pictures, renderer, background)
    values = {name: _conditioned(base, name, size) for name in PROBED_BITS}
    curves = {}
    for done, name in enumerate(PROBED_BITS):
        progress(done / (len(PROBED_BITS) + 1))
        curves[name] = _curve(bench, name, values[name], should_stop)
    return Predictor(
        curves,
        _harmonics(bench),
        {**values, "harmonics": base.matrix("harmonics")},
        np.array([picture.shape[0] * picture.shape[1] for picture in pictures], np.float64),
        truth,
    )


def _conditioned(base: GaussianScene, name: str, size: float) -> Matrix:
    return condition(name, base.matrix(name), size)


def _curve(
    bench: _Bench, name: str, values: Matrix, should_stop: Callable[[], bool]
) -> DamageCurve:
    """Probe every number of bits in a few views, and one of them in all."""
    everywhere = range(len(bench.views))
    few = [number * len(everywhere) // FEW_VIEWS for number in range(FEW_VIEWS)]
    few = sorted(set(few))
    variances, errors = [], []
    for bits in PROBED_BITS[name]:
        if should_stop():
            raise Cancelled
        variances.append(UniformQuantizer(bits).expected_mse(values))
        errors.append(bench.errors(_quantized(bench.scene, name, values, bits), few).mean())
        if errors[-1] < NEGLIGIBLE:
            break
    middle = int(np.argmin(np.abs(np.log(np.maximum(errors, NOTHING) / TYPICAL))))
    bits = PROBED_BITS[name][middle]
    views = bench.errors(_quantized(bench.scene, name, values, bits), everywhere)
    relative = np.array(errors) / max(views[few].mean(), NOTHING)
    return DamageCurve(np.array(variances[::-1]), np.outer(relative[::-1], views))


def _quantized(scene: GaussianScene, name: str, values: Matrix, bits: int) -> GaussianScene:
    quantizer = UniformQuantizer(bits)
    return scene.with_matrices({name: quantizer.dequantize(quantizer.quantize(values))})


def _harmonics(bench: _Bench) -> HarmonicsDamage:
    """Measure C and E where the display does not clip; zeros without harmonics."""
    harmonics = bench.scene.matrix("harmonics")
    energies = np.einsum("nd,nd->n", harmonics, harmonics, dtype=np.float64)
    without = bench.scene.with_matrices({"harmonics": np.zeros_like(harmonics)})
    prepared = bench.renderer.prepare(bench.scene)
    energy = []
    for view, picture in zip(bench.views, bench.pictures, strict=True):
        shown = (picture < 1.0).mean(axis=2, dtype=np.float64)
        squares = bench.renderer.importance(prepared, view.camera, shown).squares
        energy.append(float(squares @ energies) / shown.size)
    return HarmonicsDamage(bench.errors(without, range(len(bench.views))), np.array(energy))

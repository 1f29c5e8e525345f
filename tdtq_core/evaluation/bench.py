"""The bench on which a scene is probed: its pictures, and how far others are from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tdtq_core.errors import Cancelled
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.rendering.protocol import Image, Importance, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.interplay import Sketch

SKETCHED = 4096
"""Pixels of each view whose errors are kept, to see how those of two attributes agree."""


@dataclass(frozen=True, eq=False)
class Trial:
    """What one probe left in the views that saw it.

    Attributes
    ----------
    variance
        Mean squared error per value of the attribute.
    errors
        (F,) mean squared errors of the pictures.
    sketch
        (S,) errors at some pixels of the few views that see every probe.
    """

    variance: float
    errors: PerView
    sketch: Sketch

    @property
    def mean(self) -> float:
        """Mean squared error over the views."""
        return float(self.errors.mean())


@dataclass(frozen=True, eq=False)
class Bench:
    """A scene in the order of its file, in front of its cameras.

    Parameters
    ----------
    scene, views, renderer, background
        What is pictured, from where, by what and on what.
    pictures
        The scene from every view.
    few
        Numbers of the views that see every probe.
    should_stop
        Asked before every picture.
    """

    scene: GaussianScene
    views: Sequence[View]
    renderer: Renderer
    background: tuple[float, float, float]
    pictures: Sequence[Image]
    few: Sequence[int]
    should_stop: Callable[[], bool]

    def trial(self, scene: GaussianScene, variance: float, everywhere: bool = False) -> Trial:
        """Picture `scene` in the few views, or in all."""
        prepared = self.renderer.prepare(scene)
        seen = range(len(self.views)) if everywhere else self.few
        pairs = {number: (self.pictures[number], self._render(prepared, number)) for number in seen}
        errors = np.array([mse(*pair) for pair in pairs.values()])
        return Trial(variance, errors, np.concatenate([_sketch(*pairs[n]) for n in self.few]))

    def errors(self, scene: GaussianScene) -> PerView:
        """Return the (V,) mean squared errors of `scene` in all views."""
        prepared = self.renderer.prepare(scene)
        found = [mse(p, self._render(prepared, number)) for number, p in enumerate(self.pictures)]
        return np.array(found)

    def importance(self, prepared: Any, number: int) -> Importance:
        """Return what each Gaussian puts into a view where the display does not clip."""
        if self.should_stop():
            raise Cancelled
        shown = (self.pictures[number] < 1.0).mean(axis=2)
        return self.renderer.importance(prepared, self.views[number].camera, shown)

    def _render(self, prepared: Any, number: int) -> Image:
        if self.should_stop():
            raise Cancelled
        return self.renderer.render(prepared, self.views[number].camera, self.background)


def _sketch(before: Image, after: Image) -> Sketch:
    """Return the errors of about `SKETCHED` pixels, spread over all rows and columns."""
    step = before.shape[0] * before.shape[1] // SKETCHED | 1
    first, second = (picture.reshape(-1, 3)[::step].clip(0.0, 1.0) for picture in (before, after))
    return np.asarray((second - first).ravel(), np.float32)

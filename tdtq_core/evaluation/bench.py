"""The bench on which a scene is probed: its pictures, and how far others are from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.rendering.protocol import Image, Importance, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import NOTHING, PerView


@dataclass(frozen=True, eq=False)
class Trial:
    """What one probe left in the views that saw it.

    Attributes
    ----------
    variance
        Mean squared error per value of the attribute.
    errors
        (F,) mean squared errors of the few views that see every probe.
    """

    variance: float
    errors: PerView

    @property
    def mean(self) -> float:
        """Mean squared error over the views."""
        return float(self.errors.mean())


@dataclass(frozen=True, eq=False)
class Bench:
    """A scene in the order of its file, in front of its cameras.

    Parameters
    ----------
    piece, views, renderer, background
        What is pictured, from where, by what and on what.
    pictures
        The scene from every view.
    few
        Numbers of the views that see every probe, ascending.
    should_stop
        Asked before every picture, and while it is drawn.
    """

    piece: Workpiece
    views: Sequence[View]
    renderer: Renderer
    background: tuple[float, float, float]
    pictures: Sequence[Image]
    few: Sequence[int]
    should_stop: Callable[[], bool]

    def trial(self, scene: GaussianScene, variance: float) -> Trial:
        """Picture `scene` in the few views."""
        prepared = self.renderer.prepare(scene)
        pairs = [(self.pictures[number], self._render(prepared, number)) for number in self.few]
        return Trial(variance, np.array([mse(*pair) for pair in pairs]))

    def widened(self, trial: Trial, scene: GaussianScene) -> PerView:
        """Return the (V,) errors of `scene` in all views, in the few as its `trial` found them."""
        errors = np.zeros(len(self.views))
        errors[self.few] = trial.errors
        if len(self.few) == len(self.views):
            return errors
        prepared = self.renderer.prepare(scene)
        for number in set(range(len(self.views))).difference(self.few):
            errors[number] = mse(self.pictures[number], self._render(prepared, number))
        return errors

    def filled(self, trial: Trial, profile: PerView) -> PerView:
        """Return (V,) errors: in the few views those of `trial`, in others as the `profile` says.

        Parameters
        ----------
        profile
            (V,) how the errors of the views compare with each other.
        """
        seen = float(profile[self.few].mean())
        errors = profile * (trial.mean / max(seen, NOTHING))
        errors[self.few] = trial.errors
        return errors

    def importance(self, prepared: Any, number: int) -> Importance:
        """Return what each Gaussian puts into a view where the display does not clip."""
        if self.should_stop():
            raise Cancelled
        shown = (self.pictures[number] < 1.0).mean(axis=2)
        camera = self.views[number].camera
        return self.renderer.importance(prepared, camera, shown, should_stop=self.should_stop)

    def _render(self, prepared: Any, number: int) -> Image:
        if self.should_stop():
            raise Cancelled
        camera = self.views[number].camera
        return self.renderer.render(prepared, camera, self.background, should_stop=self.should_stop)

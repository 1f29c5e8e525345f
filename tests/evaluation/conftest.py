"""Scenes of one grey, and the renderer that paints it."""

import numpy as np
import pytest

from tdtq_core.cameras import look_at
from tdtq_core.errors import Cancelled
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import WHITE, Image, never
from tdtq_core.scene import GaussianScene


class PlainRenderer:
    """Paints every picture in one grey, the mean base colour, so that figures can be worked out."""

    name = "plain"

    def __init__(self) -> None:
        self.calls: list[str] = []

    def warm_up(self) -> None:
        self.calls.append("warm_up")

    def prepare(self, scene: GaussianScene) -> float:
        self.calls.append("prepare")
        return float(scene.base_color.mean())

    def render(self, prepared: float, camera, background=WHITE, *, should_stop=never) -> Image:
        self.calls.append(camera.name)
        if should_stop():
            raise Cancelled
        return np.full((camera.height, camera.width, 3), prepared, dtype=np.float32)


@pytest.fixture
def renderer() -> PlainRenderer:
    return PlainRenderer()


@pytest.fixture
def grey(scene):
    """The function ``grey(level)`` that returns a scene painted in that grey."""
    return lambda level: scene.with_matrices({"base_color": np.full((len(scene), 3), level)})


@pytest.fixture
def make_view():
    """The function ``make_view(name, width=24, height=16, photograph=None)``."""

    def make(name, width=24, height=16, photograph=None):
        camera = look_at((0, -3, 0), (0, 0, 0), (0, 0, 1), 0.7, width, height, name)
        return View(camera, photograph)

    return make

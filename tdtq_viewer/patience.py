"""A renderer that lets the picture on the screen come first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.rendering.protocol import WHITE, Image, Importance, Renderer, never
from tdtq_core.scene import GaussianScene
from tdtq_viewer.jobs import Token

WAIT = 0.05
"""Seconds between two looks whether the result is still wanted."""


class PatientRenderer:
    """Draws with `renderer` while `idle` is set, and only as long as `token` wants it.

    It waits between pictures and between the steps of one.
    """

    def __init__(self, renderer: Renderer, idle: threading.Event, token: Token) -> None:
        self._renderer, self._idle, self._token = renderer, idle, token
        self.name = renderer.name

    def prepare(self, scene: GaussianScene) -> Any:
        """Prepare as the renderer does."""
        return self._renderer.prepare(scene)

    def render(
        self,
        prepared: Any,
        camera: Camera,
        background: tuple[float, float, float] = WHITE,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Image:
        """Render as the renderer does, when nobody else draws."""
        stop = self._patient(should_stop)
        return self._renderer.render(prepared, camera, background, should_stop=stop)

    def importance(
        self,
        prepared: Any,
        camera: Camera,
        pixels: npt.ArrayLike | None = None,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Importance:
        """Weigh as the renderer does, when nobody else draws."""
        stop = self._patient(should_stop)
        return self._renderer.importance(prepared, camera, pixels, should_stop=stop)

    def estimate_seconds(self, prepared: Any, camera: Camera) -> float | None:
        """Say what the renderer says; waiting is not counted."""
        return self._renderer.estimate_seconds(prepared, camera)

    def warm_up(self) -> None:
        """Compile what the renderer compiles."""
        self._renderer.warm_up()

    def _patient(self, should_stop: Callable[[], bool]) -> Callable[[], bool]:
        """Wait once now; return what waits between the steps and says whether to stop."""

        def stop() -> bool:
            return should_stop() or self.wait()

        if stop():
            self._token.check()
        return stop

    def wait(self) -> bool:
        """Wait for the others' pictures; return True once the result is no longer wanted."""
        while not self._token.cancelled and not self._idle.wait(WAIT):
            pass
        return self._token.cancelled

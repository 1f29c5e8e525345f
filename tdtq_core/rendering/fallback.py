"""When a GPU has too little memory: the picture in strips, and at last on the CPU."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import Cancelled
from tdtq_core.rendering.protocol import WHITE, Image, Importance, Renderer, never
from tdtq_core.scene import GaussianScene

ROWS_MIN = 32
"""Strips are not cut lower than this, in pixels; every strip costs a whole projection."""
_TILE = 16

T = TypeVar("T")


class StripRenderer(Renderer, Protocol):
    """A renderer on a device that can run out of memory, and that can draw part of a picture."""

    @property
    def out_of_memory(self) -> type[Exception]:
        """The exception that says that the device has too little memory."""
        ...

    def release(self) -> None:
        """Give memory held in reserve back to the device."""
        ...

    def render_rows(
        self,
        prepared: Any,
        camera: Camera,
        background: tuple[float, float, float],
        rows: tuple[int, int],
    ) -> Image:
        """Render the rows from ``rows[0]`` up to, not including, ``rows[1]`` of a picture."""
        ...


class HeldScene:
    """A scene and where it is prepared; mutable, for it moves when the device is too small.

    Attributes
    ----------
    scene
        The scene itself.
    on_device, portable
        What each renderer prepared, or None; never both None.
    """

    def __init__(self, scene: GaussianScene, on_device: Any, portable: Any) -> None:
        self.scene = scene
        self.on_device = on_device
        self.portable = portable


class FallbackRenderer:
    """A device's renderer whose scenes move to another one when they do not fit.

    Parameters
    ----------
    device
        Draws as long as its memory suffices.
    portable
        Draws the scenes for which it does not.
    tell
        Gets one line whenever a scene moves.
    """

    def __init__(
        self, device: StripRenderer, portable: Renderer, tell: Callable[[str], None]
    ) -> None:
        self._device = device
        self._portable = portable
        self._tell = tell

    @property
    def name(self) -> str:
        """Name of the device's renderer."""
        return self._device.name

    def prepare(self, scene: GaussianScene) -> HeldScene:
        """Bring `scene` onto the device, or prepare it for the CPU if it does not fit."""
        held = HeldScene(scene, self._attempt(lambda: self._device.prepare(scene)), None)
        if held.on_device is None:
            self._move(held)
        return held

    def render(
        self,
        prepared: HeldScene,
        camera: Camera,
        background: tuple[float, float, float] = WHITE,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Image:
        """Render a prepared scene; see `Renderer.render`."""
        for rows in strip_heights(camera.height):
            # Another thread may move the scene meanwhile.
            on_device = prepared.on_device
            if on_device is None:
                break
            picture = self._in_strips(on_device, camera, background, rows, should_stop)
            if picture is not None:
                return picture
        if prepared.portable is None:
            self._move(prepared)
        return self._portable.render(prepared.portable, camera, background, should_stop=should_stop)

    def _in_strips(
        self,
        on_device: Any,
        camera: Camera,
        background: tuple[float, float, float],
        rows: int,
        should_stop: Callable[[], bool],
    ) -> Image | None:
        """Render strip after strip; None if one does not fit into memory."""
        strips = []
        for top in range(0, camera.height, rows):
            if should_stop():
                raise Cancelled
            span = (top, min(top + rows, camera.height))
            draw = partial(self._device.render_rows, on_device, camera, background, span)
            strip = self._attempt(draw)
            if strip is None:
                return None
            strips.append(strip)
        return np.concatenate(strips)

    def importance(
        self,
        prepared: HeldScene,
        camera: Camera,
        pixels: npt.ArrayLike | None = None,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Importance:
        """Say how much each Gaussian puts into a picture; see `Renderer.importance`.

        Takes more memory than a picture, so the scene stays where it is when that runs out.
        """
        on_device = prepared.on_device
        if on_device is not None:
            found = self._attempt(
                lambda: self._device.importance(on_device, camera, pixels, should_stop=should_stop)
            )
            if found is not None:
                return found
        portable = prepared.portable
        if portable is None:
            portable = self._portable.prepare(prepared.scene)
        return self._portable.importance(portable, camera, pixels, should_stop=should_stop)

    def _attempt(self, work: Callable[[], T]) -> T | None:
        """Do `work`; None if memory ran out, and then the device's reserves are given back."""
        with suppress(self._device.out_of_memory):
            return work()
        # Only here, with the exception gone, do the tensors of its frames go too.
        self._device.release()
        return None

    def _move(self, held: HeldScene) -> None:
        held.portable = self._portable.prepare(held.scene)
        held.on_device = None
        self._device.release()
        self._tell(
            f"Rendering on the CPU: {len(held.scene):,} Gaussians do not fit into the GPU's memory."
        )

    def estimate_seconds(self, prepared: HeldScene, camera: Camera) -> float | None:
        """Say how long a picture will probably take, by whichever renderer has the scene."""
        if prepared.portable is not None:
            return self._portable.estimate_seconds(prepared.portable, camera)
        return self._device.estimate_seconds(prepared.on_device, camera)

    def warm_up(self) -> None:
        """Compile whatever the first picture on the device would have to wait for."""
        self._device.warm_up()


def strip_heights(height: int) -> list[int]:
    """List the heights to try: the whole, then halves in whole tiles down to `ROWS_MIN`."""
    heights = [height]
    while heights[-1] > ROWS_MIN:
        half = -(-heights[-1] // 2)
        heights.append(max(ROWS_MIN, -(-half // _TILE) * _TILE))
    return heights

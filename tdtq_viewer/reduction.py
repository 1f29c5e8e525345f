"""How small a very full view has to be drawn so that the window stays alive."""

from __future__ import annotations

from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.rendering.protocol import Renderer

LONGEST = 0.5
"""A full picture may take this many seconds."""

FACTORS = (1, 2, 4, 8, 16)

TOO_LONG = 2 * LONGEST
"""A picture that took so many seconds was not expected to: it is asked again how many it takes."""

LEAST_SIDE = 16
"""Pictures are not shrunk below this many pixels; SSIM needs 11."""


class Reduction:
    """How small pictures are drawn: decided once a view, since figures depend on it."""

    def __init__(self) -> None:
        self._known: tuple[tuple[Any, ...], int] | None = None

    def factor(self, renderer: Renderer, prepared: Any, camera: Camera, harmless: bool) -> int:
        """Return by how much the sides of a full picture are divided to be drawn in time.

        Where it is `harmless` to be wrong, a whole picture is followed by another.
        """
        key = camera_key(camera)
        if self._known is not None:
            known, factor = self._known
            if known == key or (harmless and factor == 1):
                return factor
        factor = reduction_of(renderer, prepared, camera)
        self._known = (key, factor)
        return factor

    def note(self, seconds: float) -> None:
        """Learn how long a full picture took; the renderer's next estimate knows that too."""
        if seconds > TOO_LONG:
            self._known = None


def reduction_of(renderer: Renderer, prepared: Any, camera: Camera) -> int:
    """Return the smallest of `FACTORS` at which a picture is drawn in time, else the largest."""
    side = min(camera.width, camera.height)
    factors = [factor for factor in FACTORS if factor == 1 or side // factor >= LEAST_SIDE]
    for factor in factors:
        seconds = renderer.estimate_seconds(prepared, shrunk(camera, factor))
        if seconds is None or seconds <= LONGEST:
            return factor
    return factors[-1]


def shrunk(camera: Camera, factor: int) -> Camera:
    """Return `camera` with each side of its picture divided by `factor`."""
    if factor == 1:
        return camera
    return camera.resized(max(camera.width // factor, 1), max(camera.height // factor, 1))


def camera_key(camera: Camera) -> tuple[Any, ...]:
    """Return what decides the picture of `camera`; cameras that differ in name alone share it."""
    lens = (camera.fx, camera.fy, camera.cx, camera.cy, camera.width, camera.height)
    return (camera.view.tobytes(), *lens)

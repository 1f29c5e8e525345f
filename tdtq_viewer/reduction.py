"""How small a very full view has to be drawn so that the window stays alive."""

from __future__ import annotations

from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.rendering.protocol import Renderer

LONGEST = 0.5
"""A full picture may take this many seconds."""

FACTORS = (1, 2, 4, 8, 16)

LEAST_SIDE = 16
"""Pictures are not shrunk below this many pixels; SSIM needs 11."""


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

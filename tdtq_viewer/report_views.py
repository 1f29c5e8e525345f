"""The views that a report is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdtq_core.cameras import Camera
from tdtq_core.formats.views import View

HERE = "this_view"
"""Name of the view on the screen."""


def at_width(views: Sequence[View], width: int | None) -> list[View]:
    """Return `views` with pictures of `width`, without their photographs; None leaves them."""
    if width is None:
        return list(views)
    size = _size(views[0].camera, width)
    return [View(view.camera.resized(*size), None) for view in views]


def here(camera: Camera, width: int | None) -> list[View]:
    """Return the one view that `camera` sees."""
    return at_width([View(replace(camera, name=HERE), None)], width)


def _size(camera: Camera, width: int) -> tuple[int, int]:
    return width, max(1, round(width * camera.height / camera.width))

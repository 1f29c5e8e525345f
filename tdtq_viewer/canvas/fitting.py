"""A camera's view on a canvas of another shape."""

from __future__ import annotations

from dataclasses import replace

from tdtq_core.cameras import Camera


def fitted(camera: Camera, width: int, height: int) -> Camera:
    """Return `camera` with a picture of `width` x `height` pixels that shows all it sees.

    Its own picture lies in the middle, as large as it can be; what is left of the canvas shows what
    lies beside. An off-centre principal point and oblong pixels stay as they are.
    """
    scale = min(width / camera.width, height / camera.height)
    return replace(
        camera,
        fx=camera.fx * scale,
        fy=camera.fy * scale,
        cx=width / 2 + (camera.cx - camera.width / 2) * scale,
        cy=height / 2 + (camera.cy - camera.height / 2) * scale,
        width=width,
        height=height,
    )

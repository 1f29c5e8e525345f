"""Where to stand to see the built-in scene at its best."""

from __future__ import annotations

from tdtq_core.cameras import Camera, look_at

DEMO_UP = (0.0, 0.0, 1.0)
"""World direction that points up."""


def demo_camera(width: int, height: int) -> Camera:
    """Return the camera that shows the whole still life in a picture of `width` x `height`."""
    narrowness = min(1.0, width / height / 1.1)
    return look_at(
        (1.5 / narrowness, -6.2 / narrowness, 3.0 / narrowness),
        (0.0, 0.0, 0.55),
        DEMO_UP,
        0.60,
        width,
        height,
        "demo",
    )

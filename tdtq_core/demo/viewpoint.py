"""Where to stand to see the built-in scene at its best."""

from __future__ import annotations

import numpy as np

from tdtq_core.cameras import Camera, look_at

DEMO_UP = (0.0, 0.0, 1.0)
"""World direction that points up."""


def demo_camera(width: int, height: int) -> Camera:
    """Return the camera that shows the whole still life in a picture of `width` x `height`."""
    step_back = 0.95 / min(1.0, width / height / 1.1)
    target = np.array([0.0, 0.0, 0.38])
    eye = target + step_back * np.array([1.5, -6.2, 2.5])
    return look_at(eye, target, DEMO_UP, 0.60, width, height, "demo")

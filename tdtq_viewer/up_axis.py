"""Which way is up: the axes on offer, and the one that a set of cameras agrees on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tdtq_core.cameras import Camera
from tdtq_viewer.language import tr
from tdtq_viewer.state import Up

DEFAULT_UP: Up = (0.0, 0.0, 1.0)

UP_AXES: dict[str, Up] = {
    tr("+Z (Blender)"): DEFAULT_UP,
    "+Y": (0.0, 1.0, 0.0),
    tr("−Y (COLMAP)"): (0.0, -1.0, 0.0),
    "−Z": (0.0, 0.0, -1.0),
    "+X": (1.0, 0.0, 0.0),
    "−X": (-1.0, 0.0, 0.0),
}
"""World directions that may point up on the screen, by name in the menu."""

CLOSE_DEGREES = 20.0
"""A mean direction this near to an axis means the axis."""

AGREEMENT = 0.3
"""Cameras whose up vectors have a shorter mean than this do not agree on any direction."""


def up_of(cameras: Sequence[Camera]) -> Up | None:
    """Return the direction that is up for most of `cameras`, None if they do not agree.

    People hold cameras upright, so the mean of the cameras' own up vectors is the world's.
    """
    if not cameras:
        return None
    mean = np.mean([-camera.view[1, :3] for camera in cameras], axis=0)
    length = float(np.linalg.norm(mean))
    if length < AGREEMENT:
        return None
    direction = mean / length
    nearest = max(UP_AXES.values(), key=lambda axis: float(direction @ axis))
    if direction @ nearest >= np.cos(np.radians(CLOSE_DEGREES)):
        return nearest
    x, y, z = direction.tolist()
    return (x, y, z)


def flipped(up: Up) -> Up:
    """Return the direction opposite to `up`."""
    x, y, z = (0.0 - value for value in up)
    return (x, y, z)

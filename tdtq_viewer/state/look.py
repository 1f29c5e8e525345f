"""From where the scene is pictured, and how the pictures are compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdtq_core.cameras import Camera
from tdtq_viewer.zoom import WHOLE, Zoom

if TYPE_CHECKING:
    from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle
    from tdtq_viewer.canvas.navigation import OrbitPose

Up = tuple[float, float, float]


@dataclass(frozen=True)
class Look:
    """How the pictures are compared; nothing here changes them.

    Attributes
    ----------
    mode
        Which picture goes where.
    split
        Position of the divider, 0 (left) to 1 (right).
    held
        True while the original covers everything because a key is held.
    error_style
        Kind, gain and colormap of the error map.
    frusta
        True if the file's cameras are drawn into the pictures.
    magnified
        True if a magnifier shows the pixels under the pointer.
    zoom
        How far both pictures are magnified, and which part of them is seen.
    """

    mode: CompareMode
    error_style: ErrorStyle
    split: float = 0.5
    held: bool = False
    frusta: bool = False
    magnified: bool = False
    zoom: Zoom = WHOLE


@dataclass(frozen=True)
class View:
    """From where, and how large, the scene is pictured.

    Attributes
    ----------
    pose
        The camera's pose; None while no scene is open.
    size
        Width and height of one picture in pixels.
    up
        World direction that points up on the screen.
    camera
        The camera to see exactly with, in place of the pose, until a hand moves; else None.
    """

    pose: OrbitPose | None = None
    size: tuple[int, int] = (0, 0)
    up: Up = (0.0, 0.0, 1.0)
    camera: Camera | None = None

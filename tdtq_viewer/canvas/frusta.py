"""Cameras as wire pyramids: their lines in the world, and where those lie in a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera

Lines = npt.NDArray[np.float64]
"""(N, 2, 3) end points in the world, or (N, 2, 2) in fractions of a picture's width and height."""

MAX_DRAWN = 500
"""Of more cameras than this only every second, third, ... is drawn."""

DEPTH = 0.12
"""Depth of a pyramid as a share of the cameras' usual distance from their middle."""

NEAR = 0.05
"""Lines nearer to the eye than this share of a pyramid's depth are cut off."""

MARGIN = 0.02
"""Lines are cut off so far outside of the picture, as a share of its sides."""

_EDGES = ((0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (2, 3), (3, 4), (4, 1), (1, 5), (5, 2))
LINES_EACH = len(_EDGES)
"""Lines of one pyramid: edges, picture, and a roof that shows which way is up."""

PICTURE = slice(4, 8)
"""Which of them frame the picture."""


@dataclass(frozen=True, eq=False)
class Frusta:
    """Wire pyramids in the world.

    Attributes
    ----------
    lines
        (10 n, 2, 3) end points in world units, ten lines a camera.
    depth
        Depth of a pyramid in world units.
    numbers
        (n,) which of the cameras are drawn.
    """

    lines: Lines
    depth: float
    numbers: npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class DrawnFrusta:
    """Wire pyramids as a picture shows them.

    Attributes
    ----------
    others, current
        (N, 2, 2) end points in fractions of the picture's width and height.
    """

    others: Lines
    current: Lines


def frusta_of(cameras: Sequence[Camera], radius: float) -> Frusta:
    """Build the pyramids of `cameras`.

    Parameters
    ----------
    cameras
        At least one.
    radius
        Radius of the scene's frame in world units, the measure where the cameras give none.
    """
    step = -(-len(cameras) // MAX_DRAWN)
    numbers = np.arange(0, len(cameras), step)
    drawn = [cameras[number] for number in numbers]
    places = np.stack([camera.position for camera in drawn])
    spread = np.median(np.linalg.norm(places - np.median(places, axis=0), axis=1))
    depth = DEPTH * float(spread if spread > 1e-3 * radius else radius)
    lines = np.concatenate([_pyramid(camera, depth) for camera in drawn])
    return Frusta(lines, depth, numbers)


def draw_frusta(frusta: Frusta, camera: Camera, current: int | None = None) -> DrawnFrusta:
    """Find where pyramids lie in a picture.

    Parameters
    ----------
    camera
        The camera of the picture.
    current
        Which camera is the current one, if any.
    """
    seen = frusta.lines @ camera.view[:3, :3].T + camera.view[:3, 3]
    chosen = np.repeat(frusta.numbers == current, LINES_EACH)
    others, own = seen[~chosen], seen[chosen]
    near = NEAR * frusta.depth
    if len(own) and np.linalg.norm(own[0, 0]) < near:
        # Who stands in its tip sees of a pyramid the frame of the photograph.
        own = own[PICTURE]
    return DrawnFrusta(_projected(others, camera, near), _projected(own, camera, near))


def _pyramid(camera: Camera, depth: float) -> Lines:
    """Return the (10, 2, 3) lines of one camera, its picture at `depth`."""
    x = (np.array([0, camera.width, camera.width, 0, camera.width / 2]) - camera.cx) / camera.fx
    y = (np.array([0, 0, camera.height, camera.height, -camera.height / 4]) - camera.cy) / camera.fy
    corners = depth * np.stack([x, y, np.ones(5)], axis=1)
    points = np.concatenate([np.zeros((1, 3)), corners])
    world = (points - camera.view[:3, 3]) @ camera.view[:3, :3]
    lines: Lines = world[np.array(_EDGES)]
    return lines


def _projected(lines: Lines, camera: Camera, near: float) -> Lines:
    """Cut lines in camera space to what the picture and its margin show, and project them."""
    x, y = MARGIN * camera.width, MARGIN * camera.height
    left, right = (-x - camera.cx) / camera.fx, (camera.width + x - camera.cx) / camera.fx
    top, bottom = (-y - camera.cy) / camera.fy, (camera.height + y - camera.cy) / camera.fy
    for normal, offset in (
        ((0, 0, 1), near),
        ((1, 0, -left), 0.0),
        ((-1, 0, right), 0.0),
        ((0, 1, -top), 0.0),
        ((0, -1, bottom), 0.0),
    ):
        lines = _cut(lines, np.array(normal, dtype=np.float64), offset)
    flat = lines[..., :2] / lines[..., 2:]
    focal, centre = np.array([camera.fx, camera.fy]), np.array([camera.cx, camera.cy])
    drawn: Lines = (flat * focal + centre) / (camera.width, camera.height)
    return drawn


def _cut(lines: Lines, normal: Lines, offset: float) -> Lines:
    """Keep what lies on the side of a plane that `normal` points to."""
    height = lines @ normal - offset
    lines, height = lines[(height >= 0).any(axis=1)], height[(height >= 0).any(axis=1)]
    rise = height[:, 0] - height[:, 1]
    share = height[:, 0] / np.where(rise == 0, 1, rise)
    crossing = lines[:, 0] + share[:, None] * (lines[:, 1] - lines[:, 0])
    outside = height < 0
    cut: Lines = np.where(outside[..., None], crossing[:, None], lines)
    return cut

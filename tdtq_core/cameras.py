"""Pinhole cameras, and orbits of them around a scene.

Convention: OpenCV. Camera x points right, y down, z forward; the view matrix takes world points to
camera points; pixel (0, 0) is the upper left corner of the picture and pixel centres lie at
half-integers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.scene import GaussianScene

MAX_SIDE = 16384
"""Longest side of a picture in pixels."""

GOLDEN_ANGLE = np.pi * (3.0 - np.sqrt(5.0))
"""Radians between neighbours on a Fibonacci spiral."""


@dataclass(frozen=True, eq=False)
class Camera:
    """A pinhole camera.

    Parameters
    ----------
    view
        (4, 4) world-to-camera matrix, OpenCV axes.
    fx, fy
        Focal lengths in pixels.
    cx, cy
        Principal point in pixels.
    width, height
        Size of the picture in pixels.
    name
        Name in tables and file names.
    """

    view: npt.NDArray[np.float64]
    fx: float
    fy: float
    cx: float
    cy: float
    width: int
    height: int
    name: str = ""

    def __post_init__(self) -> None:
        if not (1 <= self.width <= MAX_SIDE and 1 <= self.height <= MAX_SIDE):
            raise OptionError(
                f"Picture size {self.width}x{self.height}: each side must be "
                f"1 to {MAX_SIDE} pixels."
            )
        view = np.array(self.view, dtype=np.float64)
        if view.shape != (4, 4) or not np.isfinite(view).all():
            raise OptionError("A view matrix must be 4x4 and finite.")
        view.flags.writeable = False
        object.__setattr__(self, "view", view)

    @property
    def position(self) -> npt.NDArray[np.float64]:
        """(3,) centre of projection in world units."""
        rotation, translation = self.view[:3, :3], self.view[:3, 3]
        return np.asarray(-np.linalg.solve(rotation, translation), dtype=np.float64)

    def resized(self, width: int, height: int) -> Camera:
        """Return this camera with a picture of `width` x `height` pixels.

        The vertical field of view stays; pixels stay as square as they were.
        """
        factor = height / self.height
        return replace(
            self,
            fx=self.fx * factor,
            fy=self.fy * factor,
            cx=width / 2 + (self.cx - self.width / 2) * factor,
            cy=self.cy * factor,
            width=width,
            height=height,
        )

    def rescaled(self, width: int, height: int) -> Camera:
        """Return this camera with the same picture in `width` x `height` pixels.

        Both fields of view stay, as in a photograph that was made smaller; where its sides were
        rounded, pixels are no longer quite square.
        """
        across, down = width / self.width, height / self.height
        return replace(
            self,
            fx=self.fx * across,
            fy=self.fy * down,
            cx=self.cx * across,
            cy=self.cy * down,
            width=width,
            height=height,
        )


def look_at(
    eye: npt.ArrayLike,
    target: npt.ArrayLike,
    up: npt.ArrayLike,
    fov_y: float,
    width: int,
    height: int,
    name: str = "",
) -> Camera:
    """Return the camera at `eye` that looks at `target`.

    Parameters
    ----------
    eye, target, up
        (3,) world vectors; `up` need not be orthogonal to the view.
    fov_y
        Vertical field of view in radians.
    """
    eye, target, up = (np.asarray(v, dtype=np.float64) for v in (eye, target, up))
    forward = _unit(target - eye)
    right = cross(forward, up)
    if np.linalg.norm(right) < 1e-9:
        right = cross(forward, _any_other(forward))
    right = _unit(right)
    view = np.eye(4)
    view[:3, :3] = np.stack([right, cross(forward, right), forward])
    view[:3, 3] = -view[:3, :3] @ eye
    focal = 0.5 * height / np.tan(0.5 * fov_y)
    return Camera(view, focal, focal, width / 2, height / 2, width, height, name)


def cross(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the cross product of two (3,) vectors.

    A camera that moves with the mouse needs seven; `numpy.cross` takes 12 times as long for one.
    """
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def _unit(vector: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.asarray(vector / np.linalg.norm(vector))


def _any_other(direction: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Return the axis that lies farthest from `direction`."""
    return np.asarray(np.eye(3)[np.argmin(np.abs(direction))])


@dataclass(frozen=True, eq=False)
class Frame:
    """The part of a scene worth looking at: a ball around its visible Gaussians.

    Attributes
    ----------
    center
        (3,) world units.
    radius
        World units; positive.
    """

    center: npt.NDArray[np.float64]
    radius: float


def frame_of(scene: GaussianScene) -> Frame:
    """Find the ball that holds the bulk of the visible Gaussians (logit above -2.2, opacity 0.1).

    The centre is the middle of the central 96 % along each axis and the radius the 90th percentile
    of the distances, so that floaters far away do not shrink the subject.
    """
    visible = np.isfinite(scene.means).all(axis=1) & (scene.opacity_logits > -2.2)
    means = scene.means[visible if visible.any() else np.isfinite(scene.means).all(axis=1)]
    if len(means) == 0:
        return Frame(np.zeros(3), 1.0)
    low, high = np.percentile(means, [2, 98], axis=0)
    center = (low + high) / 2
    distances = np.linalg.norm(means - center, axis=1)
    return Frame(center.astype(np.float64), float(max(np.percentile(distances, 90), 1e-6)))


def orbit(
    frame: Frame,
    count: int,
    width: int = 800,
    height: int = 800,
    *,
    up: Sequence[float] = (0.0, 0.0, 1.0),
    elevation: float = 0.45,
    fov_y: float = 0.7,
    distance: float = 1.25,
) -> list[Camera]:
    """Return `count` cameras on a circle around `frame`, all looking at its centre.

    Parameters
    ----------
    up
        World direction of the orbit's axis.
    elevation
        Angle above the plane of the orbit in radians.
    fov_y
        Vertical field of view in radians.
    distance
        1 puts the ball of the frame exactly into the picture; larger steps back.

    Raises
    ------
    OptionError
        If there is not at least one camera.
    """
    if count < 1:
        raise OptionError(f"An orbit needs at least one camera, not {count}.")
    axis = _unit(np.asarray(up, dtype=np.float64))
    side = _unit(cross(axis, _any_other(axis)))
    other = cross(axis, side)
    reach = distance * frame.radius / np.sin(0.5 * fov_y)
    cameras = []
    for index in range(count):
        angle = 2 * np.pi * index / count
        flat = np.cos(angle) * side + np.sin(angle) * other
        eye = frame.center + reach * (np.cos(elevation) * flat + np.sin(elevation) * axis)
        name = f"orbit_{index:03d}"
        cameras.append(look_at(eye, frame.center, axis, fov_y, width, height, name))
    return cameras


def sphere(
    frame: Frame,
    count: int,
    width: int = 400,
    height: int = 400,
    *,
    fov_y: float = 0.7,
    distance: float = 1.25,
) -> list[Camera]:
    """Return `count` cameras all around `frame`, evenly spread, looking at its centre.

    They stand on a Fibonacci spiral over the sphere, so that every side is seen.

    Parameters
    ----------
    fov_y
        Vertical field of view in radians.
    distance
        1 puts the ball of the frame exactly into the picture; larger steps back.

    Raises
    ------
    OptionError
        If there is not at least one camera.
    """
    if count < 1:
        raise OptionError(f"A sphere needs at least one camera, not {count}.")
    reach = distance * frame.radius / np.sin(0.5 * fov_y)
    cameras = []
    for index in range(count):
        height_above = 1.0 - (2 * index + 1) / count
        angle, flat = index * GOLDEN_ANGLE, np.sqrt(1.0 - height_above**2)
        direction = np.array([flat * np.cos(angle), flat * np.sin(angle), height_above])
        up = _any_other(direction)
        eye = frame.center + reach * direction
        name = f"sphere_{index:03d}"
        cameras.append(look_at(eye, frame.center, up, fov_y, width, height, name))
    return cameras

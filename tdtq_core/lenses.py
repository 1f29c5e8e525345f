"""Lenses that bend straight lines, and the pinhole camera that stands in for each.

A point at (x, y) = (X / Z, Y / Z) in front of the lens appears on the photograph at pixel
(fx x' + cx, fy y' + cy) with, r² = x² + y² (OpenCV's radial-tangential model; COLMAP's
SIMPLE_RADIAL, RADIAL and OPENCV, instant-ngp's and nerfstudio's are special cases):

    x' = x (1 + k1 r² + k2 r⁴ + k3 r⁶) + 2 p1 x y + p2 (r² + 2 x²)
    y' = y (1 + k1 r² + k2 r⁴ + k3 r⁶) + p1 (r² + 2 y²) + 2 p2 x y

Pixel centres lie at half-integers, as for `Camera`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import OptionError

Array = npt.NDArray[np.float64]

MAX_ZOOM = 2.0
"""A lens that needs more has nothing in common with its photograph."""
BORDER_STEPS = 256
GRID_STEPS = 32
BISECTIONS = 20
"""They give the zoom to a millionth: a hundredth of a pixel at the corner of any photograph."""


@dataclass(frozen=True)
class Lens:
    """What the lens of a photograph does.

    Attributes
    ----------
    fx, fy
        Focal lengths in pixels.
    cx, cy
        Principal point in pixels.
    width, height
        Size of the photograph in pixels.
    k1, k2, k3
        Radial distortion.
    p1, p2
        Tangential distortion.
    """

    fx: float
    fy: float
    cx: float
    cy: float
    width: int
    height: int
    k1: float = 0.0
    k2: float = 0.0
    p1: float = 0.0
    p2: float = 0.0
    k3: float = 0.0

    @property
    def distorts(self) -> bool:
        """Whether straight lines come out bent."""
        return any((self.k1, self.k2, self.p1, self.p2, self.k3))


def distort(lens: Lens, x: Array, y: Array) -> tuple[Array, Array]:
    """Return (x', y') for points at (x, y) = (X / Z, Y / Z) in front of the lens."""
    square = x * x + y * y
    radial = 1 + square * (lens.k1 + square * (lens.k2 + square * lens.k3))
    product = 2 * x * y
    return (
        x * radial + lens.p1 * product + lens.p2 * (square + 2 * x * x),
        y * radial + lens.p1 * (square + 2 * y * y) + lens.p2 * product,
    )


def pinhole(lens: Lens, view: Array, name: str = "") -> Camera:
    """Return the camera without distortion that sees what the photograph shows.

    It has the photograph's size, principal point and, where possible, its focal lengths. Where
    that would show what the photograph does not, the focal lengths grow by the least zoom that
    keeps every pixel inside the photograph.

    Parameters
    ----------
    view
        (4, 4) world-to-camera matrix, OpenCV axes.
    name
        Name of the camera.

    Raises
    ------
    OptionError
        If the distortion cannot be undone.
    """
    zoom = pinhole_zoom(lens) if lens.distorts else 1.0
    fx, fy = zoom * lens.fx, zoom * lens.fy
    return Camera(view, fx, fy, lens.cx, lens.cy, lens.width, lens.height, name)


@lru_cache(maxsize=1024)
def pinhole_zoom(lens: Lens) -> float:
    """Return the least zoom, 1 or more, at which the pinhole's picture lies in the photograph.

    Raises
    ------
    OptionError
        If even `MAX_ZOOM` does not do: the lens folds the picture over, or shows another part.
    """
    if _fits(lens, 1.0):
        return 1.0
    if not _fits(lens, MAX_ZOOM):
        raise OptionError(
            "The lens distortion folds the picture over or leaves the photograph.",
            "Check the camera's k1, k2, k3, p1, p2, cx and cy.",
        )
    low, high = 1.0, MAX_ZOOM
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        low, high = (low, middle) if _fits(lens, middle) else (middle, high)
    return high


def _fits(lens: Lens, zoom: float) -> bool:
    """Whether the picture of the pinhole at `zoom` lies in the photograph, without folds."""
    with np.errstate(over="ignore", invalid="ignore"):
        x, y = distort(lens, *_border(lens, zoom))
        column, row = lens.fx * x + lens.cx, lens.fy * y + lens.cy
        inside = (column >= 0) & (column <= lens.width) & (row >= 0) & (row <= lens.height)
        return bool(inside.all()) and _is_one_to_one(lens, *_grid(lens, zoom))


def _is_one_to_one(lens: Lens, x: Array, y: Array) -> bool:
    """Whether the derivative of the distortion is positive definite at all given points.

    The derivative is symmetric, and a map whose derivative is positive definite on a convex set
    takes no two points of the set to one.
    """
    square = x * x + y * y
    radial = 1 + square * (lens.k1 + square * (lens.k2 + square * lens.k3))
    slope = 2 * (lens.k1 + square * (2 * lens.k2 + square * 3 * lens.k3))
    xx = radial + slope * x * x + 2 * lens.p1 * y + 6 * lens.p2 * x
    yy = radial + slope * y * y + 6 * lens.p1 * y + 2 * lens.p2 * x
    xy = slope * x * y + 2 * lens.p1 * x + 2 * lens.p2 * y
    return bool(((xx > 0) & (xx * yy > xy * xy)).all())


def _border(lens: Lens, zoom: float) -> tuple[Array, Array]:
    """Return points (x, y) all around the pinhole's picture, corners included."""
    across, down = _axes(lens, zoom, BORDER_STEPS)
    ends = np.ones_like(across)
    return (
        np.concatenate([across, across, across[0] * ends, across[-1] * ends]),
        np.concatenate([down[0] * ends, down[-1] * ends, down, down]),
    )


def _grid(lens: Lens, zoom: float) -> tuple[Array, Array]:
    """Return points (x, y) all over the pinhole's picture."""
    x, y = np.meshgrid(*_axes(lens, zoom, GRID_STEPS))
    return x, y


def _axes(lens: Lens, zoom: float, steps: int) -> tuple[Array, Array]:
    shares = np.linspace(0, 1, steps + 1)
    return (
        (shares * lens.width - lens.cx) / (zoom * lens.fx),
        (shares * lens.height - lens.cy) / (zoom * lens.fy),
    )

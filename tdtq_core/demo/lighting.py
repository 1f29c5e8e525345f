"""The studio: a sky to reflect, lamps, and what stands in their way. All of it is closed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.demo.sequences import Floats

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Lamp:
    """A soft light at infinity.

    Attributes
    ----------
    direction
        Unit vector towards the lamp.
    color
        Radiance at its middle, linear RGB.
    sharpness
        k of its profile ``exp(k (cos - 1))``.
    """

    direction: tuple[float, float, float]
    color: tuple[float, float, float]
    sharpness: float


@dataclass(frozen=True, eq=False)
class Balls:
    """Spheres that throw shadows and show up in reflections.

    Attributes
    ----------
    centers, radii
        (P, 3) and (P,) world units.
    colors
        (P, 3) linear colour that others see reflected.
    """

    centers: Floats
    radii: Floats
    colors: Floats


@dataclass(frozen=True, eq=False)
class Box:
    """The cube, as far as light is concerned.

    Attributes
    ----------
    center
        (3,) world units.
    axes
        (3, 3) unit vectors along its edges, one a row.
    half
        Half its edge.
    """

    center: Floats
    axes: Floats
    half: float


def _towards(x: float, y: float, z: float) -> tuple[float, float, float]:
    length = (x * x + y * y + z * z) ** 0.5
    return (x / length, y / length, z / length)


KEY = Lamp(_towards(-0.62, -0.50, 0.90), (7.0, 6.4, 5.6), 14.0)
RIM = Lamp(_towards(0.85, 0.55, 0.55), (2.6, 3.6, 5.4), 12.0)
FRONT = Lamp(_towards(0.55, -1.0, 0.42), (1.5, 1.35, 1.25), 8.0)
LAMPS = (KEY, RIM, FRONT)

ZENITH = (0.42, 0.58, 0.86)
HORIZON = (0.92, 0.86, 0.80)
ABYSS = (0.10, 0.10, 0.12)
"""What a reflection shows of the room below the table."""


def sky(directions: Array, roughness: Array) -> Array:
    """Return the radiance of the sky and its lamps, blurred as a glossy surface blurs it.

    Parameters
    ----------
    directions
        (3, ...) unit vectors away from the surface.
    roughness
        Broadcasts against ``(...)``; 0 is a mirror.

    Returns
    -------
    (3, ...) linear RGB.
    """
    up = _smoothstep(0.0, 0.9, directions[2])
    above = _smoothstep(-0.25, 0.15, directions[2])
    radiance = np.empty_like(directions)
    for channel in range(3):
        horizon, zenith, abyss = HORIZON[channel], ZENITH[channel], ABYSS[channel]
        radiance[channel] = abyss + above * ((horizon - abyss) + up * (zenith - horizon))
    for lamp in LAMPS:
        glow = _glow(lamp, directions, roughness)
        for channel in range(3):
            radiance[channel] += glow * lamp.color[channel]
    return radiance


def _glow(lamp: Lamp, directions: Array, roughness: Array) -> Array:
    """Return the profile of a lamp, as wide as the surface's roughness makes it."""
    widened = lamp.sharpness / (1 + lamp.sharpness * roughness**2)
    x, y, z = lamp.direction
    cosine = x * directions[0] + y * directions[1] + z * directions[2]
    glow = np.exp(widened * (cosine - 1))
    glow *= widened / lamp.sharpness
    return np.asarray(glow)


def sun_visibility(points: Floats, balls: Balls, box: Box, lamp: Lamp, softness: float) -> Floats:
    """Return how much of a lamp each point sees, (N,) from 0 to 1.

    Parameters
    ----------
    points
        (N, 3) world units.
    softness
        Tangent of the lamp's angular radius.
    """
    towards = np.asarray(lamp.direction)
    visible = np.ones(len(points))
    for center, radius in zip(balls.centers, balls.radii, strict=True):
        offset = center - points
        reach = offset @ towards
        miss = np.sqrt(np.maximum(_dot(offset, offset) - reach**2, 0)) - radius
        visible = np.minimum(visible, _penumbra(miss, reach, softness))
    return np.asarray(np.minimum(visible, _past_box(points, box, towards, softness)))


def _past_box(points: Floats, box: Box, towards: Floats, softness: float) -> Floats:
    """Return how much of a lamp is not hidden by the box, (N,); the box does not hide its own.

    Seen from the lamp a box is a hexagon, whose sides run along the three axes.
    """
    offset = points - box.center
    edges = [np.cross(towards, axis) for axis in box.axes]
    normals = np.stack([edge / np.linalg.norm(edge) for edge in edges])
    extent = box.half * np.abs(normals @ box.axes.T).sum(axis=1)
    miss = (np.abs(offset @ normals.T) - extent).max(axis=1)
    own = (np.abs(offset @ box.axes.T) <= 1.01 * box.half).all(axis=1) & (points[:, 2] > 1e-6)
    return np.where(own, 1.0, _penumbra(miss, -(offset @ towards), softness))


def _penumbra(miss: Floats, reach: Floats, softness: float) -> Floats:
    """Return the visible share of a lamp whose central ray misses a body by `miss`."""
    blur = softness * np.maximum(reach, 1e-3)
    return np.where(reach > 0, _smoothstep(-1.0, 1.0, miss / blur), 1.0)


def openness(points: Floats, normals: Floats, balls: Balls, box: Box) -> Floats:
    """Return the share of the ambient light that reaches each point, (N,) from 0 to 1.

    A ball takes ``cos (R / d)^2``, its form factor; the box darkens what lies close to it.
    """
    open_share = np.ones(len(points))
    for center, radius in zip(balls.centers, balls.radii, strict=True):
        offset = center - points
        distance = np.sqrt(_dot(offset, offset))
        cosine = np.maximum(_dot(normals, offset) / distance, 0)
        open_share *= 1 - np.minimum(cosine * (radius / np.maximum(distance, radius)) ** 2, 0.95)
    local = (points - box.center) @ box.axes.T
    away = np.linalg.norm(np.maximum(np.abs(local) - box.half, 0), axis=1)
    facing = np.clip(-_dot(normals, local @ box.axes) / box.half, 0, 1)
    return np.asarray(open_share * (1 - 0.6 * facing * np.exp(-away / (0.35 * box.half))))


def _dot(first: Array, second: Array) -> Array:
    """Return the scalar product of every two rows."""
    return np.asarray(np.einsum("nc,nc->n", first, second))


def _smoothstep(low: float, high: float, value: Array) -> Array:
    share = np.clip((value - low) * (1 / (high - low)), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))

"""The colour of every surface point from every side: diffuse light plus a glossy reflection."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tdtq_core.demo.lighting import (
    FRONT,
    HORIZON,
    KEY,
    RIM,
    ZENITH,
    Array,
    Balls,
    Box,
    Lamp,
    openness,
    sky,
    sun_visibility,
)
from tdtq_core.demo.sequences import Floats
from tdtq_core.demo.shapes import Patch

TABLE_COLOR = (0.36, 0.33, 0.30)
"""The table top as reflections show it."""


@dataclass(frozen=True, eq=False)
class Surface:
    """Surface samples and what they are made of.

    Attributes
    ----------
    patch
        Where the samples lie.
    albedo
        (N, 3) linear diffuse reflectance.
    reflectance
        (N, 3) linear mirror reflectance at normal incidence.
    roughness
        (N,) 0 is a mirror.
    """

    patch: Patch
    albedo: Floats
    reflectance: Floats
    roughness: Floats


@dataclass(frozen=True, eq=False)
class Surroundings:
    """What throws shadows (`casters`), what reflections show (`mirrored`), the cube, the table."""

    casters: Balls
    mirrored: Balls
    box: Box
    table_radius: float


def diffuse(surface: Surface, around: Surroundings) -> tuple[Floats, Floats]:
    """Return the diffuse radiance (N, 3) of each sample and its openness (N,)."""
    points, normals = surface.patch.points, surface.patch.normals
    sees_key = sun_visibility(points, around.casters, around.box, KEY, 0.16)
    open_share = openness(points, normals, around.casters, around.box)
    up = (0.5 + 0.5 * normals[:, 2])[:, None]
    ambient = up * np.asarray(ZENITH) * 0.75 + (1 - up) * np.asarray(HORIZON) * 0.30
    light = 0.55 * open_share[:, None] * ambient
    for lamp, strength, seen in (
        (KEY, 0.20, sees_key),
        (RIM, 0.07, open_share),
        (FRONT, 0.12, open_share),
    ):
        cosine = _wrapped(normals, lamp)
        light += strength * (cosine * seen)[:, None] * np.asarray(lamp.color)
    return surface.albedo * light, open_share


def _wrapped(normals: Floats, lamp: Lamp) -> Floats:
    """Return the cosine law for a lamp so large that its light reaches around the edge."""
    wrap = 0.25
    share = np.maximum(normals @ np.asarray(lamp.direction) + wrap, 0) / (1 + wrap)
    return np.asarray(share**1.5)


def view_dependent_color(
    surface: Surface, radiance: Floats, open_share: Floats, around: Surroundings, directions: Floats
) -> Array:
    """Return the displayed colour of each sample along each direction.

    Parameters
    ----------
    surface
        N samples.
    radiance, open_share
        What `diffuse` returned for them.
    directions
        (D, 3) unit vectors from the camera to the surface.

    Returns
    -------
    (3, N, D) float32, encoded for display, at least 0; highlights exceed 1.
    """
    normals = surface.patch.normals.astype(np.float32)
    rays = directions.astype(np.float32)
    cosine = -(normals @ rays.T)
    mirrored = rays.T[:, None, :] + 2 * cosine * normals.T[:, :, None]
    seen = _reflected(surface, mirrored, around)
    sharp = (1 - surface.roughness[:, None]).astype(np.float32)
    grazing = (1 - np.abs(cosine)) ** 4 * (0.7 * sharp**2)
    occlusion = (0.35 + 0.65 * open_share[:, None]).astype(np.float32)
    for channel in range(3):
        base = surface.reflectance[:, channel, None].astype(np.float32)
        seen[channel] *= (base + (1 - base) * grazing) * occlusion
        seen[channel] += (1 - grazing) * radiance[:, channel, None].astype(np.float32)
    return displayed(seen)


def _reflected(surface: Surface, mirrored: Array, around: Surroundings) -> Array:
    """Return the radiance (3, N, D) that arrives along each mirrored ray."""
    roughness = surface.roughness.astype(np.float32)[:, None]
    points = surface.patch.points.astype(np.float32)
    seen = sky(mirrored, roughness)
    _lay_table(seen, points, mirrored, around.table_radius)
    balls = around.mirrored
    for center, radius, color in zip(balls.centers, balls.radii, balls.colors, strict=True):
        offset = center.astype(np.float32) - points
        distance = np.linalg.norm(offset, axis=1)
        near = np.flatnonzero((distance > 1.02 * radius) & (distance < 4 * radius))
        if len(near) > 0:
            towards = offset[near] / distance[near, None]
            edge = np.sqrt(1 - (radius / distance[near]) ** 2).astype(np.float32)[:, None]
            _lay_ball(seen, near, mirrored, towards, edge, roughness[near], color)
    return seen


def _lay_ball(
    seen: Array,
    near: Array,
    mirrored: Array,
    towards: Array,
    edge: Array,
    roughness: Array,
    color: Floats,
) -> None:
    """Put a ball, whose outline has the cosine `edge`, into the reflections of some points."""
    cosine = sum(mirrored[axis, near] * towards[:, axis, None] for axis in range(3))
    blur = (1 - edge) * 0.6 + 0.5 * roughness**2
    cover = np.clip((cosine - edge) / blur + 0.5, 0, 1)
    for channel in range(3):
        seen[channel, near] += cover * (np.float32(color[channel]) - seen[channel, near])


def _lay_table(seen: Array, points: Array, mirrored: Array, radius: float) -> None:
    """Put the table top into reflections that point down at it."""
    if points[:, 2].max() <= 0:
        return
    reach = np.clip(points[:, 2], 0, None)[:, None] / np.clip(-mirrored[2], 1e-3, 1)
    x = points[:, :1] + reach * mirrored[0]
    y = points[:, 1:2] + reach * mirrored[1]
    on_table = np.clip((radius - np.sqrt(x * x + y * y)) * 2.0, 0, 1)
    on_table *= np.clip(mirrored[2] * -5, 0, 1) * (points[:, 2:] > 0)
    for channel in range(3):
        seen[channel] += on_table * (np.float32(TABLE_COLOR[channel]) - seen[channel])


def displayed(radiance: Array) -> Array:
    """Encode linear radiance for a screen: a film-like curve, then gamma 2.

    The curve has a short toe and a shoulder far above 1, so that a highlight that the harmonics
    blur still burns out in its middle.
    """
    mapped = radiance * (radiance + 0.02) / (radiance * (0.4 * radiance + 0.75) + 0.10)
    return np.asarray(np.sqrt(np.maximum(mapped, 0)))

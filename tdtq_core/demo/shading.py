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
    for lamp, strength, seen in ((KEY, 0.20, sees_key), (RIM, 0.07, open_share)):
        cosine = np.maximum(normals @ np.asarray(lamp.direction), 0)
        light += strength * (cosine * seen)[:, None] * np.asarray(lamp.color)
    cosine = np.maximum(normals @ np.asarray(FRONT.direction), 0)
    light += 0.12 * (cosine * open_share)[:, None] * np.asarray(FRONT.color)
    return surface.albedo * light, open_share


def view_dependent_color(
    surface: Surface, radiance: Floats, open_share: Floats, around: Surroundings, directions: Floats
) -> Floats:
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
    (N, D, 3) float32, encoded for display, 0 to 1.
    """
    normals = surface.patch.normals.astype(np.float32)
    rays = directions.astype(np.float32)
    cosine = -(normals @ rays.T)
    mirrored = rays[None] + 2 * cosine[..., None] * normals[:, None, :]
    seen = _reflected(surface, mirrored, around)
    sharp = (1 - surface.roughness).astype(np.float32)
    base = surface.reflectance.astype(np.float32)[:, None, :]
    grazing = (1 - np.clip(cosine, 0, 1)) ** 4 * (0.65 * sharp * sharp)[:, None]
    fresnel = base + (1 - base) * grazing[..., None]
    occlusion = (0.35 + 0.65 * open_share).astype(np.float32)[:, None, None]
    total = radiance.astype(np.float32)[:, None, :] * (1 - grazing[..., None])
    return displayed(total + fresnel * seen * occlusion)


def _reflected(surface: Surface, mirrored: Array, around: Surroundings) -> Array:
    """Return the radiance (N, D, 3) that arrives along each mirrored ray."""
    roughness = surface.roughness.astype(np.float32)[:, None]
    points = surface.patch.points.astype(np.float32)
    seen = sky(mirrored, roughness)
    _lay_table(seen, points, mirrored, around.table_radius)
    balls = around.mirrored
    for center, radius, color in zip(balls.centers, balls.radii, balls.colors, strict=True):
        offset = center.astype(np.float32) - points
        distance = np.sqrt((offset**2).sum(axis=1))
        near = np.flatnonzero((distance > 1.02 * radius) & (distance < 4 * radius))
        if len(near) == 0:
            continue
        towards = offset[near] / distance[near, None]
        cosine = np.matmul(mirrored[near], towards[:, :, None])[..., 0]
        edge = np.sqrt(1 - (radius / distance[near]) ** 2).astype(np.float32)[:, None]
        blur = (1 - edge) * 0.6 + 0.5 * roughness[near] ** 2
        cover = np.clip((cosine - edge) / blur + 0.5, 0, 1)[..., None]
        seen[near] += cover * (color.astype(np.float32) - seen[near])
    return seen


def _lay_table(seen: Array, points: Array, mirrored: Array, radius: float) -> None:
    """Put the table top into reflections that point down at it."""
    down = np.clip(-mirrored[..., 2], 1e-3, 1)
    reach = np.clip(points[:, 2], 0, None)[:, None] / down
    x = points[:, :1] + reach * mirrored[..., 0]
    y = points[:, 1:2] + reach * mirrored[..., 1]
    on_table = np.clip((radius - np.sqrt(x * x + y * y)) * 2.0, 0, 1)
    on_table *= np.clip(-mirrored[..., 2] * 5, 0, 1)
    seen += on_table[..., None] * (np.asarray(TABLE_COLOR, dtype=np.float32) - seen)


def displayed(radiance: Array) -> Array:
    """Tone-map linear radiance and encode it for a screen.

    References
    ----------
    K. Narkowicz, ACES filmic tone mapping curve, 2015; gamma 2 in place of 2.2.
    """
    bright = radiance * 0.62
    mapped = (bright * (2.51 * bright + 0.03)) / (bright * (2.43 * bright + 0.59) + 0.14)
    return np.sqrt(np.clip(mapped, 0, 1))

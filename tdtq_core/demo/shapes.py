"""Surfaces in space: where each point of a flat chart lies, and which way it faces there.

A chart is measured in world units, so that a small square on it stays nearly square in space.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from tdtq_core.demo.sequences import Floats, unit_disc, unit_sphere, unit_strip


@dataclass(frozen=True, eq=False)
class Patch:
    """Samples of a surface.

    Attributes
    ----------
    points, normals
        (N, 3) world units, and unit vectors that point outwards.
    spacing
        (N,) square root of the area that each sample stands for.
    across
        (N, 3) unit tangents: across the nearest edge of the texture where there is one.
    squeeze
        (N, 2) factors on the radius of a sample's disc along `across` and at right angles to it.
    """

    points: Floats
    normals: Floats
    spacing: Floats
    across: Floats
    squeeze: Floats

    def moved(self, rotation: Floats, offset: tuple[float, float, float]) -> Patch:
        """Return the patch turned by a (3, 3) rotation and then shifted by `offset`."""
        return replace(
            self,
            points=self.points @ rotation.T + np.asarray(offset),
            normals=self.normals @ rotation.T,
            across=self.across @ rotation.T,
        )


def plain(points: Floats, normals: Floats, spacing: Floats) -> Patch:
    """Return a patch of round discs, turned in their planes in no particular way."""
    helper = np.eye(3)[np.argmin(np.abs(normals), axis=1)]
    across = np.cross(normals, helper)
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    return Patch(points, normals, spacing, across, np.ones((len(points), 2)))


def sphere(radius: float, count: int) -> Patch:
    """Sample a sphere around the origin."""
    normals = unit_sphere(count)
    return plain(radius * normals, normals, np.full(count, np.sqrt(4 * np.pi / count) * radius))


def disc_chart(radius: float, count: int) -> Floats:
    """Return even points of a disc, (count, 2)."""
    return unit_disc(count) * radius


def disc(chart: Floats) -> tuple[Floats, Floats]:
    """Lay a chart on the plane z = 0, facing up; return points and normals, (N, 3) each."""
    height = np.zeros(len(chart))
    return np.column_stack([chart, height]), np.column_stack([0 * chart, height + 1])


def rounded_rim(radius: float, thickness: float, count: int) -> Patch:
    """Sample the outer half of a flattened torus: the rounded edge of a round table.

    The rim spans z = -thickness to 0 and joins discs of `radius` at its top and bottom.
    """
    half = thickness / 2
    around, over = unit_strip(count).T
    around, over = 2 * np.pi * around, np.pi * (over - 0.5)
    reach = radius + half * np.cos(over)
    ring = np.stack([np.cos(around), np.sin(around)], axis=1)
    points = np.column_stack([reach[:, None] * ring, half * np.sin(over) - half])
    normals = np.column_stack([np.cos(over)[:, None] * ring, np.sin(over)])
    return plain(points, normals, np.sqrt(2 * np.pi * reach * np.pi * half / count))


CUBE_FACES = (
    ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((0, 1, 0), (-1, 0, 0), (0, 0, 1)),
    ((-1, 0, 0), (0, -1, 0), (0, 0, 1)),
    ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
)
"""Outward normal, right and up of the four sides and the top."""


def cube_face(
    chart: Floats, axes: tuple[tuple[int, ...], ...], half: float, bevel: float
) -> tuple[Floats, Floats]:
    """Lay a chart, (N, 2) from -half to half, on one face of a cube with rounded edges."""
    outward, right, up = np.asarray(axes, dtype=np.float64)
    flat = half * outward + chart[:, :1] * right + chart[:, 1:] * up
    core = np.clip(flat, bevel - half, half - bevel)
    normals = flat - core
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return core + bevel * normals, normals

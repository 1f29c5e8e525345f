"""Surfaces sampled evenly: where each sample lies, which way it faces, how far its neighbours are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tdtq_core.demo.sequences import Floats, unit_disc, unit_sphere, unit_square


@dataclass(frozen=True, eq=False)
class Patch:
    """Samples of a surface.

    Attributes
    ----------
    points, normals
        (N, 3) world units, and unit vectors that point outwards.
    spacing
        (N,) square root of the area that each sample stands for.
    chart
        (N, 2) coordinates on the surface for its texture; their meaning is the shape's own.
    """

    points: Floats
    normals: Floats
    spacing: Floats
    chart: Floats

    def moved(self, rotation: Floats, offset: tuple[float, float, float]) -> Patch:
        """Return the patch turned by a (3, 3) rotation and then shifted by `offset`."""
        points = self.points @ rotation.T + np.asarray(offset)
        return Patch(points, self.normals @ rotation.T, self.spacing, self.chart)

    def kept(self, mask: np.ndarray) -> Patch:
        """Return the samples that `mask` selects."""
        return Patch(self.points[mask], self.normals[mask], self.spacing[mask], self.chart[mask])


def sphere(radius: float, count: int) -> Patch:
    """Sample a sphere around the origin; the chart is longitude / 2 pi and height / radius."""
    normals = unit_sphere(count)
    spacing = np.full(count, np.sqrt(4 * np.pi / count) * radius)
    longitude = np.arctan2(normals[:, 1], normals[:, 0]) / (2 * np.pi)
    return Patch(radius * normals, normals, spacing, np.stack([longitude, normals[:, 2]], axis=1))


def disc(radius: float, count: int) -> Patch:
    """Sample a horizontal disc that faces up; the chart is x and y."""
    flat = unit_disc(count) * radius
    points = np.column_stack([flat, np.zeros(count)])
    normals = np.tile([0.0, 0.0, 1.0], (count, 1))
    return Patch(points, normals, np.full(count, radius * np.sqrt(np.pi / count)), flat)


def rounded_rim(radius: float, thickness: float, count: int) -> Patch:
    """Sample the outer half of a flattened torus: the rounded edge of a round table.

    The rim spans z = -thickness to 0 and joins a disc of `radius` at its top and bottom. The chart
    is the angle around the table / 2 pi and the angle over the edge, -pi/2 to pi/2.
    """
    half = thickness / 2
    around, over = unit_square(count).T
    around, over = 2 * np.pi * around, np.pi * (over - 0.5)
    reach = radius + half * np.cos(over)
    ring = np.stack([np.cos(around), np.sin(around)], axis=1)
    points = np.column_stack([reach[:, None] * ring, half * np.sin(over) - half])
    normals = np.column_stack([np.cos(over)[:, None] * ring, np.sin(over)])
    spacing = np.sqrt(2 * np.pi * reach * np.pi * half / count)
    return Patch(points, normals, spacing, np.stack([around / (2 * np.pi), over], axis=1))


def rounded_cube(half: float, bevel: float, count: int) -> Patch:
    """Sample the four sides and the top of a cube with rounded edges; it has no bottom face.

    The chart runs over each face from -1 to 1: to the right and up as seen from outside.
    """
    per_face = count // 5
    faces = [_cube_face(axes, half, bevel, per_face) for axes in _FACES]
    return Patch(
        np.concatenate([face.points for face in faces]),
        np.concatenate([face.normals for face in faces]),
        np.concatenate([face.spacing for face in faces]),
        np.concatenate([face.chart for face in faces]),
    )


_FACES = (
    ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((0, 1, 0), (-1, 0, 0), (0, 0, 1)),
    ((-1, 0, 0), (0, -1, 0), (0, 0, 1)),
    ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
)
"""Outward normal, right and up of each face."""


def _cube_face(axes: tuple[tuple[int, ...], ...], half: float, bevel: float, count: int) -> Patch:
    outward, right, up = np.asarray(axes, dtype=np.float64)
    chart = 2 * unit_square(count) - 1
    flat = half * (outward + chart[:, :1] * right + chart[:, 1:] * up)
    core = np.clip(flat, bevel - half, half - bevel)
    normals = flat - core
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    spacing = np.full(count, 2 * half / np.sqrt(count))
    return Patch(core + bevel * normals, normals, spacing, chart)

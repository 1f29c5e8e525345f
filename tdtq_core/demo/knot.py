"""A trefoil knot: a tube around a closed curve that winds over a torus."""

from __future__ import annotations

import numpy as np

from tdtq_core.demo.sequences import Floats, unit_square
from tdtq_core.demo.shapes import Patch

_STEPS = 2048


def knot_curve(scale: float, parameter: Floats) -> Floats:
    """Return points of the trefoil, (N, 3), that stands upright in the x-z plane.

    `parameter` runs from 0 to 2 pi; the curve reaches ``3 * scale`` from the origin.
    """
    reach = scale * (2 + np.cos(3 * parameter))
    x, z = reach * np.sin(2 * parameter), reach * np.cos(2 * parameter)
    return np.stack([x, scale * np.sin(3 * parameter), z], axis=1)


def torus_knot(scale: float, tube: float, count: int) -> Patch:
    """Sample a trefoil tube of radius `tube` evenly by area.

    The chart is the arc length along the curve and the angle around it, both as shares of 1. The
    angle counts from the direction away from the torus' core circle, so that textures close.
    """
    along, around = unit_square(count).T
    parameter, length = _parameter_of_arc(scale, along)
    center, tangent, bend = _derivatives(scale, parameter)
    first = _away_from_core(parameter)
    first -= np.einsum("nc,nc->n", first, tangent)[:, None] * tangent
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    second = np.cross(tangent, first)
    angle = 2 * np.pi * around[:, None]
    normals = np.cos(angle) * first + np.sin(angle) * second
    stretch = 1 - tube * np.einsum("nc,nc->n", normals, bend)
    area = length * 2 * np.pi * tube * np.clip(stretch, 0.2, None)
    chart = np.stack([along, around], axis=1)
    return Patch(center + tube * normals, normals, np.sqrt(area / count), chart)


def _parameter_of_arc(scale: float, share: Floats) -> tuple[Floats, float]:
    """Return the curve's parameter at each share of its arc length, and the whole length."""
    table = np.linspace(0, 2 * np.pi, _STEPS + 1)
    chords = np.linalg.norm(np.diff(knot_curve(scale, table), axis=0), axis=1)
    arc = np.concatenate([[0.0], np.cumsum(chords)])
    return np.interp(share * arc[-1], arc, table), float(arc[-1])


def _derivatives(scale: float, parameter: Floats) -> tuple[Floats, Floats, Floats]:
    """Return points, unit tangents and curvature vectors (1 / world units), (N, 3) each."""
    step = 1e-3
    before, here, after = (knot_curve(scale, parameter + k * step) for k in (-1, 0, 1))
    velocity, acceleration = (after - before) / (2 * step), (after - 2 * here + before) / step**2
    speed = np.linalg.norm(velocity, axis=1, keepdims=True)
    tangent = velocity / speed
    across = acceleration - np.einsum("nc,nc->n", acceleration, tangent)[:, None] * tangent
    return here, tangent, across / speed**2


def _away_from_core(parameter: Floats) -> Floats:
    """Return the unit direction from the torus' core circle to the curve, (N, 3)."""
    radial, lift = np.cos(3 * parameter), np.sin(3 * parameter)
    return np.stack(
        [radial * np.sin(2 * parameter), lift, radial * np.cos(2 * parameter)],
        axis=1,
    )

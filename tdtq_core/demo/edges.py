"""Crisp textures: no disc lies across an edge, and those beside one are slender."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tdtq_core.demo.lettering import Field
from tdtq_core.demo.sequences import Floats
from tdtq_core.demo.shapes import Patch, plain

Lay = Callable[[Floats], tuple[Floats, Floats]]
"""From (N, 2) points of a chart to points and normals in space, (N, 3) each."""

_GAP = 0.30
"""Least distance of a sample from an edge, over the spacing."""


def textured(lay: Lay, chart: Floats, spacing: Floats, field: Field) -> tuple[Patch, Floats]:
    """Lay a chart in space after moving its samples off the edges of a texture.

    Samples closer than their spacing to an edge, where `field` is zero, are moved away from it a
    little; there, discs become narrow across the edge and longer along it.

    Parameters
    ----------
    lay
        The surface.
    chart
        (N, 2) even samples, in world units.
    spacing
        (N,) distance of neighbours in world units.
    field
        Roughly the signed distance to the texture's nearest edge.

    Returns
    -------
    The samples in space, and their new places on the chart, (N, 2).
    """
    distance, away = _to_edge(chart, field, 0.05 * float(spacing.min()))
    share = np.clip(distance / spacing, 0, 1)
    chart = chart + away * ((1 - share) * _GAP * spacing)[:, None]
    points, normals = lay(chart)
    patch = plain(points, normals, spacing)
    step = 1e-4 * float(spacing.min())
    across = (lay(chart + step * away)[0] - points) / step
    across -= np.einsum("nc,nc->n", across, normals)[:, None] * normals
    length = np.linalg.norm(across, axis=1)
    near = (share < 1) & (length > 0.1)
    across[near] /= length[near, None]
    narrow = np.where(near, 0.45 + 0.55 * share, 1.0)
    squeeze = np.stack([narrow, np.where(near, 1.25 - 0.25 * share, 1.0)], axis=1)
    across = np.where(near[:, None], across, patch.across)
    return Patch(points, normals, spacing, across, squeeze), chart


def _to_edge(chart: Floats, field: Field, step: float) -> tuple[Floats, Floats]:
    """Return the distance to the nearest edge (N,) and the unit direction away from it (N, 2)."""
    value = field(chart)
    slope = np.stack(
        [(field(chart + shift) - field(chart - shift)) / (2 * step) for shift in step * np.eye(2)],
        axis=1,
    )
    steepness = np.maximum(np.linalg.norm(slope, axis=1), 1e-6)
    away = slope * (np.sign(value) / steepness)[:, None]
    return np.abs(value) / steepness, away

"""Least squares: the spherical harmonics that come nearest to a known view-dependent colour."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core import harmonics
from tdtq_core.demo.sequences import Floats, unit_sphere

DEGREE = 3

_STEEPEST_FROM_BELOW = 0.5
"""Sine of the angle at which a camera may look up."""

_UNSEEN_WEIGHT = 0.05
"""Weight of every direction's pull towards the mean of the seen colours.

Training, too, leaves a surface's unseen side near its mean; without the pull, coefficients grow
there many times as energetic as in trained scenes, and so does what quantizing them costs."""

_SMOOTHNESS = 5e-5
"""Penalty on coefficients of degree l, times l^2 (l + 1)^2, the square of the Laplacian."""

_SINGLE_THREADED = 200_000
"""Multiplications that OpenBLAS does without a second thread."""


def view_directions(count: int) -> Floats:
    """Return even directions from a camera to what it sees, about `count` on the whole sphere.

    Those of a camera far below the table, from where nothing but the table is seen, are left out.
    """
    directions = unit_sphere(count)
    return directions[directions[:, 2] < _STEEPEST_FROM_BELOW]


def visibility_weights(normals: Floats, directions: Floats) -> Floats:
    """Weigh how much a surface's colour matters along each direction.

    The weight falls off towards grazing views, and for cameras below the table top, from where
    little of the scene can be seen.

    Parameters
    ----------
    normals
        (N, 3) outward unit normals.
    directions
        (D, 3) unit vectors from the camera to the surface.

    Returns
    -------
    (N, D) weights between 0 and 1, not all 0 for any point.
    """
    facing = np.clip((0.1 - normals @ directions.T) / 0.4, 0, 1)
    above = np.clip((0.25 - directions[:, 2]) / 0.5, 0.02, 1)
    return np.asarray(facing * above)


def fit(colors: npt.NDArray[Any], weights: Floats, directions: Floats) -> Floats:
    """Fit SH of degree 3 to sampled colours, one weighted least squares per surface point.

    Where the weights are small, the fit goes towards the weighted mean of the point's colours.

    Parameters
    ----------
    colors
        (3, N, D) colour of each point along each direction.
    weights
        (N, D) not negative, not all 0 for any point.
    directions
        (D, 3) unit vectors from the camera to the surface.

    Returns
    -------
    (N, 16, 3) coefficients of ``color - 0.5``; the first is the constant harmonic's.
    """
    matrix = design_matrix(directions)
    size = matrix.shape[1]
    row, column = np.triu_indices(size)
    place = np.zeros((size, size), dtype=np.intp)
    place[row, column] = place[column, row] = np.arange(len(row))
    total = weights + _UNSEEN_WEIGHT
    normal = _product(total, matrix[:, row] * matrix[:, column])[:, place]
    normal += total.sum(axis=1)[:, None, None] * np.diag(_penalty())
    mean = (weights * colors).sum(axis=2, keepdims=True) / weights.sum(axis=1)[:, None]
    pulled = weights * colors + _UNSEEN_WEIGHT * mean
    weighted = (pulled - 0.5 * total).reshape(-1, len(directions))
    right = np.moveaxis(_product(weighted, matrix).reshape(3, -1, size), 0, 2)
    return np.asarray(np.linalg.solve(normal, right), dtype=np.float64)


def _product(rows: Floats, matrix: Floats) -> Floats:
    """Multiply in slices so small that BLAS stays on one thread.

    Where other work keeps the cores busy, waking its threads costs many times the product.
    """
    result = np.empty((len(rows), matrix.shape[1]))
    step = max(1, _SINGLE_THREADED // matrix.size)
    for start in range(0, len(rows), step):
        np.matmul(rows[start : start + step], matrix, out=result[start : start + step])
    return result


def design_matrix(directions: Floats) -> Floats:
    """Return the harmonics of degree 0 to 3 along each direction, (D, 16)."""
    constant = np.full((len(directions), 1), harmonics.Y00)
    return np.hstack([constant, harmonics.basis(directions, DEGREE)])


def _penalty() -> Floats:
    degree = np.repeat(np.arange(DEGREE + 1), 2 * np.arange(DEGREE + 1) + 1)
    return np.asarray(_SMOOTHNESS * (degree * (degree + 1.0)) ** 2)

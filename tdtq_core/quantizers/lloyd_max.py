"""The best scalar codebook for a coordinate of a random direction (Lloyd-Max).

Every centroid is the mean of its cell and every border is the midpoint of two centroids. With the
closed forms of `sphere` the centroid equations need no quadrature, and Newton's method solves them
in a few steps from the companding rule of Panter and Dite: good centroids follow the density
``f^(1/3)``, which is the law of a coordinate again, in dimension ``2 + d/3``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import sphere

Float = npt.NDArray[np.float64]

MAX_BITS = 8
MAX_DIMENSION = 4096
GRID = 2**24
"""Tables are rounded to multiples of 1/GRID, which float32 holds exactly on [-1, 1]."""

_STEPS = 300
_RESIDUAL = 1e-13


@dataclass(frozen=True, eq=False)
class Codebook:
    """A Lloyd-Max codebook, arrays read-only.

    Attributes
    ----------
    centroids
        (2**bits,) float64, ascending, symmetric about 0.
    boundaries
        (2**bits - 1,) float64, the midpoints between centroids.
    distortion
        D(d, b): expected squared error of a unit vector, all d coordinates together.
    entropy
        Entropy of one index in bits.
    """

    centroids: Float
    boundaries: Float
    distortion: float
    entropy: float


@lru_cache(maxsize=256)
def lloyd_max(dimension: int, bits: int) -> Codebook:
    """Return the Lloyd-Max codebook of 2**`bits` centroids for the coordinate law in R^d.

    Raises
    ------
    OptionError
        If `dimension` is not in 2..4096 or `bits` is not in 1..8.
    """
    if not 2 <= dimension <= MAX_DIMENSION:
        raise OptionError(f"Dimension {dimension} has no codebook; it must be 2 to 4096.")
    if not 1 <= bits <= MAX_BITS:
        raise OptionError(f"{bits} bits per value has no codebook; it must be 1 to 8.")
    half = _solve(dimension, 2 ** (bits - 1))
    mass, moment = _cells(half, dimension)
    centroids = _frozen(np.concatenate([-half[::-1], half]))
    return Codebook(
        centroids=centroids,
        boundaries=_frozen((centroids[1:] + centroids[:-1]) / 2),
        distortion=1.0 - 2.0 * dimension * float(np.sum(half * (2.0 * moment - mass * half))),
        entropy=-2.0 * float(np.sum(mass * np.log2(mass))),
    )


@lru_cache(maxsize=64)
def float32_table(
    dimension: int, bits: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the (2^b,) centroids and (2^b - 1,) boundaries in use, the same on every machine.

    Mathematical libraries differ in the last bits of float64. Rounding to multiples of 2^-24, a
    billion times coarser, removes that, and costs nothing next to the width of any cell.
    """
    units = np.round(lloyd_max(dimension, bits).centroids * GRID)
    boundaries = (units[1:] + units[:-1]) / (2 * GRID)
    return _frozen((units / GRID).astype(np.float32)), _frozen(boundaries.astype(np.float32))


def _solve(dimension: int, count: int) -> Float:
    """Newton's method on the positive half: residuals ``centroid - cell mean`` go to zero.

    Where a Newton step would not help, far from the solution, Lloyd's step is taken: every
    centroid moves to its cell's mean, which always lowers the distortion.
    """
    from scipy.linalg import solve_banded  # noqa: PLC0415  slow to import

    start = (count - 0.5 - np.arange(count)) / (2 * count)
    half = sphere.upper_quantile(start, 2.0 + dimension / 3.0)
    mass, residual = _residual(half, dimension)
    for _ in range(_STEPS):
        worst = np.max(np.abs(residual))
        if worst <= _RESIDUAL:
            break
        moved = half - solve_banded((1, 1), _jacobian(half, mass, dimension), residual)
        if not _is_ordered(moved) or np.max(np.abs(_residual(moved, dimension)[1])) >= worst:
            moved = half - residual
        half = moved
        mass, residual = _residual(half, dimension)
    return half


def _is_ordered(half: Float) -> bool:
    return bool(half[0] > 0 and half[-1] < 1 and np.all(np.diff(half) > 0))


def _residual(half: Float, dimension: int) -> tuple[Float, Float]:
    """Return the probability of each cell and how far its centroid lies from its mean."""
    mass, moment = _cells(half, dimension)
    return mass, half - moment / mass


def _cells(half: Float, dimension: int) -> tuple[Float, Float]:
    """Return probability and first moment of the cell of each positive centroid."""
    edges = np.concatenate([[0.0], (half[1:] + half[:-1]) / 2, [1.0]])
    return -np.diff(sphere.tail(edges, dimension)), -np.diff(sphere.upper_moment(edges, dimension))


def _jacobian(half: Float, mass: Float, dimension: int) -> Float:
    """Return the derivative of the residuals, tridiagonal, as `solve_banded` wants it."""
    inner = (half[1:] + half[:-1]) / 2
    pull = 0.5 * sphere.density(inner, dimension) * (half[1:] - half[:-1]) / 2
    bands = np.zeros((3, half.size))
    bands[1] = 1.0
    bands[1, 1:] -= pull / mass[1:]
    bands[1, :-1] -= pull / mass[:-1]
    bands[2, :-1] = -pull / mass[1:]
    bands[0, 1:] = -pull / mass[:-1]
    return bands


def _frozen(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    array.flags.writeable = False
    return array

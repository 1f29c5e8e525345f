"""The principal axes of vectors, and what else of them does not depend on the bits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import turning_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, not_finite
from tdtq_core.quantizers.contract import Matrix
from tdtq_core.quantizers.grid import SMALLEST
from tdtq_core.quantizers.steps import LOWEST, Steps

UNIT = 127
"""What the whole numbers of a stored basis mean 1 by."""

SAMPLE = 1 << 14
"""Rows on which axes and steps are sought."""

REACH = 2**30
"""No coordinate is further from zero than this many of the smallest steps."""

MAX_DIMENSION = 1024

Float = npt.NDArray[np.float64]
Basis = npt.NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Sample:
    """Some of the rows that count, on which the step is sought; at most 6 MB at d = 45.

    Attributes
    ----------
    coordinates
        (d, n) float64 along the axes.
    weights, growth
        (n,) float64, what their errors count and what their classes multiply the step by.
    energy
        Weighted squared length that goes with these rows, their share of the whole.
    """

    coordinates: Float
    weights: Float
    growth: Float
    energy: float

    @cached_property
    def farthest(self) -> float:
        """The largest coordinate, in steps of its row for a common step of 1."""
        return float(np.abs(self.coordinates / self.growth).max())

    def error(self, step: float) -> float:
        """Return the weighted squared error of rounding to multiples of `step`."""
        return float(kernels.weighted_error(self.coordinates, self.weights, self.growth * step))


@dataclass(frozen=True, eq=False)
class Turned:
    """Vectors and their principal axes: all that does not depend on the bits.

    Attributes
    ----------
    values
        (N, d) the vectors.
    steps
        How their steps differ.
    basis
        (d, d) int8, see `principal_axes`.
    turn
        Inverse of the axes `in_fours`; a vector times it gives the coordinates.
    finest
        The smallest step with which every coordinate can be told.
    sample
        None where no row counts.
    """

    values: Matrix
    steps: Steps
    basis: Basis
    turn: Float
    finest: float
    sample: Sample | None


def turn(values: Matrix, steps: Steps) -> Turned:
    """Find the principal axes of (N, d) `values` whose steps differ as `steps` say.

    Raises
    ------
    SceneError
        If `values` holds NaN or infinities.
    OptionError
        If d is not in 2..1024.
    """
    matrix = as_matrix(values)
    if not 2 <= matrix.shape[1] <= MAX_DIMENSION:
        raise OptionError("Principal axes need vectors of 2 to 1024 values.", "Use grid here.")
    energies = kernels.energies(matrix)
    if not np.isfinite(energies).all():
        raise not_finite("principal")
    basis = principal_axes(matrix, energies)
    inverse = kernels.in_fours(np.linalg.inv(basis.astype(np.float64) / UNIT))
    farthest = math.sqrt(energies.max(initial=0.0))
    finest = max(2.0 * farthest * 2.0**-LOWEST / REACH, SMALLEST)
    sample = _turned_sample(matrix, steps.weights * energies, inverse, steps)
    return Turned(matrix, steps, basis, inverse, finest, sample)


def principal_axes(matrix: Matrix, energies: Float) -> Basis:
    """Return the (d, d) principal axes of (N, d) vectors, widest first, as rows in units of 1/127.

    The energy about zero counts, not the variance about the mean. Rounded axes are not quite at
    right angles; whoever turns vectors uses their exact inverse.

    Parameters
    ----------
    energies
        (N,) squared lengths of the vectors.
    """
    sample = matrix[_sampled(energies)].astype(np.float64)
    _, axes = np.linalg.eigh(np.einsum("ni,nj->ij", sample, sample))
    rounded = np.rint(axes.T[::-1] * UNIT)
    if np.linalg.cond(rounded) > 4.0:
        rounded = np.eye(len(rounded)) * UNIT
    return np.asarray(rounded, np.int8)


def _turned_sample(matrix: Matrix, counted: Float, inverse: Float, steps: Steps) -> Sample | None:
    """Return a sample of the rows whose weighted energies `counted` (N,) are not zero."""
    rows = _sampled(counted)
    if not rows.size:
        return None
    turned = np.empty((matrix.shape[1], rows.size))
    kernels.turn_rows(matrix[rows], inverse, turned)
    growth = np.ldexp(1.0, steps.classes[rows].astype(np.int32))
    share = rows.size / np.count_nonzero(counted)
    energy = float(counted.sum()) * share
    return Sample(turned, steps.weights[rows], growth, energy)


def _sampled(amounts: Float) -> npt.NDArray[np.intp]:
    """Return the indices of up to `SAMPLE` evenly spaced rows of those with any amount."""
    rows = np.flatnonzero(amounts)
    return rows[:: max(1, -(-rows.size // SAMPLE))]

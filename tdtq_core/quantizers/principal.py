"""Quantization along the principal axes of the vectors, for entropy coding afterwards.

Where TurboQuant turns vectors at random, so that every coordinate follows one known law, this turns
them so that few coordinates carry most of the energy (Karhunen-Loeve), and leaves it to an entropy
coder to spend no bits on the others.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import principal_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_real, not_finite
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.quantizers.grid import LARGEST, SMALLEST
from tdtq_core.quantizers.grid_kernels import all_finite
from tdtq_core.quantizers.lloyd_max import MAX_BITS, lloyd_max
from tdtq_core.quantizers.steps import LOWEST, Classes, Steps, equal_steps

UNIT = 127
"""What the whole numbers of a stored basis mean 1 by."""

SAMPLE, HALVINGS = 1 << 14, 24
"""Rows on which axes and steps are sought, and how often the range of the step is halved."""

REACH = 2**30
"""No coordinate is further from zero than this many of the smallest steps."""

Float = npt.NDArray[np.float64]
Basis = npt.NDArray[np.int8]
MAX_DIMENSION = 1024


@dataclass(frozen=True)
class PrincipalQuantizer:
    """Rounds vectors on a grid along their principal axes.

    Rounding is to the nearest: a dead zone saves bits at the same squared error, but shrinks all
    vectors alike, and such errors add up where Gaussians overlap. The step is as large as it may be
    for the distortion of TurboQuant at the same `bits`, each vector counted by its weight:
    ``sum w |x - x'|^2 = D(d, bits) sum w |x|^2``.

    Parameters
    ----------
    bits
        Bits per value of the TurboQuant that distorts as much, 1 to 8 in quarters; between whole
        numbers the logarithm of the distortion is linear.
    """

    bits: float
    id: ClassVar[str] = "principal"

    def __post_init__(self) -> None:
        check_real("bits", self.bits, 1.0, MAX_BITS)
        object.__setattr__(self, "bits", round(4 * self.bits) / 4)

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id, **asdict(self)}

    def quantize(self, values: Matrix, steps: Steps | None = None) -> Codes:
        """Return the codes of (N, d) `values`: coordinates, those of the widest axis first.

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
        if not all_finite(matrix):
            raise not_finite(self.id)
        steps = steps or equal_steps(len(matrix))
        energies = kernels.energies(matrix)
        basis = principal_axes(matrix, energies)
        turn = np.asarray(np.linalg.inv(basis.astype(np.float64) / UNIT), np.float64)
        step = self._step(matrix, energies, turn, steps)
        indices = np.empty(matrix.shape[::-1], np.int32).T  # coded axis by axis
        kernels.index_rows(matrix, turn, float(step), steps.classes, indices)
        side = {"step": np.array([step]), "basis": basis}
        return Codes(indices, math.ceil(self.bits), False, {}, side)

    def dequantize(self, codes: Codes, classes: Classes | None = None) -> Matrix:
        """Return the (N, d) vectors that `codes` stand for, within what float32 holds.

        Sums of whole numbers are exact in any order, so every machine finds the same bits.

        Raises
        ------
        SceneError
            If `codes` cannot have come from this quantizer.
        """
        count, width = codes.indices.shape
        check_arrays(codes, {"step": (1,), "basis": (width, width)})
        step = float(codes.side["step"][0]) / UNIT
        if not (np.isfinite(step) and step > 0):
            raise SceneError("The stored steps make no sense; the data is damaged.")
        own = np.zeros(count, np.int8) if classes is None else classes
        values = np.empty((count, width), np.float32)
        basis = codes.side["basis"].astype(np.float64)
        kernels.restore_rows(np.asfortranarray(codes.indices), basis, step, own, values)
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return ``D(d, bits) mean(x^2)``, for rows counted by their weight."""
        matrix = as_matrix(values)
        return distortion_at(matrix.shape[1], self.bits) * mean_square(matrix)

    def _step(self, matrix: Matrix, energies: Float, turn: Float, steps: Steps) -> np.float32:
        """Return the step of the wanted distortion, as a sample of the rows that count has it."""
        farthest = math.sqrt(energies.max(initial=0.0))
        finest = max(2.0 * farthest * 2.0**-LOWEST / REACH, SMALLEST)
        counted = steps.weights * energies
        rows = _sample(counted)
        if rows.size:
            share = rows.size / np.count_nonzero(counted)
            wanted = distortion_at(matrix.shape[1], self.bits) * float(counted.sum()) * share
            turned = np.empty((rows.size, matrix.shape[1]))
            kernels.turn_rows(matrix[rows], turn, turned)
            own = np.ldexp(1.0, steps.classes[rows].astype(np.int32))
            finest = _coarsest_within(wanted, turned, steps.weights[rows], own, finest)
        return np.float32(min(finest, LARGEST))


def distortion_at(dimension: int, bits: float) -> float:
    """Return D(d, b), also between whole numbers of bits."""
    below = math.floor(bits)
    coarse = lloyd_max(dimension, below).distortion
    if bits == below:
        return coarse
    fine = lloyd_max(dimension, below + 1).distortion
    return float(coarse * (fine / coarse) ** (bits - below))


def _coarsest_within(
    wanted: float, turned: Float, weights: Float, own: Float, finest: float
) -> float:
    """Return the largest step of at most the `wanted` error, by halving in the logarithm."""
    low, high = math.log(finest), math.log(np.abs(turned / own[:, None]).max() * 2.0)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        error = kernels.weighted_error(turned, weights, own * math.exp(middle))
        low, high = (middle, high) if error < wanted else (low, middle)
    return float(math.exp(low))


def principal_axes(matrix: Matrix, energies: Float) -> Basis:
    """Return the (d, d) principal axes of (N, d) vectors, widest first, as rows in units of 1/127.

    The energy about zero counts, not the variance about the mean. Rounded axes are not quite at
    right angles; whoever turns vectors uses their exact inverse.

    Parameters
    ----------
    energies
        (N,) squared lengths of the vectors.
    """
    sample = matrix[_sample(energies)].astype(np.float64)
    _, axes = np.linalg.eigh(np.einsum("ni,nj->ij", sample, sample))
    rounded = np.rint(axes.T[::-1] * UNIT)
    if np.linalg.cond(rounded) > 4.0:
        rounded = np.eye(len(rounded)) * UNIT
    return np.asarray(rounded, np.int8)


def _sample(amounts: Float) -> npt.NDArray[np.intp]:
    """Return the indices of up to `SAMPLE` evenly spaced rows of those with any amount."""
    rows = np.flatnonzero(amounts)
    return rows[:: max(1, -(-rows.size // SAMPLE))]

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
from tdtq_core.quantizers.checks import as_matrix, check_real, not_finite
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.lloyd_max import MAX_BITS, lloyd_max
from tdtq_core.quantizers.steps import Classes, Steps, equal_steps

UNIT = 127
"""What the whole numbers of a stored basis mean 1 by."""

SAMPLE, HALVINGS = 4096, 24
BLOCK = 1 << 14
"""Rows that are turned at once."""

MAX_DIMENSION = 1024


@dataclass(frozen=True)
class PrincipalQuantizer:
    """Rounds vectors on a grid along their principal axes.

    Rounding is to the nearest: a dead zone saves bits at the same squared error, but shrinks all
    vectors alike, and such errors add up where Gaussians overlap. The step is as large as it may be
    for the distortion of TurboQuant at the same `bits`, each
    vector counted by its weight: ``sum w |x - x'|^2 = D(d, bits) sum w |x|^2``.

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
        if not np.isfinite(matrix).all():
            raise not_finite(self.id)
        steps = steps or equal_steps(len(matrix))
        basis = principal_axes(matrix)
        turned = _turned(matrix, basis)
        step = self._step(matrix, turned, basis, steps)
        indices = np.empty(matrix.shape, np.int32)
        for rows in _blocks(len(matrix)):
            own = np.ldexp(step, steps.classes[rows].astype(np.int32))[:, None]
            indices[rows] = _rounded(turned[rows], own.astype(np.float32))
        side = {"step": np.array([step], np.float32), "basis": basis}
        return Codes(indices, self.bits, False, {}, side)

    def dequantize(self, codes: Codes, classes: Classes | None = None) -> Matrix:
        """Return the (N, d) vectors that `codes` stand for.

        Sums of whole numbers are exact in any order, so every machine finds the same bits.

        Raises
        ------
        SceneError
            If the codes stand for values that no float32 holds.
        """
        step = np.float64(codes.side["step"][0]) / UNIT
        if not (np.isfinite(step) and step > 0):
            raise SceneError("The stored steps make no sense; the data is damaged.")
        basis = codes.side["basis"].astype(np.float64)
        values = np.empty(codes.indices.shape, np.float32)
        for rows in _blocks(len(values)):
            whole = codes.indices[rows].astype(np.float64) @ basis
            exponents = 0 if classes is None else classes[rows].astype(np.int32)[:, None]
            with np.errstate(over="ignore"):
                values[rows] = whole * np.ldexp(step, exponents)
        if not np.isfinite(values).all():
            raise SceneError("The stored steps make no sense; the data is damaged.")
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return ``D(d, bits) mean(x^2)``, for rows counted by their weight."""
        matrix = as_matrix(values)
        return distortion_at(matrix.shape[1], self.bits) * float(
            np.mean(np.square(matrix, dtype=np.float64))
        )

    def _step(
        self, matrix: Matrix, turned: Matrix, basis: npt.NDArray[np.int8], steps: Steps
    ) -> float:
        """Find the step of the wanted distortion on a sample, by halving in the logarithm."""
        rows = slice(None, None, max(1, len(matrix) // SAMPLE))
        weights, sample = steps.weights[rows], turned[rows].astype(np.float64)
        own = np.ldexp(1.0, steps.classes[rows].astype(np.int32))[:, None]
        energy = float(weights @ np.square(matrix[rows], dtype=np.float64).sum(axis=1))
        if not energy > 0.0:
            return 1.0
        wanted = distortion_at(matrix.shape[1], self.bits) * energy
        largest = np.abs(sample / own).max()
        low, high = np.log(largest * 1e-6), np.log(largest * 2.0)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            scaled = own * np.exp(middle)
            errors = np.square(sample - _rounded(sample, scaled) * scaled).sum(axis=1)
            low, high = (middle, high) if weights @ errors < wanted else (low, middle)
        return float(np.float32(np.exp(low)))


def distortion_at(dimension: int, bits: float) -> float:
    """Return D(d, b), also between whole numbers of bits."""
    below = math.floor(bits)
    coarse = lloyd_max(dimension, below).distortion
    if bits == below:
        return coarse
    fine = lloyd_max(dimension, below + 1).distortion
    return coarse * (fine / coarse) ** (bits - below)


def principal_axes(matrix: Matrix) -> npt.NDArray[np.int8]:
    """Return the (d, d) principal axes of (N, d) vectors, widest first, as rows in units of 1/127.

    The energy about zero counts, not the variance about the mean. Rounded axes are not quite at
    right angles; whoever turns vectors uses their exact inverse.
    """
    energy = np.zeros((matrix.shape[1],) * 2)
    for rows in _blocks(len(matrix)):
        block = matrix[rows].astype(np.float64)
        energy += block.T @ block
    _, axes = np.linalg.eigh(energy)
    rounded = np.rint(axes.T[::-1] * UNIT)
    if np.linalg.cond(rounded) > 4.0:
        rounded = np.eye(len(rounded)) * UNIT
    return np.asarray(rounded, np.int8)


def _turned(matrix: Matrix, basis: npt.NDArray[np.int8]) -> Matrix:
    inverse = np.linalg.inv(basis.astype(np.float64) / UNIT).astype(np.float32)
    turned = np.empty_like(matrix)
    for rows in _blocks(len(matrix)):
        np.matmul(matrix[rows], inverse, out=turned[rows])
    return turned


def _rounded(values: npt.NDArray[Any], steps: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.rint(values / steps)


def _blocks(count: int) -> list[slice]:
    return [slice(start, start + BLOCK) for start in range(0, count, BLOCK)]

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

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import principal_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_real
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.quantizers.grid import LARGEST
from tdtq_core.quantizers.lloyd_max import MAX_BITS, lloyd_max
from tdtq_core.quantizers.steps import Classes, Steps, equal_steps
from tdtq_core.quantizers.turning import UNIT, Sample, Turned, turn
from tdtq_core.quantizers.turning_kernels import in_fours, index_rows

HALVINGS = 24
"""How often the range in which the step lies is halved."""


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
        return self.quantize_turned(turn(values, steps or equal_steps(len(values))))

    def quantize_turned(self, turned: Turned) -> Codes:
        """Return the codes of what `turn` gave."""
        step = self._step(turned)
        by_axis = np.empty(turned.values.shape[::-1], np.int32)  # as it is coded
        index_rows(turned.values, turned.turn, float(step), turned.steps.classes, by_axis)
        side = {"step": np.array([step]), "basis": turned.basis}
        return Codes(by_axis.T, math.ceil(self.bits), False, {}, side)

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
        by_axis = np.ascontiguousarray(codes.indices.T)
        basis = in_fours(codes.side["basis"]).astype(_exact(by_axis))
        kernels.restore_rows(by_axis, basis, step, own, values)
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return ``D(d, bits) mean(x^2)``, for rows counted by their weight."""
        matrix = as_matrix(values)
        return distortion_at(matrix.shape[1], self.bits) * mean_square(matrix)

    def _step(self, turned: Turned) -> np.float32:
        """Return the step of the wanted distortion, as the sample has it."""
        step = turned.finest
        if turned.sample is not None:
            wanted = distortion_at(turned.values.shape[1], self.bits) * turned.sample.energy
            step = _coarsest_within(wanted, turned.sample, turned.finest)
        return np.float32(min(step, LARGEST))


def _exact(indices: npt.NDArray[Any]) -> type[np.floating[Any]]:
    """Return the shortest float that holds all sums of (d, N) `indices` times a basis."""
    farthest = max(-int(indices.min(initial=0)), int(indices.max(initial=0)))
    return np.float32 if farthest * 128 * len(indices) < 2**24 else np.float64


def distortion_at(dimension: int, bits: float) -> float:
    """Return D(d, b), also between whole numbers of bits."""
    below = math.floor(bits)
    coarse = lloyd_max(dimension, below).distortion
    if bits == below:
        return coarse
    fine = lloyd_max(dimension, below + 1).distortion
    return float(coarse * (fine / coarse) ** (bits - below))


def _coarsest_within(wanted: float, sample: Sample, finest: float) -> float:
    """Return the largest step of at most the `wanted` error, by halving in the logarithm."""
    low, high = math.log(finest), math.log(sample.farthest * 2.0)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sample.error(math.exp(middle)) < wanted else (low, middle)
    return float(math.exp(low))

"""Uniform quantization: equal steps between the smallest and the largest value of each channel."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import uniform_kernels as kernels
from tdtq_core.quantizers.checks import (
    as_matrix,
    check_arrays,
    check_indices,
    check_whole,
    not_finite,
)
from tdtq_core.quantizers.contract import Codes, Matrix, index_dtype

Channel = npt.NDArray[np.float32]

MAX_UNIFORM_BITS = 24
"""Beyond the 24 significant bits of a float32 there is nothing to keep."""


@dataclass(frozen=True)
class UniformQuantizer:
    """Rounds to the nearest of 2^bits equal levels per channel, from minimum to maximum.

    ``index = round((x - min) / step)`` and back ``min + index step``, with ``step = (max - min) /
    (2^bits - 1)`` in float64. No value is off by more than half a step (and float32 rounding);
    with many small cells the mean squared error is step^2 / 12 (Bennett 1948). A channel whose
    values are all equal comes back exactly.

    Parameters
    ----------
    bits
        Bits per value, 1 to 24.
    """

    bits: int
    id: ClassVar[str] = "uniform"

    def __post_init__(self) -> None:
        check_whole("bits", self.bits, 1, MAX_UNIFORM_BITS)

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id, **asdict(self)}

    def quantize(self, values: Matrix) -> Codes:
        """Return the codes of (N, d) `values`.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        """
        matrix = as_matrix(values)
        low, high = _ranges(matrix)
        step = self._step(low, high)
        inverse = np.divide(1.0, step, out=np.zeros_like(step), where=step > 0)
        indices = np.empty(matrix.shape, index_dtype(self.bits))
        levels = float(2**self.bits - 1)
        kernels.index_values(matrix, low.astype(np.float64), inverse, levels, indices)
        return Codes(indices, self.bits, False, {}, {"minimum": low, "maximum": high})

    def dequantize(self, codes: Codes) -> Matrix:
        """Return the (N, d) values that `codes` stand for.

        Raises
        ------
        SceneError
            If `codes` cannot have come from this quantizer.
        """
        _, width = check_indices(codes, self.bits)
        check_arrays(codes, {"minimum": (width,), "maximum": (width,)})
        low, high = (np.asarray(codes.side[name], np.float32) for name in ("minimum", "maximum"))
        if not (np.isfinite(low) & np.isfinite(high) & (low <= high)).all():
            raise SceneError("The stored value ranges make no sense; the data is damaged.")
        values = np.empty(codes.indices.shape, np.float32)
        kernels.restore_values(
            np.ascontiguousarray(codes.indices),
            low.astype(np.float64),
            high.astype(np.float64),
            self._step(low, high),
            values,
        )
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return the mean over channels of step^2 / 12."""
        step = self._step(*_ranges(as_matrix(values)))
        return float(np.mean(step * step)) / 12.0 if step.size else 0.0

    def _step(self, low: Channel, high: Channel) -> npt.NDArray[np.float64]:
        width = high.astype(np.float64) - low.astype(np.float64)
        return np.asarray(width / (2**self.bits - 1))


def _ranges(matrix: Matrix) -> tuple[Channel, Channel]:
    """Return smallest and largest value per channel, zeros where there are no rows."""
    count, width = matrix.shape
    if not count:
        return np.zeros(width, np.float32), np.zeros(width, np.float32)
    blocks = -(-count // kernels.ROWS)
    low, high = np.empty((2, blocks, width), np.float32)
    if not kernels.find_ranges(matrix, low, high):
        raise not_finite(UniformQuantizer.id)
    return low.min(axis=0), high.max(axis=0)

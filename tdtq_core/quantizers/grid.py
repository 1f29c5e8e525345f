"""Quantization on a grid without ends, for values that are entropy coded afterwards."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import grid_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_whole, not_finite
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.steps import LOWEST, Classes, Steps, equal_steps

MAX_GRID_BITS = 24
REACH = 2**30
"""No row is further from the origin than this many of the smallest steps, give or take 64."""

SMALLEST, LARGEST = float(np.finfo(np.float32).smallest_subnormal), float(kernels.LARGEST)
Channel = npt.NDArray[np.float64]


@dataclass(frozen=True)
class GridQuantizer:
    """Rounds to the nearest multiple of a step, which may differ from row to row by powers of two.

    ``index = round((x - origin) / (step 2^class))``, with ``step = span 2^-bits`` before the
    classes. The mean squared error, rows counted by their weight, is ``(span 2^-bits)^2 / 12``
    (Bennett 1948). At the rates of a scene such a grid with entropy coding is 0.25 bit from what
    any quantizer can reach (Gish and Pierce 1968).

    Parameters
    ----------
    bits
        How often the span of the attribute is halved, 1 to 24. Where a value is so far away that
        its index would not fit, the step is larger.
    """

    bits: int
    id: ClassVar[str] = "grid"

    def __post_init__(self) -> None:
        check_whole("bits", self.bits, 1, MAX_GRID_BITS)

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id, **asdict(self)}

    def quantize(self, values: Matrix, steps: Steps | None = None, span: float = 0.0) -> Codes:
        """Return the codes of (N, d) `values`.

        Parameters
        ----------
        steps
            How the rows' steps differ; None for equal ones.
        span
            Length that the bits divide; 0 for the widest range of a channel.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        """
        matrix = as_matrix(values)
        if not kernels.all_finite(matrix):
            raise not_finite(self.id)
        steps = steps or equal_steps(len(matrix))
        origin = _origin(matrix)
        step = self._step(matrix, origin, steps.factor, span)
        indices = np.empty(matrix.shape, np.int32)
        kernels.index_rows(matrix, origin.astype(np.float64), float(step), steps.classes, indices)
        return Codes(indices, self.bits, False, {}, {"step": np.array([step]), "origin": origin})

    def dequantize(self, codes: Codes, classes: Classes | None = None) -> Matrix:
        """Return the (N, d) values that `codes` stand for, within what float32 holds.

        Raises
        ------
        SceneError
            If `codes` cannot have come from this quantizer.
        """
        count, width = codes.indices.shape
        check_arrays(codes, {"step": (1,), "origin": (width,)})
        step = float(codes.side["step"][0])
        origin: Channel = codes.side["origin"].astype(np.float64)
        if not (np.isfinite(step) and step > 0 and np.isfinite(origin).all()):
            raise SceneError("The stored steps make no sense; the data is damaged.")
        own = np.zeros(count, np.int8) if classes is None else classes
        values = np.empty((count, width), np.float32)
        kernels.restore_rows(np.ascontiguousarray(codes.indices), origin, step, own, values)
        return values

    def expected_mse(self, values: Matrix, span: float = 0.0) -> float:
        """Return step^2 / 12, for rows counted by their weight."""
        return ((span or _range(as_matrix(values))) * 2.0**-self.bits) ** 2 / 12.0

    def _step(
        self, matrix: Matrix, origin: npt.NDArray[np.float32], factor: float, span: float
    ) -> np.float32:
        wanted = (span or _range(matrix)) * 2.0**-self.bits * factor
        finest = _farthest(matrix, origin) * 2.0**-LOWEST / REACH
        return np.float32(min(max(wanted, finest, SMALLEST), LARGEST))


def _origin(matrix: Matrix) -> npt.NDArray[np.float32]:
    if not len(matrix):
        return np.zeros(matrix.shape[1], np.float32)
    return np.asarray(matrix.mean(axis=0, dtype=np.float64), np.float32)


def _range(matrix: Matrix) -> float:
    """Return the widest range of a channel."""
    if not matrix.size:
        return 0.0
    return float((matrix.max(axis=0).astype(np.float64) - matrix.min(axis=0)).max())


def _farthest(matrix: Matrix, origin: npt.NDArray[np.float32]) -> float:
    """Return how far from the origin of its channel a value is at most."""
    if not matrix.size:
        return 0.0
    above = matrix.max(axis=0).astype(np.float64) - origin
    return float(np.maximum(above, origin - matrix.min(axis=0).astype(np.float64)).max())

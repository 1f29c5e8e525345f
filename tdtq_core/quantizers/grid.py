"""Quantization on a grid without ends, for values that are entropy coded afterwards."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import grid_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_whole, not_finite
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes, Steps, equal_steps

MAX_GRID_BITS = 24
REACH = 2**30
"""No row is further from the origin than this many of the smallest steps, give or take 64."""

OCTAVE = 32
"""Steps that a grid may have between one power of two and the next."""

SMALLEST, LARGEST = float(np.finfo(np.float32).smallest_subnormal), float(kernels.LARGEST)
Channel = npt.NDArray[np.float64]


@dataclass(frozen=True)
class GridQuantizer:
    """Rounds to the nearest multiple of a step, which may differ from row to row by powers of two.

    ``index = round((x - origin) / (step 2^class))``, with ``step = span 2^-bits`` before the
    classes. The mean squared error, rows counted by their weight, is ``(span 2^-bits)^2 / 12``
    (Bennett 1948). At the rates of a scene such a grid with entropy coding is 0.25 bit from what
    any quantizer can reach (Gish and Pierce 1968).

    Steps are among `OCTAVE` to the octave, and origins multiples of them: so the grid, and what a
    value becomes on it, stays the same when a few other values go.

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
        bounds = _bounds(matrix)
        step = self._step(bounds, steps.factor, span)
        origin = bounds.origin(step)
        indices = np.empty(matrix.shape, np.int32)
        kernels.index_rows(matrix, origin, float(step), steps.classes, indices)
        side = {"step": np.array([step]), "origin": origin.astype(np.float32)}
        return Codes(indices, self.bits, False, {}, side)

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
        if not (np.isfinite(step) and step > 0 and np.isfinite(codes.side["origin"]).all()):
            raise SceneError("The stored steps make no sense; the data is damaged.")
        origin: Channel = codes.side["origin"].astype(np.float64)
        own = np.zeros(count, np.int8) if classes is None else classes
        values = np.empty((count, width), np.float32)
        kernels.restore_rows(np.ascontiguousarray(codes.indices), origin, step, own, values)
        return values

    def expected_mse(self, values: Matrix, span: float = 0.0) -> float:
        """Return step^2 / 12, for rows counted by their weight."""
        return ((span or _bounds(as_matrix(values)).span) * 2.0**-self.bits) ** 2 / 12.0

    def _step(self, bounds: _Bounds, factor: float, span: float) -> np.float32:
        wanted = _rounded((span or bounds.span) * 2.0**-self.bits * factor)
        finest = bounds.farthest * 2.0**-LOWEST / REACH
        return np.float32(min(max(wanted, finest, SMALLEST), LARGEST))


def _rounded(step: float) -> float:
    """Return the nearest 32nd part of a power of two."""
    return 2.0 ** (round(OCTAVE * math.log2(step)) / OCTAVE) if step > 0.0 else 0.0


@dataclass(frozen=True, eq=False)
class _Bounds:
    """Where the values of each channel lie; all are (d,)."""

    low: Channel
    high: Channel
    mean: npt.NDArray[np.float32]

    @property
    def span(self) -> float:
        """The widest range of a channel."""
        return float((self.high - self.low).max(initial=0.0))

    @property
    def farthest(self) -> float:
        """How far from the mean of its channel a value is at most."""
        return float(np.maximum(self.high - self.mean, self.mean - self.low).max(initial=0.0))

    def origin(self, step: np.float32) -> Channel:
        """Return the multiple of the coarsest step next to each mean; the mean where all agree."""
        coarsest = float(step) * 2.0**HIGHEST
        mean = self.mean.astype(np.float64)
        nearest = np.clip(np.rint(mean / coarsest) * coarsest, -LARGEST, LARGEST)
        origin = np.where(self.low == self.high, mean, nearest)
        return origin.astype(np.float32).astype(np.float64)


def _bounds(matrix: Matrix) -> _Bounds:
    count, width = matrix.shape
    if not count:
        return _Bounds(np.zeros(width), np.zeros(width), np.zeros(width, np.float32))
    blocks = -(-count // kernels.ROWS)
    low, high = np.empty((2, blocks, width), np.float32)
    total = np.empty((blocks, width))
    kernels.find_bounds(matrix, low, high, total)
    mean = np.asarray(total.sum(axis=0) / count, np.float32)
    return _Bounds(low.min(axis=0).astype(float), high.max(axis=0).astype(float), mean)

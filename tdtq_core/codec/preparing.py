"""A scene in the order of its file, each attribute as its quantizer should see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.codec.conditioning import condition
from tdtq_core.codec.domains import to_grid
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.turned import least_turned
from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers import GridQuantizer, Matrix, RawQuantizer
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True, eq=False)
class Preparation:
    """What is known of a scene before its attributes are quantized.

    Attributes
    ----------
    scene
        The scene.
    order
        (M,) its Gaussians in the order of the file.
    size
        Length of the diagonal of the box around them, in world units.
    """

    scene: GaussianScene
    order: npt.NDArray[np.intp]
    size: float

    def values(self, name: str, plan: CompressionPlan) -> Matrix:
        """Return the (M, d) values of an attribute as its quantizer should see them."""
        quantizer = plan.quantizers[name]
        if name in ("rotation", "scale") and isinstance(plan.quantizers["rotation"], GridQuantizer):
            values = self._least_turned[0 if name == "rotation" else 1]
        else:
            values = self._sorted(name)
        if isinstance(quantizer, RawQuantizer):
            return values
        values = condition(name, values, self.size)
        return to_grid(name, values) if isinstance(quantizer, GridQuantizer) else values

    @cached_property
    def _least_turned(self) -> tuple[Matrix, Matrix]:
        return least_turned(self._sorted("rotation"), self._sorted("scale"))

    def _sorted(self, name: str) -> Matrix:
        matrix = self.scene.matrix(name)
        values = np.empty((len(self.order), matrix.shape[1]), np.float32)
        _take_rows(matrix, self.order, values)
        return values


@parallel_njit()
def _take_rows(matrix: Any, rows: Any, taken: Any) -> None:
    for place in prange(len(rows)):
        row = np.uint64(rows[place])  # unsigned, so that nobody counts from the end
        for column in range(matrix.shape[1]):
            taken[place, column] = matrix[row, column]

"""The quantizer that keeps nothing: how a plan removes an attribute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from tdtq_core.errors import SceneError
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_indices
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.energy import mean_square


@dataclass(frozen=True)
class DropQuantizer:
    """Drops every column: (N, d) values become (N, 0), which decodes to (N, 0)."""

    id: ClassVar[str] = "drop"
    bits: ClassVar[int] = 0

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id}

    def quantize(self, values: Matrix) -> Codes:
        """Return codes without columns."""
        count = as_matrix(values).shape[0]
        return Codes(np.empty((count, 0), np.uint8), self.bits, False, {}, {})

    def dequantize(self, codes: Codes) -> Matrix:
        """Return an (N, 0) matrix.

        Raises
        ------
        SceneError
            If `codes` has columns.
        """
        count, width = check_indices(codes, self.bits)
        check_arrays(codes, {})
        if width:
            raise SceneError("A dropped attribute has columns; the data is damaged.")
        return np.empty((count, 0), np.float32)

    def expected_mse(self, values: Matrix) -> float:
        """Return the mean square of `values`: what is dropped counts as zero."""
        return mean_square(as_matrix(values))

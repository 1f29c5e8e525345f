"""No quantization: the float32 bits themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_indices
from tdtq_core.quantizers.contract import Codes, Matrix


@dataclass(frozen=True)
class RawQuantizer:
    """Keeps float32 as it is, NaN payloads and infinities included: indices are the bits."""

    id: ClassVar[str] = "raw"
    bits: ClassVar[int] = 32

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id}

    def quantize(self, values: Matrix) -> Codes:
        """Return the bits of (N, d) `values` as uint32."""
        return Codes(as_matrix(values).view(np.uint32), self.bits, False, {}, {})

    def dequantize(self, codes: Codes) -> Matrix:
        """Return the (N, d) float32 values whose bits `codes` holds."""
        check_indices(codes, self.bits)
        check_arrays(codes, {})
        return np.ascontiguousarray(codes.indices).view(np.float32)

    def expected_mse(self, values: Matrix) -> float:
        """Return 0: nothing is lost."""
        return 0.0

"""The contract of every quantizer: vectors in, integers out, vectors back.

A quantizer is a small frozen object that its JSON configuration rebuilds. `quantize` turns an
(N, d) matrix into `Codes`: small integers, one per value, plus whatever float side information the
decoder needs (norms per row, ranges per channel). `dequantize` needs the configuration and the
codes, nothing else, and gives the same bits on every machine. Entropy coding is not its business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
"""(N, d) float32, one vector per row."""


@dataclass(frozen=True, eq=False)
class Codes:
    """What a quantizer made of an (N, d) matrix.

    Attributes
    ----------
    indices
        (N, d) unsigned integers below ``2**bits``, in the smallest of uint8, uint16, uint32; or
        int32 of any size, of quantizers without a largest index.
    bits
        Bits per index before entropy coding; without a largest index, the fineness asked for.
    shared_law
        True if all d columns follow one distribution, so that one entropy model serves them all.
    row_side
        Arrays of shape (N,), one value per row, by name (such as norms, float16 or float32).
    side
        Small float32 arrays of any shape that hold for all rows, by name (such as ranges).
    """

    indices: npt.NDArray[Any]
    bits: int
    shared_law: bool
    row_side: Mapping[str, npt.NDArray[Any]]
    side: Mapping[str, npt.NDArray[Any]]


class Quantizer(Protocol):
    """A lossy (or, for raw, lossless) map of vectors to integers."""

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary, with key ``id``, that rebuilds the quantizer."""
        ...

    def quantize(self, values: Matrix) -> Codes:
        """Quantize an (N, d) matrix of finite values.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities and the quantizer cannot keep them.
        """
        ...

    def dequantize(self, codes: Codes) -> Matrix:
        """Return the (N, d) matrix that `codes` stand for, bit for bit the same everywhere."""
        ...

    def expected_mse(self, values: Matrix) -> float:
        """Return the mean squared error per value that theory expects on `values`."""
        ...


def index_dtype(bits: int) -> type[np.unsignedinteger[Any]]:
    """Return the smallest unsigned type that holds indices of `bits` bits, 0 to 32."""
    return np.uint8 if bits <= 8 else np.uint16 if bits <= 16 else np.uint32

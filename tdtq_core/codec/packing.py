"""Fixed-width bit packing: the coding of last resort, for channels too short to model."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def packed_size(count: int, bits: int) -> int:
    """Return the bytes that `count` integers of `bits` bits take."""
    return (count * bits + 7) // 8


def pack(values: npt.NDArray[Any], bits: int) -> bytes:
    """Pack (N,) nonnegative integers below ``2**bits``, bits 0 to 32, lowest bit first."""
    planes = (values.astype(np.uint64)[:, None] >> np.arange(bits, dtype=np.uint64)) & np.uint64(1)
    return np.packbits(planes.astype(np.uint8), bitorder="little").tobytes()


def unpack(data: memoryview, count: int, bits: int) -> npt.NDArray[np.int64]:
    """Undo `pack`; `data` must hold at least `packed_size(count, bits)` bytes."""
    raw = np.frombuffer(data, dtype=np.uint8, count=packed_size(count, bits))
    planes = np.unpackbits(raw, count=count * bits, bitorder="little").reshape(count, bits)
    weights = np.int64(1) << np.arange(bits, dtype=np.int64)
    return np.asarray(planes.astype(np.int64) @ weights, dtype=np.int64)

"""The bytes of one array in a `.tdtq` file, and back."""

from __future__ import annotations

import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.channel import decode_channel, encode_channel, encode_shared
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.norms import norm_dtype, unpack_norms
from tdtq_core.quantizers.turbo_product import LONGEST_RESIDUAL
from tdtq_core.tensors.grouping import dimension_of, group_count, vector_shape
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.tensors.quantizing import QuantizedArray

_EXPONENT = np.dtype("<f4")
_LENGTH = np.dtype("<u8")


def encode_quantized(array: QuantizedArray) -> bytes:
    """Return the mask of an array, the scale of its norms, its indices and its norms."""
    codes = array.codes
    channels = [codes.row_side[key] for key in sorted(codes.row_side)]
    return b"".join(
        [
            encode_channel(array.kept.astype(np.uint8), 1),
            codes.side["norm_exponent"].astype(_EXPONENT).tobytes(),
            encode_shared(codes.indices.reshape(-1), codes.bits),
            *(encode_channel(_as_whole(norms), array.plan.norm_bits) for norms in channels),
        ]
    )


def decode_quantized(
    data: memoryview, shape: tuple[int, ...], plan: TensorPlan
) -> tuple[QuantizedArray, int]:
    """Return the array of `shape` that `data` begins with, and how many bytes it took.

    Raises
    ------
    TdtqError
        If the bytes are not what the encoder writes.
    """
    count, width = vector_shape(shape, plan.axis)
    mask = np.empty(count, np.uint8)
    used = decode_channel(data, count, 1, mask)
    kept = mask.astype(np.bool_)
    exponent, used = _take(data, used, _EXPONENT, 1)
    values = int(np.count_nonzero(kept)) * width
    dimension = dimension_of(shape, plan.axis, plan.group)
    indices = np.empty((group_count(values, dimension), dimension), np.uint8)
    used += decode_channel(data[used:], indices.size, plan.bits, indices.reshape(-1))
    row_side = {}
    for name in ("norms", "residual_norms")[: plan.norms_per_vector]:
        ordered = np.empty(len(indices), f"<u{plan.norm_bits // 8}")
        used += decode_channel(data[used:], len(indices), plan.norm_bits, ordered)
        row_side[name] = ordered.view(norm_dtype(plan.norm_bits))
    side = {"norm_exponent": exponent.astype(np.float32)}
    codes = Codes(indices, plan.bits, True, row_side, side)
    _check_norms(codes)
    return QuantizedArray(plan, shape, kept, codes), used


def encode_exact(values: npt.NDArray[Any]) -> bytes:
    """Return the values of an array as they are, deflated."""
    content = values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes()
    packed = zlib.compress(content, 6)
    return np.array([len(packed)], _LENGTH).tobytes() + packed


def decode_exact(
    data: memoryview, shape: tuple[int, ...], dtype: np.dtype[Any]
) -> tuple[npt.NDArray[Any], int]:
    """Return the array that `encode_exact` wrote at the beginning of `data`, and its bytes.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what the encoder writes.
    """
    length, used = _take(data, 0, _LENGTH, 1)
    end = used + int(length[0])
    size = dtype.itemsize
    for side in shape:
        size *= side
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(data[used:end], size + 1)
    except zlib.error as error:
        raise CorruptStreamError(f"Exact values: {error}.") from error
    if end > len(data) or len(content) != size or not stream.eof or stream.unused_data:
        raise CorruptStreamError(f"Exact values: expected {size} bytes, deflated.")
    if dtype == np.bool_ and content.strip(b"\0\1"):
        raise CorruptStreamError("Exact values: expected true or false.")
    values = np.frombuffer(content, dtype.newbyteorder("<")).reshape(shape)
    return values.astype(dtype), end


def _as_whole(floats: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Nonnegative floats as their bits, which are in the same order."""
    return np.frombuffer(floats, f"<u{floats.itemsize}")


def _take(
    data: memoryview, at: int, dtype: np.dtype[Any], count: int
) -> tuple[npt.NDArray[Any], int]:
    end = at + count * dtype.itemsize
    if end > len(data):
        raise CorruptStreamError(f"Arrays: expected {end} bytes, found {len(data)}.")
    return np.frombuffer(data[at:end], dtype), end


def _check_norms(codes: Codes) -> None:
    """Raise unless the norms can be those of vectors and of what their indices leave."""
    unpack_norms(codes.row_side["norms"], codes.side["norm_exponent"])
    residual = codes.row_side.get("residual_norms", np.zeros(0, np.float16))
    if not (residual.size == 0 or 0.0 <= residual.min() <= residual.max() <= LONGEST_RESIDUAL):
        raise CorruptStreamError("The stored residual norms are out of range.")

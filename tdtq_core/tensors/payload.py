"""The bytes of one array in a `.tdtq` file, and back."""

from __future__ import annotations

import zlib
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.channel import encode_channel, encode_shared
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.norms import norm_dtype, unpack_norms
from tdtq_core.quantizers.turbo_product import LONGEST_RESIDUAL
from tdtq_core.tensors.grouping import dimension_of, group_count, vector_shape
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.tensors.quantizing import QuantizedArray
from tdtq_core.tensors.reading import Reading

_LENGTH = "<u8"


def encode_quantized(array: QuantizedArray) -> bytes:
    """Return the mask of an array, the scale of its norms, its indices and its norms."""
    codes = array.codes
    channels = [codes.row_side[key] for key in sorted(codes.row_side)]
    return b"".join(
        [
            encode_channel(array.kept.astype(np.uint8), 1),
            codes.side["norm_exponent"].astype("<f4").tobytes(),
            encode_shared(codes.indices.reshape(-1), codes.bits),
            *(encode_channel(_as_whole(norms), array.plan.norm_bits) for norms in channels),
        ]
    )


def decode_quantized(reading: Reading, shape: tuple[int, ...], plan: TensorPlan) -> QuantizedArray:
    """Return the array of `shape` that comes next.

    Raises
    ------
    TdtqError
        If the bytes are not what the encoder writes.
    """
    count, width = vector_shape(shape, plan.axis)
    dimension = dimension_of(shape, plan.axis, plan.group)
    kept = reading.channel(count, 1).astype(np.bool_)
    side = {"norm_exponent": reading.take("<f4", 1).astype(np.float32)}
    rows = group_count(int(np.count_nonzero(kept)) * width, dimension)
    indices = reading.channel(rows * dimension, plan.bits).reshape(rows, dimension)
    dtype = norm_dtype(plan.norm_bits)
    names = ("norms", "residual_norms")[: plan.norms_per_vector]
    norms = {name: reading.channel(rows, plan.norm_bits).view(dtype) for name in names}
    codes = Codes(indices, plan.bits, True, norms, side)
    _check_norms(codes)
    return QuantizedArray(plan, shape, kept, codes)


def encode_exact(values: npt.NDArray[Any]) -> bytes:
    """Return the values of an array as they are, deflated."""
    content = values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes()
    packed = zlib.compress(content, 6)
    return np.array([len(packed)], _LENGTH).tobytes() + packed


def decode_exact(
    reading: Reading, shape: tuple[int, ...], dtype: np.dtype[Any]
) -> npt.NDArray[Any]:
    """Return the array of `shape` and `dtype` that comes next.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what the encoder writes.
    """
    packed = reading.take("u1", int(reading.take(_LENGTH, 1)[0])).tobytes()
    size = prod(shape) * dtype.itemsize
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(packed, size + 1)
    except zlib.error as error:
        raise CorruptStreamError(f"Exact values: {error}.") from error
    if len(content) != size or not stream.eof or stream.unused_data:
        raise CorruptStreamError(f"Exact values: expected {size} bytes, deflated.")
    if dtype == np.bool_ and content.strip(b"\0\1"):
        raise CorruptStreamError("Exact values: expected true or false.")
    return np.frombuffer(content, dtype.newbyteorder("<")).reshape(shape).astype(dtype)


def _as_whole(floats: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Nonnegative floats as their bits, which are in the same order."""
    return np.frombuffer(floats, f"<u{floats.itemsize}")


def _check_norms(codes: Codes) -> None:
    """Raise unless the norms can be those of vectors and of what their indices leave."""
    unpack_norms(codes.row_side["norms"], codes.side["norm_exponent"])
    residual = codes.row_side.get("residual_norms", np.zeros(0, np.float16))
    if not (residual.size == 0 or 0.0 <= residual.min() <= residual.max() <= LONGEST_RESIDUAL):
        raise CorruptStreamError("The stored residual norms are out of range.")

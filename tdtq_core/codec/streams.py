"""The codes of one attribute as streams of a container, and back.

An attribute has up to three streams: its indices, its values per row (such as norms), and its small
tables (such as ranges). What a quantizer stores, under which names and types, follows from its
configuration and the width of the attribute alone; so the file carries no names, and a reader
checks every length against what the quantizer would have written.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.channel import decode_channel, encode_channel, encode_shared
from tdtq_core.codec.container import Stream
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.quantizers import Codes, Quantizer
from tdtq_core.scene import ATTRIBUTE_NAMES

INDICES, ROW_SIDE, SIDE = 0, 1, 2
PARTS = 16
"""Stream ids per attribute; ids below it belong to the file as a whole."""

FLOAT_BITS = 32
"""Indices of this many bits are float32 bit patterns."""

_UNSIGNED: dict[int, npt.DTypeLike] = {2: "<u2", 4: "<u4"}


def stream_id(name: str, part: int) -> int:
    """Return the stream id of a part of the attribute `name`."""
    return PARTS * (ATTRIBUTE_NAMES.index(name) + 1) + part


def codes_to_streams(name: str, codes: Codes) -> list[Stream]:
    """Entropy code the codes of the attribute `name`; parts that hold nothing are left out."""
    streams = []
    if codes.indices.size:
        data = _pack_indices(codes)
        streams.append(Stream(stream_id(name, INDICES), data, codes.indices.nbytes))
    if codes.row_side and len(codes.indices):
        channels = [codes.row_side[key] for key in sorted(codes.row_side)]
        data = b"".join(encode_channel(_as_ordered(c), 8 * c.itemsize) for c in channels)
        streams.append(Stream(stream_id(name, ROW_SIDE), data, sum(c.nbytes for c in channels)))
    if codes.side:
        tables = [np.asarray(codes.side[key], dtype="<f4") for key in sorted(codes.side)]
        data = b"".join(table.tobytes() for table in tables)
        streams.append(Stream(stream_id(name, SIDE), data, len(data)))
    return streams


def codes_from_streams(
    name: str, quantizer: Quantizer, count: int, width: int, streams: dict[int, Stream]
) -> Codes:
    """Decode the (count, width) codes that `quantizer` wrote for the attribute `name`.

    Raises
    ------
    CorruptStreamError
        If a stream is missing, too many, or not what the quantizer writes.
    """
    template = quantizer.quantize(np.zeros((1, width), dtype=np.float32))
    indices = _unpack_indices(name, template, count, streams)
    row_side = _unpack_row_side(name, template, count, streams)
    side = _unpack_side(name, template, streams)
    return Codes(indices, template.bits, template.shared_law, row_side, side)


def take(streams: dict[int, Stream], name: str, part: int, decoded_length: int) -> memoryview:
    """Take a stream out of `streams`; its length is checked before anything is allocated.

    Raises
    ------
    CorruptStreamError
        If it is missing, or of another length.
    """
    stream = streams.pop(stream_id(name, part), None)
    if stream is None or stream.decoded_length != decoded_length:
        found = "none" if stream is None else f"one of {stream.decoded_length} bytes"
        wanted = f"a stream of {decoded_length} bytes decoded"
        raise CorruptStreamError(f"{name}: expected {wanted}, found {found}.")
    return memoryview(stream.data)


def _pack_indices(codes: Codes) -> bytes:
    if codes.shared_law:
        return encode_shared(codes.indices.reshape(-1), codes.bits)
    columns = (np.ascontiguousarray(column) for column in codes.indices.T)
    if codes.bits == FLOAT_BITS:
        columns = (_float_order(column) for column in columns)
    return b"".join(encode_channel(column, codes.bits) for column in columns)


def _unpack_indices(
    name: str, template: Codes, count: int, streams: dict[int, Stream]
) -> npt.NDArray[Any]:
    shape, dtype = (count, template.indices.shape[1]), template.indices.dtype
    data = take(streams, name, INDICES, count * template.indices.nbytes)
    indices = np.empty(shape, dtype)
    if template.shared_law:
        used = decode_channel(data, indices.size, template.bits, indices.reshape(-1))
    else:
        used = 0
        column = np.empty(count, dtype)
        for number in range(shape[1]):
            used += decode_channel(data[used:], count, template.bits, column)
            is_float = template.bits == FLOAT_BITS
            indices[:, number] = _undo_float_order(column) if is_float else column
    _check_used(used, data)
    return indices


def _unpack_row_side(
    name: str, template: Codes, count: int, streams: dict[int, Stream]
) -> dict[str, npt.NDArray[Any]]:
    if not template.row_side:
        return {}
    size = count * sum(array.nbytes for array in template.row_side.values())
    data = take(streams, name, ROW_SIDE, size)
    used = 0
    row_side: dict[str, npt.NDArray[Any]] = {}
    for key in sorted(template.row_side):
        dtype = template.row_side[key].dtype
        ordered = np.empty(count, _UNSIGNED[dtype.itemsize])
        used += decode_channel(data[used:], count, 8 * dtype.itemsize, ordered)
        row_side[key] = ordered.view(dtype)
    _check_used(used, data)
    return row_side


def _unpack_side(
    name: str, template: Codes, streams: dict[int, Stream]
) -> dict[str, npt.NDArray[np.float32]]:
    if not template.side:
        return {}
    size = sum(array.size * 4 for array in template.side.values())
    data = take(streams, name, SIDE, size)
    _check_used(size, data)
    values = np.frombuffer(data, dtype="<f4").astype(np.float32)
    keys = sorted(template.side)
    ends = np.cumsum([template.side[key].size for key in keys])[:-1]
    return {
        key: part.reshape(template.side[key].shape)
        for key, part in zip(keys, np.split(values, ends), strict=True)
    }


def _check_used(used: int, data: memoryview) -> None:
    if used != len(data):
        raise CorruptStreamError(f"Stream: expected {used} bytes, found {len(data)}.")


def _as_ordered(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Nonnegative floats as their bits, which are in the same order."""
    return np.frombuffer(values, _UNSIGNED[values.itemsize])


def _float_order(bits: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Float32 bits as integers in the order of the floats, so that near values are near."""
    negative = (bits >> np.uint32(31)).astype(bool)
    return np.where(negative, ~bits, bits | np.uint32(0x80000000))


def _undo_float_order(ordered: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    positive = (ordered >> np.uint32(31)).astype(bool)
    return np.where(positive, ordered & np.uint32(0x7FFFFFFF), ~ordered)

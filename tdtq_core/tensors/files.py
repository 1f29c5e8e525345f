"""`.tdtq` files that hold tensors: quantized arrays, and others as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.container import (
    Stream,
    container_size,
    longest_decoded,
    pack_container,
    unpack_container,
)
from tdtq_core.codec.content import HEADER_STREAM, TENSORS, require_content
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.errors import FileFormatError, OptionError, TdtqError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.writing import write_verified
from tdtq_core.quantizers.in_turns import Progress, untold
from tdtq_core.tensors.header import EXACT, Entry, read_header, write_header
from tdtq_core.tensors.payload import (
    decode_exact,
    decode_quantized,
    encode_exact,
    encode_quantized,
)
from tdtq_core.tensors.quantizing import QuantizedArray
from tdtq_core.tensors.reading import Reading

ARRAYS_STREAM = 2

Stored = QuantizedArray | npt.NDArray[Any]
"""An array of a file: quantized, or kept exactly."""


@dataclass(frozen=True, eq=False)
class TensorFile:
    """What a file holds.

    Attributes
    ----------
    arrays
        By name, in the order of the file.
    metadata
        Texts by name, for whoever wrote the file.
    """

    arrays: Mapping[str, Stored]
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Written:
    """What a file takes.

    Attributes
    ----------
    bytes
        Size of the file.
    array_bytes
        Bytes of each array in it, entropy coded, by name.
    """

    bytes: int
    array_bytes: Mapping[str, int]


def write_tensors(file: TensorFile, path: Path, progress: Progress = untold) -> Written:
    """Write a `.tdtq` file of arrays; it is read back before it appears under its name.

    Raises
    ------
    OptionError
        If a name or a type cannot be stored.
    FileAccessError
        If it cannot be written, or reads back differently.
    """
    entries = [_entry_of(name, array) for name, array in file.arrays.items()]
    header = write_header(entries, file.metadata)
    pieces = []
    for number, array in enumerate(file.arrays.values()):
        progress(number / len(entries))
        pieces.append(_encode(array))
    decoded = sum(entry.decoded_bytes for entry in entries)
    streams = [
        Stream(HEADER_STREAM, header, len(header)),
        Stream(ARRAYS_STREAM, b"".join(pieces), decoded),
    ]
    size = container_size(streams)
    if decoded > longest_decoded(size):
        raise OptionError("Nearly all values are zero; nothing is left to store.")
    write_verified(path, b"".join(pack_container(streams)))
    return Written(size, dict(zip(file.arrays, map(len, pieces), strict=True)))


def read_tensors(path: Path) -> TensorFile:
    """Read a `.tdtq` file of arrays.

    Raises
    ------
    FileAccessError, FileFormatError
        If it cannot be read, is damaged, or holds a scene.
    """
    with open_to_read(path) as stream:
        streams = unpack_container(path, stream.read())
    by_id = {stream.id: stream for stream in streams}
    if len(by_id) < len(streams):
        raise FileFormatError(path, "table of streams", "every id once", "an id twice")
    require_content(path, by_id, TENSORS)
    try:
        return _decode(by_id)
    except TdtqError as error:
        raise FileFormatError(
            path,
            "content",
            "tensors",
            str(error).rstrip("."),
            "The file was written by a faulty program or has been altered.",
        ) from error


def decoded_values(array: Stored, progress: Progress = untold) -> npt.NDArray[Any]:
    """Return the values of an array of a file."""
    return array.dequantized(progress) if isinstance(array, QuantizedArray) else array


def _entry_of(name: str, array: Stored) -> Entry:
    if isinstance(array, QuantizedArray):
        return Entry(name, array.shape, array.plan)
    dtype = array.dtype.name
    if dtype not in EXACT:
        raise OptionError(f"{name}: numbers of type {dtype} cannot be stored.", "Leave it out.")
    return Entry(name, array.shape, None, dtype)


def _encode(array: Stored) -> bytes:
    return encode_quantized(array) if isinstance(array, QuantizedArray) else encode_exact(array)


def _decode(by_id: dict[int, Stream]) -> TensorFile:
    header, content = by_id.pop(HEADER_STREAM, None), by_id.pop(ARRAYS_STREAM, None)
    unknown = [stream.id for stream in by_id.values() if stream.required]
    if header is None or content is None or unknown:
        raise CorruptStreamError(f"Streams: expected 0 and 2, found others: {unknown}.")
    entries, metadata = read_header(bytes(header.data))
    length = sum(entry.decoded_bytes for entry in entries)
    if content.decoded_length != length:
        raise CorruptStreamError(f"Arrays: expected {length} bytes, not {content.decoded_length}.")
    reading = Reading(memoryview(content.data))
    arrays = {entry.name: _decode_entry(reading, entry) for entry in entries}
    if len(reading.left):
        raise CorruptStreamError(f"Arrays: {len(reading.left)} bytes too many.")
    return TensorFile(arrays, metadata)


def _decode_entry(reading: Reading, entry: Entry) -> Stored:
    if entry.plan is None:
        return decode_exact(reading, entry.shape, np.dtype(entry.dtype))
    return decode_quantized(reading, entry.shape, entry.plan)

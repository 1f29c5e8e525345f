"""The `.tdtq` container: a header, a table of streams, the streams.

Little-endian throughout::

    8 bytes   magic 89 54 44 54 51 0D 0A 1A ("TDTQ" between bytes that text transfers damage)
    u16       format version, 1
    u16       flags, zero
    u32       number of streams, 1 to 256
    u32       CRC-32 of the header (this field as zero) and the table
    12 bytes  reserved, zero
    table     one entry per stream: u16 id, u16 flags (bit 0: a reader must know it), u32 CRC-32 of
              the stored bytes, u64 offset from the start of the file, u64 stored length, u64
              decoded length
    streams   one after another in the order of the table, up to the end of the file

The decoded length is what the stream takes in memory, in bytes; readers bound it before they
allocate. An unknown stream that a reader need not know is skipped, another refused.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.errors import FileFormatError

MAGIC = b"\x89TDTQ\r\n\x1a"
VERSION = 1
MAX_STREAMS = 256
REQUIRED = 1
MAX_EXPANSION = 1024
"""A stream's decoded length is at most this many times the length of the file,"""

ALWAYS_ALLOWED = 1 << 26
"""or this many bytes: constant channels take a few bytes, however many Gaussians share them."""

_HEADER = struct.Struct("<8sHHII12x")
_ENTRY = struct.Struct("<HHIQQQ")


@dataclass(frozen=True)
class Stream:
    """One stream of a container.

    Attributes
    ----------
    id
        0 to 65535; what the numbers mean is the codec's business.
    data
        The stored bytes.
    decoded_length
        What they become, in bytes.
    required
        Whether a reader that does not know the id must refuse the file.
    """

    id: int
    data: bytes | memoryview
    decoded_length: int
    required: bool = True


def container_size(streams: Sequence[Stream]) -> int:
    """Return the bytes that `streams` take as a file."""
    return _HEADER.size + sum(_ENTRY.size + len(stream.data) for stream in streams)


def pack_container(streams: Sequence[Stream]) -> list[bytes | memoryview]:
    """Return the file as pieces to write one after another."""
    offset = _HEADER.size + _ENTRY.size * len(streams)
    table = b""
    for stream in streams:
        flags = REQUIRED if stream.required else 0
        crc = zlib.crc32(stream.data)
        size = len(stream.data)
        table += _ENTRY.pack(stream.id, flags, crc, offset, size, stream.decoded_length)
        offset += size
    crc = zlib.crc32(_HEADER.pack(MAGIC, VERSION, 0, len(streams), 0) + table)
    header = _HEADER.pack(MAGIC, VERSION, 0, len(streams), crc)
    return [header + table, *(stream.data for stream in streams)]


def longest_decoded(size: int) -> int:
    """Return the decoded length that a stream may have in a file of `size` bytes."""
    return max(MAX_EXPANSION * size, ALWAYS_ALLOWED)


def unpack_container(path: Path, data: bytes) -> list[Stream]:
    """Check a file's structure and checksums and return its streams.

    Parameters
    ----------
    path
        Name for messages.
    data
        The whole file.

    Raises
    ------
    FileFormatError
        If anything does not agree.
    """
    count = _check_header(path, data)
    streams = []
    end = _HEADER.size + _ENTRY.size * count
    view = memoryview(data)
    longest = longest_decoded(len(data))
    for number in range(count):
        entry = _ENTRY.unpack_from(data, _HEADER.size + _ENTRY.size * number)
        identity, flags, crc, offset, stored, decoded = entry
        field = f"stream {number} (id {identity})"
        if offset != end or stored > len(data) - end:
            found = f"{stored} bytes at {offset}"
            raise FileFormatError(path, field, f"bytes inside the file from {end}", found)
        if decoded > longest:
            most = f"a decoded length up to {longest}"
            raise FileFormatError(path, field, most, f"{decoded}")
        end += stored
        content = view[offset:end]
        if zlib.crc32(content) != crc:
            raise _damaged(path, field, crc, zlib.crc32(content))
        streams.append(Stream(identity, content, decoded, bool(flags & REQUIRED)))
    if end != len(data):
        raise FileFormatError(path, "file length", f"{end} bytes", f"{len(data)} bytes", _AGAIN)
    return streams


def _check_header(path: Path, data: bytes) -> int:
    """Check everything before the streams and return their number."""
    if len(data) < _HEADER.size or not data.startswith(MAGIC):
        found = f"{data[:8].hex(' ') or 'nothing'} in {len(data)} bytes"
        advice = "This is not a .tdtq file, or its beginning is damaged."
        raise FileFormatError(path, "header", f"the magic bytes {MAGIC.hex(' ')}", found, advice)
    _, version, flags, count, crc = _HEADER.unpack_from(data)
    if version != VERSION:
        advice = "Open it with a newer version of TDTQ Studio."
        raise FileFormatError(path, "format version", f"{VERSION}", f"{version}", advice)
    if not 1 <= count <= MAX_STREAMS:
        raise FileFormatError(path, "number of streams", f"1 to {MAX_STREAMS}", f"{count}", _AGAIN)
    table = data[_HEADER.size : _HEADER.size + _ENTRY.size * count]
    if len(table) < _ENTRY.size * count:
        found = f"{len(data)} bytes"
        raise FileFormatError(path, "table of streams", f"{count} entries", found, _AGAIN)
    actual = zlib.crc32(_HEADER.pack(MAGIC, version, flags, count, 0) + table)
    if actual != crc or flags or any(data[20 : _HEADER.size]):
        raise _damaged(path, "header", crc, actual)
    return int(count)


_AGAIN = "The file is truncated or damaged: copy it again from its source."


def _damaged(path: Path, field: str, expected: int, found: int) -> FileFormatError:
    return FileFormatError(path, field, f"CRC-32 {expected:08x}", f"{found:08x}", _AGAIN)

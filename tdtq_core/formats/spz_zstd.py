"""The container of SPZ version 4: a plain header, a table, and one Zstandard frame a stream.

The header's second half holds the table's offset and 12 reserved bytes; extensions lie between
header and table. A row of the table is a frame's stored and unpacked length.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import zstandard

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.spz_header import HEADER, NEWEST_VERSION, SpzHeader, parse_header

HEADER_BYTES = 32
_ROW = struct.Struct("<QQ")
_STREAM_COUNT = 15

ZSTD_LEVEL = 12
"""That of the exporter of github.com/nianticlabs/spz."""


def pack_zstd(header: bytes, streams: Mapping[str, bytes]) -> bytes:
    """Return a file without extensions.

    Parameters
    ----------
    header
        The first 16 bytes of the file, the number of streams in the last one.
    streams
        The bytes of each stream, in the order of `SpzHeader.lengths`.
    """
    compressor = zstandard.ZstdCompressor(level=ZSTD_LEVEL)
    frames = [compressor.compress(stream) for stream in streams.values()]
    table = [
        _ROW.pack(len(frame), len(stream))
        for frame, stream in zip(frames, streams.values(), strict=True)
    ]
    rest = struct.pack("<I12x", HEADER_BYTES)
    return b"".join([header, rest, *table, *frames])


def unpack_zstd(path: Path, content: bytes) -> tuple[SpzHeader, dict[str, memoryview], bytes]:
    """Return the header, the streams by name, and the extensions' bytes.

    Raises
    ------
    FileFormatError
        If the file is damaged, or its table is not what the header declares.
    """
    header = parse_header(path, content[: HEADER.size], len(content))
    if header.version != NEWEST_VERSION:
        raise FileFormatError(
            path, "version", f"{NEWEST_VERSION} in a file without gzip", f"{header.version}"
        )
    if len(content) < HEADER_BYTES:
        raise FileFormatError(path, "header", f"{HEADER_BYTES} bytes", f"{len(content)}", _ADVICE)
    (table,) = struct.unpack_from("<I", content, HEADER.size)
    offsets = _frame_offsets(header, content, table)
    extensions = content[HEADER_BYTES:table] if header.extended else b""
    streams = {}
    for (name, length), (start, end) in zip(header.lengths().items(), offsets, strict=True):
        streams[name] = memoryview(_unpack(path, name, content[start:end], length))
    return header, streams, extensions


def _frame_offsets(header: SpzHeader, content: bytes, table: int) -> list[tuple[int, int]]:
    """Return start and end of each frame, once the table reconciles with header and file."""
    lengths = header.lengths()
    count = content[_STREAM_COUNT]
    if count != len(lengths):
        raise FileFormatError(header.path, "streams", f"{len(lengths)}", f"{count}", _ADVICE)
    position = table + _ROW.size * count
    if table < HEADER_BYTES or position > len(content):
        expected = f"inside the file of {len(content)} bytes, behind the header"
        raise FileFormatError(header.path, "table", expected, f"offset {table}", _ADVICE)
    offsets = []
    for index, (name, length) in enumerate(lengths.items()):
        stored, unpacked = _ROW.unpack_from(content, table + _ROW.size * index)
        if unpacked != length:
            raise _wrong_length(header.path, name, length, unpacked)
        offsets.append((position, position + stored))
        position += stored
    if position != len(content):
        expected = f"{position} bytes by its table"
        raise FileFormatError(header.path, "length", expected, f"{len(content)}", _ADVICE)
    return offsets


def _unpack(path: Path, name: str, frame: bytes, length: int) -> bytes:
    try:
        # The library allocates what a frame declares, whatever limit it is given.
        declared = zstandard.frame_content_size(frame)
        if declared not in (-1, length):
            raise _wrong_length(path, name, length, declared)
        unpacked = zstandard.ZstdDecompressor().decompress(
            frame, max_output_size=length, allow_extra_data=False
        )
    except zstandard.ZstdError as error:
        raise FileFormatError(
            path, f"stream {name}", "a Zstandard frame", f"a fault: {error}", _ADVICE
        ) from error
    if len(unpacked) != length:
        raise _wrong_length(path, name, length, len(unpacked))
    return unpacked


def _wrong_length(path: Path, name: str, expected: int, found: int) -> FileFormatError:
    return FileFormatError(
        path, f"stream {name}", f"{expected} unpacked bytes", f"{found}", _ADVICE
    )


_ADVICE = "The file is cut off or damaged; copy or export it again."

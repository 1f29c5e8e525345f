"""MessagePack files, plain or in a gzip or zlib stream, from strangers."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import msgpack

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import read_whole

MAX_BYTES = 1 << 32
"""Bytes of the largest file, unpacked."""

MAX_INFLATION = 64
"""What a compressed file grows by at most; half-precision features hardly shrink at all."""

SMALL = 1 << 24
"""Bytes that a compressed file may always have, however small it is."""

MAX_ITEMS = 1 << 20
"""Items of the longest list or map."""

_GZIP, _ZLIB = b"\x1f\x8b", b"\x78"
_EITHER_WRAPPER = 32 + zlib.MAX_WBITS
_ADVICE = "The file is cut off or damaged; save or copy it again."


def load_msgpack(path: Path) -> dict[str, Any]:
    """Return the map that a MessagePack file holds.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is damaged, too large, or holds something other than one map.
    """
    content = read_whole(path, MAX_BYTES)
    if content[:2] == _GZIP or content[:1] == _ZLIB:
        content = _inflated(path, content)
    try:
        value = msgpack.unpackb(
            content,
            strict_map_key=True,
            max_array_len=MAX_ITEMS,
            max_map_len=MAX_ITEMS,
            unicode_errors="replace",
        )
    except (ValueError, OverflowError, MemoryError, msgpack.UnpackException) as error:
        fault = f"a fault ({error or type(error).__name__})"
        raise FileFormatError(path, "content", "MessagePack", fault, _ADVICE) from error
    if not isinstance(value, dict):
        raise FileFormatError(path, "content", "a map", type(value).__name__, _ADVICE)
    return value


def _inflated(path: Path, content: bytes) -> bytes:
    most = min(MAX_BYTES, max(SMALL, MAX_INFLATION * len(content)))
    inflater = zlib.decompressobj(_EITHER_WRAPPER)
    try:
        unpacked = inflater.decompress(content, most)
    except zlib.error as error:
        raise FileFormatError(path, "gzip stream", "whole", f"a fault: {error}", _ADVICE) from error
    if not inflater.eof:
        longer = len(unpacked) == most
        found = f"more than {most} bytes" if longer else "one that is cut off"
        raise FileFormatError(path, "gzip stream", "whole", found, _ADVICE)
    return unpacked

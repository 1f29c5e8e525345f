"""The container of SPZ versions 1 to 3: everything in one gzip member."""

from __future__ import annotations

import zlib
from pathlib import Path

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.spz_extensions import MAX_EXTENSION_BYTES
from tdtq_core.formats.spz_header import HEADER, NEWEST_VERSION, SpzHeader, parse_header

MAGIC = b"\x1f\x8b"
_GZIP_BITS = 31


def unpack_gzip(path: Path, content: bytes) -> tuple[SpzHeader, dict[str, memoryview], bytes]:
    """Return the header, the streams by name, and the extensions' bytes.

    No more is inflated than the header declares; the checksum is checked.

    Raises
    ------
    FileFormatError
        If the file is damaged, or its length is not what the header declares.
    """
    inflater = zlib.decompressobj(_GZIP_BITS)
    try:
        header = parse_header(path, inflater.decompress(content, HEADER.size), len(content))
        _check_version(header)
        lengths = header.lengths()
        # One byte more than there may be tells a longer stream from one that ends here.
        most = sum(lengths.values()) + header.extended * MAX_EXTENSION_BYTES + 1
        body = inflater.decompress(inflater.unconsumed_tail, most)
    except zlib.error as error:
        raise FileFormatError(path, "gzip stream", "whole", f"a fault: {error}", _ADVICE) from error
    _check_end(header, inflater, len(body))
    streams = {}
    start = 0
    for name, length in lengths.items():
        streams[name] = memoryview(body)[start : start + length]
        start += length
    return header, streams, body[start:]


def _check_version(header: SpzHeader) -> None:
    if header.version == NEWEST_VERSION:
        raise FileFormatError(header.path, "version", "1 to 3 in a gzip stream", "4", _ADVICE)


def _check_end(header: SpzHeader, inflater: zlib._Decompress, found: int) -> None:
    expected = sum(header.lengths().values())
    if found < expected or (found > expected and not header.extended) or not inflater.eof:
        more = " or more" if found > expected and not inflater.eof else ""
        raise FileFormatError(
            header.path,
            "length",
            f"{expected} unpacked bytes for {header.count} Gaussians",
            f"{found}{more}",
            _ADVICE,
        )
    if inflater.unused_data:
        raise FileFormatError(
            header.path,
            "end of file",
            "nothing after the gzip stream",
            f"{len(inflater.unused_data)} bytes",
            _ADVICE,
        )


_ADVICE = "The file is cut off or damaged; copy or export it again."

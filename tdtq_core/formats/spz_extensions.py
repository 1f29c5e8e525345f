"""What vendors add to an SPZ file: records of type, length and payload; unknown ones are skipped.

One of them matters to a reader: SPZ_ADOBE_coordinate_system says that the scene does not stand in
the usual coordinates of SPZ.
"""

from __future__ import annotations

import struct
from pathlib import Path

from tdtq_core.errors import FileFormatError

MAX_EXTENSION_BYTES = 1 << 20

COORDINATE_SYSTEM = 0xADBE0003
UNSPECIFIED, RUB, RDF, RUF = 0, 4, 6, 8
"""Right-Up-Back is SPZ's own system, Right-Down-Front that of 3DGS PLY files. Systems 1 to `RUF`
differ by the signs of their axes; those beyond also turn about x."""

_RECORD = struct.Struct("<II")

Signs = tuple[int, int, int]
"""1 or -1 for each axis."""


def axis_signs(path: Path, extensions: bytes) -> Signs:
    """Return by which signs the axes of a file differ from those of 3DGS PLY files.

    Parameters
    ----------
    path
        The file, for errors.
    extensions
        All its records.

    Raises
    ------
    FileFormatError
        If the records do not fill their space, or name a system that is turned or unknown.
    """
    system = RUB
    position = 0
    while position < len(extensions):
        if len(extensions) - position < _RECORD.size:
            raise _wrong_length(path, len(extensions))
        kind, length = _RECORD.unpack_from(extensions, position)
        position += _RECORD.size
        payload = extensions[position : position + length]
        if len(payload) != length:
            raise _wrong_length(path, len(extensions))
        if kind == COORDINATE_SYSTEM:
            system = _coordinate_system(path, payload)
        position += length
    return signs_to_ply(system)


def _coordinate_system(path: Path, payload: bytes) -> int:
    system = int.from_bytes(payload, "little")
    if len(payload) != 4 or system > RUF:
        raise FileFormatError(
            path,
            "coordinate system",
            f"1 to {RUF}, which differ from PLY's by signs",
            f"{system}",
            "Export the scene in the usual coordinates of SPZ (RUB), or as PLY.",
        )
    return RUB if system == UNSPECIFIED else system


def signs_to_ply(system: int) -> Signs:
    """Return by which signs the axes of `system`, 1 to `RUF`, differ from those of PLY files."""
    # Counted from 1, the bits say right, up, front; their opposites are left, down, back.
    differs = (system - 1) ^ (RDF - 1)
    x, y, z = (-1 if differs >> axis & 1 else 1 for axis in range(3))
    return x, y, z


def _wrong_length(path: Path, found: int) -> FileFormatError:
    return FileFormatError(
        path,
        "extensions",
        "whole records of type, length and payload",
        f"{found} bytes that are none",
        "The file is cut off or damaged; copy or export it again.",
    )

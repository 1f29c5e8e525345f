"""SPZ files by Niantic, versions 1 to 4."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.allocation import allocate_fields
from tdtq_core.formats.spz_extensions import axis_signs
from tdtq_core.formats.spz_gzip import MAGIC, unpack_gzip
from tdtq_core.formats.spz_values import decode_values
from tdtq_core.formats.spz_zstd import unpack_zstd
from tdtq_core.scene import GaussianScene


def read_spz(path: str | PathLike[str]) -> GaussianScene:
    """Read a scene from an SPZ file, turned into the axes of 3DGS PLY files.

    SPZ stands Right-Up-Back, PLY Right-Down-Front: y and z change their signs, and rotations and
    harmonics with them.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is not an SPZ file, damaged, empty, newer than version 4, or of SH degree 4.
    SceneError
        If the scene does not fit into memory.
    """
    path = Path(path)
    with open_to_read(path) as stream:
        content = stream.read()
    unpack = unpack_gzip if content.startswith(MAGIC) else unpack_zstd
    header, streams, extensions = unpack(path, content)
    signs = axis_signs(path, extensions)
    arrays = allocate_fields(path, header.count, header.coefficients)
    decode_values(arrays, header, streams, signs)
    return GaussianScene(**arrays, render_mode="antialiased" if header.antialiased else "classic")

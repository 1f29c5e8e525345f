"""The header of an SPZ file, and how large what follows it may be.

Layout after the documentation of github.com/nianticlabs/spz: magic, version, count, SH degree,
fractional bits and flags, little-endian, 16 bytes; version 4 adds 16 more (`spz_zstd`).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.other_kind import other_kind
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE

MAGIC = b"NGSP"
HEADER = struct.Struct("<4sIIBBBB")
NEWEST_VERSION = 4

FLAG_ANTIALIASED = 1
FLAG_EXTENSIONS = 2
MAX_FRACTIONAL_BITS = 24

ROOM_BYTES = 1 << 26
MAX_RATIO = 200
"""Real scenes shrink to half of their bytes. A file that promises far more is made to fill memory,
so what it may hold is bounded by `ROOM_BYTES` and `MAX_RATIO` times its own length."""


@dataclass(frozen=True)
class SpzHeader:
    """What the header declares.

    Attributes
    ----------
    path
        The file.
    version
        1 to 4.
    count
        Number of Gaussians.
    sh_degree
        0 to 3.
    fractional_bits
        Binary places of the positions.
    antialiased, extended
        The flags: drawn with antialiasing, extensions follow.
    """

    path: Path
    version: int
    count: int
    sh_degree: int
    fractional_bits: int
    antialiased: bool
    extended: bool

    @property
    def coefficients(self) -> int:
        """SH coefficients per channel beyond the constant one."""
        return COEFFICIENTS_OF_DEGREE[self.sh_degree]

    def lengths(self) -> dict[str, int]:
        """Return the unpacked bytes of each stream that the file holds, in the file's order."""
        row = {
            "positions": 6 if self.version == 1 else 9,
            "alphas": 1,
            "colors": 3,
            "scales": 3,
            "rotations": 4 if self.version >= 3 else 3,
            "harmonics": 3 * self.coefficients,
        }
        return {name: self.count * width for name, width in row.items() if width}


def parse_header(path: Path, head: bytes, file_bytes: int) -> SpzHeader:
    """Parse the first 16 unpacked bytes of a file that is `file_bytes` long.

    Raises
    ------
    FileFormatError
        If this is no SPZ header, of a newer version, or declares what cannot be.
    """
    if len(head) < HEADER.size or head[:4] != MAGIC:
        raise not_spz(path, head)
    _, version, count, degree, fraction, flags, _ = HEADER.unpack(head[: HEADER.size])
    _check_version(path, version)
    _check_values(path, count, degree, fraction)
    extended = bool(flags & FLAG_EXTENSIONS)
    antialiased = bool(flags & FLAG_ANTIALIASED)
    header = SpzHeader(path, version, count, degree, fraction, antialiased, extended)
    _check_size(header, file_bytes)
    return header


def not_spz(path: Path, head: bytes) -> FileFormatError:
    """Return the error for a file that starts with `head` instead of an SPZ header."""
    return other_kind(path, "header", "the word NGSP", head)


def _check_version(path: Path, version: int) -> None:
    if not 1 <= version <= NEWEST_VERSION:
        advice = "Export the scene again as SPZ version 4 or older, or as PLY."
        raise FileFormatError(path, "version", f"1 to {NEWEST_VERSION}", f"{version}", advice)


def _check_values(path: Path, count: int, degree: int, fraction: int) -> None:
    if count == 0:
        raise FileFormatError(path, "count", "at least 1 Gaussian", "0", "The scene is empty.")
    if degree not in COEFFICIENTS_OF_DEGREE:
        advice = "Export the scene with SH degree 3 or less."
        raise FileFormatError(path, "SH degree", "0 to 3", f"{degree}", advice)
    if fraction > MAX_FRACTIONAL_BITS:
        raise FileFormatError(path, "fractional bits", f"0 to {MAX_FRACTIONAL_BITS}", f"{fraction}")


def _check_size(header: SpzHeader, file_bytes: int) -> None:
    unpacked, most = sum(header.lengths().values()), ROOM_BYTES + MAX_RATIO * file_bytes
    if unpacked > most:
        raise FileFormatError(
            header.path,
            "count",
            f"Gaussians of at most {most} bytes in a file of {file_bytes} bytes",
            f"{header.count} Gaussians of {unpacked} bytes",
            "The file is damaged or made to fill the memory.",
        )

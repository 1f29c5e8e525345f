"""Arrays of `.npz` archives: a zip file with a `.npy` file for each array."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import SEEK_CUR
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.npy import values_from
from tdtq_core.tensors.npy_header import AGAIN, Layout, read_layout

SUFFIX = ".npy"

MAX_DEFLATION = 1032
"""Deflate makes nothing smaller than by this."""

_AGAIN = "Save the archive again with NumPy."

_SIGNATURE, _LOCAL_HEADER = b"PK\3\4", struct.Struct("<4s22xHH")
"""Before the content of a member: a signature, much that the directory tells too, and how long
the name and the extra fields are that follow."""

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    OverflowError,
)
"""What `zipfile` raises at damaged, encrypted or strangely compressed archives."""


def open_npz(path: Path) -> Mapping[str, Array]:
    """Return the arrays of a `.npz` archive by name; other members are passed over.

    Raises
    ------
    FileAccessError, FileFormatError
        If the file cannot be read, or is damaged.
    """
    found: dict[str, Array] = {}
    with _opened(path) as stream, zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            if not member.filename.endswith(SUFFIX):
                continue
            array = _array(path, archive, member)
            if array.name in found:
                raise FileFormatError(path, array.name, "every name once", "the name twice")
            found[array.name] = array
    return found


def write_npz(arrays: Mapping[str, npt.NDArray[Any]], path: Path) -> None:
    """Write arrays as a `.npz` archive, uncompressed.

    Raises
    ------
    FileAccessError
        If it cannot be written.
    """
    with atomic_write(path) as stream, zipfile.ZipFile(stream, "w") as archive:
        for name, values in arrays.items():
            with archive.open(name + SUFFIX, "w", force_zip64=True) as member:
                np.lib.format.write_array(member, values, allow_pickle=False)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open the file; what `zipfile` finds wrong with it is the file's fault."""
    with open_to_read(path) as stream:
        try:
            yield stream
        except _FAULTS as error:
            raise FileFormatError(
                path,
                "archive",
                "a zip file as NumPy writes it",
                f"a fault ({error})",
                AGAIN,
            ) from error


def _array(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Array:
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # LZMA would reserve as much memory as the member asks for.
        found = f"method {member.compress_type}"
        raise FileFormatError(path, member.filename, "stored or deflated", found, _AGAIN)
    if member.file_size > MAX_DEFLATION * member.compress_size:
        most = f"at most {MAX_DEFLATION} times its {member.compress_size} bytes"
        raise FileFormatError(path, member.filename, most, f"{member.file_size} bytes")
    with archive.open(member) as stream:
        layout = read_layout(path, member.filename, stream, member.file_size)
    name = member.filename.removesuffix(SUFFIX)
    return Array(name, layout.shape, layout.dtype.name, lambda: _read(path, member, layout))


def _read(path: Path, member: zipfile.ZipInfo, layout: Layout) -> npt.NDArray[Any]:
    with _opened(path) as stream, _content(stream, member) as values:
        values.read(layout.start)
        content = values.read(layout.bytes)
        # Only at the end of the member is its checksum compared.
        if len(content) != layout.bytes or values.read(1):
            wanted = f"{layout.bytes} bytes"
            raise FileFormatError(path, member.filename, wanted, f"{len(content)} bytes")
    return values_from(layout, content)


def _content(stream: BinaryIO, member: zipfile.ZipInfo) -> zipfile.ZipExtFile:
    """Return a member's content without the archive's directory, which names all of them.

    Opening the archive reads its directory: time would grow with the square of the arrays.
    """
    stream.seek(member.header_offset)
    local = stream.read(_LOCAL_HEADER.size)
    if len(local) != _LOCAL_HEADER.size:
        raise EOFError("the archive ends within a header")
    signature, name, extra = _LOCAL_HEADER.unpack(local)
    if signature != _SIGNATURE:
        raise zipfile.BadZipFile("no header where one was")
    stream.seek(name + extra, SEEK_CUR)
    return zipfile.ZipExtFile(stream, "r", member)

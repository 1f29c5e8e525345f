"""Arrays of `.npy` files, and of the members of `.npz` archives that look like them."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt
from numpy.lib import format as npy

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.tensors.array import Array

MAX_AXES = 32

_HEADERS = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}


class Layout(NamedTuple):
    """What the header of a `.npy` file declares, and where the values begin."""

    shape: tuple[int, ...]
    fortran: bool
    dtype: np.dtype[Any]
    start: int

    @property
    def bytes(self) -> int:
        """Length of the values in bytes."""
        return prod(self.shape) * self.dtype.itemsize


def open_npy(path: Path) -> Mapping[str, Array]:
    """Return the array of a `.npy` file, under the file's name without suffix.

    Raises
    ------
    FileAccessError, FileFormatError
        If the file cannot be read, or is damaged.
    """
    with open_to_read(path) as stream:
        layout = read_layout(path, "header", stream, path.stat().st_size)
    array = Array(path.stem, layout.shape, layout.dtype.name, lambda: _read(path, layout))
    return {array.name: array}


def write_npy(values: npt.NDArray[Any], path: Path) -> None:
    """Write one array as a `.npy` file.

    Raises
    ------
    FileAccessError
        If it cannot be written.
    """
    with atomic_write(path) as stream:
        npy.write_array(stream, values, allow_pickle=False)


def read_layout(path: Path, field: str, stream: BinaryIO, length: int) -> Layout:
    """Read the header of an array from `stream`, which is `length` bytes long.

    Parameters
    ----------
    path, field
        The file, and what of it is read, for messages.

    Raises
    ------
    FileFormatError
        If it is damaged, holds objects, or does not fit the length.
    """
    try:
        version = npy.read_magic(stream)
        shape, fortran, dtype = _HEADERS[version](stream)
        layout = Layout(tuple(map(int, shape)), fortran, dtype, stream.tell())
    except (ValueError, KeyError, TypeError, SyntaxError, RecursionError, OverflowError) as error:
        raise FileFormatError(
            path, field, "a NumPy header of version 1 or 2", "something else", _AGAIN
        ) from error
    _check(path, field, layout, length)
    return layout


def values_from(layout: Layout, content: bytes | bytearray) -> npt.NDArray[Any]:
    """Return the array that `content`, of the length `layout` says, stands for."""
    order: Any = "F" if layout.fortran else "C"
    values = np.frombuffer(content, layout.dtype).reshape(layout.shape, order=order)
    return values.astype(layout.dtype.newbyteorder("="), copy=False)


def _check(path: Path, field: str, layout: Layout, length: int) -> None:
    if layout.dtype.hasobject:
        raise FileFormatError(
            path,
            field,
            "numbers",
            "Python objects, which can hold code",
            "Save the array again as numbers.",
        )
    if (
        layout.dtype.kind not in "biufc"
        or len(layout.shape) > MAX_AXES
        or min(layout.shape, default=0) < 0
    ):
        found = f"{layout.dtype} of {len(layout.shape)} axes"
        raise FileFormatError(path, field, f"numbers along at most {MAX_AXES} axes", found)
    if layout.start + layout.bytes != length:
        wanted = f"{layout.start + layout.bytes} bytes, as the header says"
        raise FileFormatError(path, field, wanted, f"{length} bytes", _AGAIN)


def _read(path: Path, layout: Layout) -> npt.NDArray[Any]:
    with open_to_read(path) as stream:
        stream.seek(layout.start)
        content = stream.read(layout.bytes)
    if len(content) != layout.bytes:
        raise FileFormatError(path, "values", f"{layout.bytes} bytes", f"{len(content)}", _AGAIN)
    return values_from(layout, content)


_AGAIN = "The file is truncated or damaged: copy it again from its source."

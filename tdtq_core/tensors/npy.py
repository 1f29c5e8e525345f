"""Arrays of `.npy` files, and of the members of `.npz` archives that look like them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.npy_header import AGAIN, Layout, read_layout


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
        np.lib.format.write_array(stream, values, allow_pickle=False)


def values_from(layout: Layout, content: bytes | bytearray) -> npt.NDArray[Any]:
    """Return the array that `content`, of the length `layout` says, stands for."""
    order: Any = "F" if layout.fortran else "C"
    values = np.frombuffer(content, layout.dtype).reshape(layout.shape, order=order)
    return values.astype(layout.dtype.newbyteorder("="), copy=False)


def _read(path: Path, layout: Layout) -> npt.NDArray[Any]:
    with open_to_read(path) as stream:
        stream.seek(layout.start)
        content = stream.read(layout.bytes)
    if len(content) != layout.bytes:
        raise FileFormatError(path, "values", f"{layout.bytes} bytes", f"{len(content)}", AGAIN)
    return values_from(layout, content)

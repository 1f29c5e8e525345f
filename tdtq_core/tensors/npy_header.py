"""The header of a `.npy` file: what it declares is checked before anything is allocated."""

from __future__ import annotations

import ast
from math import prod
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np

from tdtq_core.errors import FileFormatError
from tdtq_core.tensors.array import is_shape

MAGIC = b"\x93NUMPY"
LENGTH_BYTES: dict[tuple[int, ...], int] = {(1, 0): 2, (2, 0): 4}
"""Bytes of the header's length by version."""

MAX_HEADER = 1 << 16

_EXPECTED = "a NumPy header of version 1 or 2"
AGAIN = "The file is truncated or damaged: copy it again from its source."


class Layout(NamedTuple):
    """What a header declares, and where the values begin."""

    shape: tuple[int, ...]
    fortran: bool
    dtype: np.dtype[Any]
    start: int

    @property
    def bytes(self) -> int:
        """Length of the values in bytes."""
        return prod(self.shape) * self.dtype.itemsize


def read_layout(path: Path, field: str, stream: IO[bytes], length: int) -> Layout:
    """Read the header of an array from the beginning of `stream`, which is `length` bytes long.

    Parameters
    ----------
    path, field
        The file, and what of it is read, for messages.

    Raises
    ------
    FileFormatError
        If it is damaged, declares objects, or does not fit the length.
    """
    told, start = _declared(path, field, stream)
    shape, fortran = told.get("shape"), told.get("fortran_order")
    if not isinstance(shape, tuple) or not is_shape(shape) or not isinstance(fortran, bool):
        raise FileFormatError(
            path, field, "a shape and an order", f"{shape!r:.60}, {fortran!r:.40}"
        )
    layout = Layout(shape, fortran, _dtype_of(path, field, told.get("descr")), start)
    if layout.start + layout.bytes != length:
        wanted = f"{layout.start + layout.bytes} bytes, as the header says"
        raise FileFormatError(path, field, wanted, f"{length} bytes", AGAIN)
    return layout


def _declared(path: Path, field: str, stream: IO[bytes]) -> tuple[dict[str, Any], int]:
    """Return what the header says as a dictionary, and where it ends."""
    head = stream.read(len(MAGIC) + 2)
    size = LENGTH_BYTES.get(tuple(head[len(MAGIC) :]))
    if not head.startswith(MAGIC) or size is None:
        raise FileFormatError(path, field, _EXPECTED, "something else", AGAIN)
    count = int.from_bytes(stream.read(size), "little")
    text = stream.read(min(count, MAX_HEADER))
    try:
        told = ast.literal_eval(text.decode("latin-1").strip())
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError) as error:
        raise FileFormatError(path, field, _EXPECTED, "something else", AGAIN) from error
    if not isinstance(told, dict):
        raise FileFormatError(path, field, _EXPECTED, "no dictionary in it", AGAIN)
    return told, len(head) + size + len(text)


def _dtype_of(path: Path, field: str, descr: object) -> np.dtype[Any]:
    """Return the type that a header calls `descr`, if it is one of numbers."""
    try:
        dtype = np.dtype(descr) if isinstance(descr, str) else np.dtype("V")
    except (TypeError, ValueError, SyntaxError) as error:  # NumPy parses ``"2,<f4"`` and the like
        raise FileFormatError(path, field, "a type of numbers", f"{descr!r:.40}") from error
    if dtype.hasobject:
        found, advice = "Python objects, which can hold code", "Save the array again as numbers."
        raise FileFormatError(path, field, "numbers", found, advice)
    if dtype.kind not in "biufc":
        raise FileFormatError(path, field, "a type of numbers", f"{descr!r:.40}")
    return dtype

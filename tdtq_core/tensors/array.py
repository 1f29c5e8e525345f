"""One array of a file: its name, shape and type at once, its values on request."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import TensorError

Values = npt.NDArray[np.float32]
"""Float32 values of any shape."""

FLOATS = ("float16", "bfloat16", "float32", "float64")
"""Types that can be quantized."""

_BITS = re.compile(r"\d+")
"""Bits in a type's name, also where NumPy lacks it: ``float8_e4m3fn``; only bool tells none."""

MAX_AXES = 32
MOST_VALUES = 1 << 56


@dataclass(frozen=True, eq=False)
class Array:
    """An array that has not been read yet.

    Attributes
    ----------
    name
        How its file calls it; the name of the file where that holds a single array.
    shape
        Its sizes; empty for a single number.
    dtype
        Its type in the file, in NumPy's words, or ``"bfloat16"``; for types that cannot be read,
        in the words of the file.
    read
        Returns the values in their own type, bfloat16 as float32.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    read: Callable[[], npt.NDArray[Any]]

    @property
    def size(self) -> int:
        """Number of values."""
        return prod(self.shape)

    @property
    def bytes(self) -> int:
        """What the values take in their own type, uncompressed."""
        found = _BITS.search(self.dtype)
        return -(-self.size * (int(found[0]) if found else 8) // 8)

    @property
    def is_float(self) -> bool:
        """Whether its values can be quantized."""
        return self.dtype in FLOATS

    @property
    def is_whole(self) -> bool:
        """Whether its values are whole numbers, or true and false."""
        return self.dtype.startswith(("bool", "int", "uint"))

    def values(self) -> Values:
        """Read the array as float32.

        Raises
        ------
        TensorError
            If it holds anything but `FLOATS`, or numbers that float32 does not reach.
        FileAccessError, FileFormatError
            If it cannot be read.
        """
        if not self.is_float:
            raise TensorError(
                f"{self.name} holds {self.dtype}, not floating-point numbers.",
                "Only arrays of float16, bfloat16, float32 or float64 can be quantized.",
            )
        return as_float32(self.name, self.read())


def as_float32(name: str, values: npt.NDArray[Any]) -> Values:
    """Return floating-point `values` as contiguous float32; `name` is for messages.

    Raises
    ------
    TensorError
        If a finite value is beyond float32.
    """
    with np.errstate(over="ignore"):
        narrow = np.ascontiguousarray(values, np.float32).reshape(values.shape)
    if values.dtype.itemsize > 4 and not np.array_equal(np.isfinite(narrow), np.isfinite(values)):
        raise TensorError(f"{name} holds numbers beyond float32.", "Scale the array down first.")
    return narrow


def is_shape(sides: Sequence[object]) -> bool:
    """Tell whether `sides`, which a file declares, can be those of an array.

    Sides of zero do not excuse the others: NumPy refuses those that are too large all the same.
    """
    if len(sides) > MAX_AXES or not all(type(side) is int and side >= 0 for side in sides):
        return False
    return prod(max(1, side) for side in sides if isinstance(side, int)) <= MOST_VALUES

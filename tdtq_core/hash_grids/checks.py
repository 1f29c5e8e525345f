"""Arrays out of files that strangers wrote, checked one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.hash_grids.model import Matrix
from tdtq_core.tensors import Array


@dataclass(frozen=True, eq=False)
class Checked:
    """The arrays of one file; whatever is wrong with one becomes a `FileFormatError`.

    Attributes
    ----------
    path
        The file, for messages.
    arrays
        What it holds, by name.
    """

    path: Path
    arrays: Mapping[str, Array]

    def find(self, name: str, shape: tuple[int | None, ...]) -> Array:
        """Return the array called `name`, unread; None in `shape` stands for any size above 0."""
        array = self.arrays.get(name)
        if array is None:
            raise self.fault(name, "an array of this name", "none")
        fits = len(array.shape) == len(shape) and all(
            found == size if size is not None else found > 0
            for found, size in zip(array.shape, shape, strict=True)
        )
        if not fits:
            wanted = " x ".join("any" if size is None else str(size) for size in shape)
            raise self.fault(name, f"shape {wanted or '()'}", f"shape {array.shape}")
        return array

    def floats(self, name: str, shape: tuple[int | None, ...]) -> Matrix:
        """Return floating-point values, all of them finite, as float32."""
        array = self.find(name, shape)
        if not array.is_float:
            raise self.fault(name, "floating-point numbers", array.dtype)
        values = array.values()
        if not np.isfinite(values).all():
            raise self.fault(name, "finite numbers", "NaN or infinities")
        return values

    def number(self, name: str, low: float, high: float) -> float:
        """Return a single number from `low` to `high`, of any real type."""
        value = float(self._real(name, ())[()])
        if not low <= value <= high:
            raise self.fault(name, f"a number from {low:g} to {high:g}", f"{value:g}")
        return value

    def whole(self, name: str, low: int, high: int, size: int | None = None) -> list[int]:
        """Return a vector of whole numbers from `low` to `high`."""
        values = self._real(name, (size,))
        if values.dtype.kind not in "iu" or values.min() < low or values.max() > high:
            raise self.fault(name, f"whole numbers from {low} to {high}", "others")
        return [int(value) for value in values]

    def vector(self, name: str) -> npt.NDArray[np.float64]:
        """Return three finite numbers."""
        values = self._real(name, (3,)).astype(np.float64)
        if not np.isfinite(values).all():
            raise self.fault(name, "finite numbers", "NaN or infinities")
        return values

    def fault(self, name: str, expected: str, found: str) -> FileFormatError:
        """Return the error of the array called `name`."""
        advice = "The file is no hash grid of this layout, or is damaged."
        return FileFormatError(self.path, name, expected, found, advice)

    def _real(self, name: str, shape: tuple[int | None, ...]) -> npt.NDArray[Any]:
        values = self.find(name, shape).read()
        if values.dtype.kind not in "fiu":
            raise self.fault(name, "numbers", str(values.dtype))
        return values

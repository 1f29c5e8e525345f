"""Checks that every quantizer makes of its options, its input and its codes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers.contract import Codes, Matrix, index_dtype


def check_whole(name: str, value: object, low: int, high: int) -> None:
    """Raise `OptionError` unless `value` is an integer from `low` to `high`."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise OptionError(
            f"Quantizer option {name}: expected a whole number from {low} to {high}, "
            f"found {value!r:.60}."
        )


def check_real(name: str, value: object, low: float, high: float) -> None:
    """Raise `OptionError` unless `value` is a finite number from `low` to `high`."""
    # Compared as they are: an integer may be too long for a float, and NaN fails every comparison.
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not low <= value <= high:  # type: ignore[operator]
        raise OptionError(
            f"Quantizer option {name}: expected a number from {low} to {high}, found {value!r:.60}."
        )


def check_flag(name: str, value: object) -> None:
    """Raise `OptionError` unless `value` is True or False."""
    if not isinstance(value, bool):
        raise OptionError(f"Quantizer option {name}: expected true or false, found {value!r:.60}.")


def as_matrix(values: npt.ArrayLike) -> Matrix:
    """Return `values` as a C-contiguous (N, d) float32 matrix; `SceneError` on other shapes."""
    matrix = np.ascontiguousarray(values, dtype=np.float32)
    if matrix.ndim != 2:
        raise SceneError(f"Expected an (N, d) matrix to quantize, found shape {matrix.shape}.")
    return matrix


def not_finite(name: str) -> SceneError:
    """Return the error of a quantizer called `name` that was given NaN or infinities."""
    return SceneError(
        f"The {name} quantizer was given values that are not finite.",
        "Drop the invalid Gaussians first, or keep this attribute raw.",
    )


def check_indices(codes: Codes, bits: int) -> tuple[int, int]:
    """Return N and d; raise `SceneError` unless `codes` holds (N, d) indices of `bits` bits."""
    indices = codes.indices
    if codes.bits != bits or indices.ndim != 2 or indices.dtype != index_dtype(bits):
        raise SceneError(f"Expected (N, d) indices of {bits} bits; the data is damaged.")
    spare = indices.dtype.itemsize * 8 > bits
    if spare and indices.size and int(indices.max()) >= 2**bits:
        raise SceneError(f"An index does not fit in {bits} bits; the data is damaged.")
    count, width = indices.shape
    return count, width


def check_arrays(codes: Codes, arrays: Mapping[str, tuple[int, ...]]) -> None:
    """Raise `SceneError` unless `codes` has exactly the given side arrays.

    Parameters
    ----------
    codes
        What a file or a quantizer gave.
    arrays
        Wanted shape of every row-side and side array by name.
    """
    found = {name: np.shape(array) for name, array in {**codes.row_side, **codes.side}.items()}
    if found != dict(arrays):
        raise SceneError("The codes do not belong to this quantizer; the data is damaged.")

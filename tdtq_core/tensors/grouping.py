"""Arrays as vectors to rotate, and back.

The vectors of an array run along one of its axes. Where they are too short to carry a norm, such as
the two features of a hash grid's entry, or too long to rotate, consecutive values are regrouped:
all vectors one after another, cut into groups of g values, the last one filled up with zeros.
"""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import Matrix
from tdtq_core.quantizers.rotation import MAX_ROTATED

SMALLEST = 2
"""A single value has no direction."""


def vectors_along(values: npt.NDArray[Any], axis: int) -> Matrix:
    """Return the (M, w) vectors of `values` along `axis`, the other axes in their order.

    Raises
    ------
    OptionError
        If there is no such axis, or no value along it.
    """
    shape = vector_shape(values.shape, axis)
    return np.ascontiguousarray(np.moveaxis(values, axis, -1), np.float32).reshape(shape)


def array_of(vectors: Matrix, shape: tuple[int, ...], axis: int) -> npt.NDArray[np.float32]:
    """Return the array of `shape` whose vectors along `axis` are the (M, w) `vectors`."""
    rest = list(shape)
    rest.append(rest.pop(axis))
    return np.ascontiguousarray(np.moveaxis(vectors.reshape(rest), -1, axis))


def grouped(vectors: Matrix, group: int | None) -> Matrix:
    """Return the values of (M, w) `vectors` as (N, group); as they are if `group` is None."""
    if group is None:
        return vectors
    rows = np.zeros((group_count(vectors.size, group), group), np.float32)
    rows.reshape(-1)[: vectors.size] = vectors.reshape(-1)
    return rows


def ungrouped(rows: Matrix, count: int, width: int) -> Matrix:
    """Return the (count, width) vectors whose values `grouped` put into `rows`."""
    return rows.reshape(-1)[: count * width].reshape(count, width)


def group_count(size: int, group: int) -> int:
    """Return how many groups of `group` values it takes for `size` values."""
    return -(-size // group)


def vector_shape(shape: tuple[int, ...], axis: int) -> tuple[int, int]:
    """Return M and w: how many vectors an array of `shape` has along `axis`, and their length.

    Raises
    ------
    OptionError
        If there is no such axis, or no value along it.
    """
    if not -len(shape) <= axis < len(shape):
        axes = f"axes {-len(shape)} to {len(shape) - 1}" if shape else "no axes at all"
        raise OptionError(f"There is no axis {axis}.", f"An array of shape {shape} has {axes}.")
    width = shape[axis]
    if not prod(shape):
        raise OptionError(f"An array of shape {shape} holds no values to quantize.")
    return prod(shape) // width, width


def dimension_of(shape: tuple[int, ...], axis: int, group: int | None) -> int:
    """Return d, the values of each vector that is rotated.

    Raises
    ------
    OptionError
        If the array has no such vectors, or they cannot be rotated.
    """
    _, width = vector_shape(shape, axis)
    dimension = width if group is None else group
    if not SMALLEST <= dimension <= MAX_ROTATED:
        raise OptionError(
            f"Vectors of {dimension} values cannot be rotated; they must have {SMALLEST} to "
            f"{MAX_ROTATED}.",
            "Name a size of groups, such as 32 or 128, or another axis.",
        )
    return dimension

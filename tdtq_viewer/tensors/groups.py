"""Which sizes of groups suit an array, and what a wish comes to there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import prod

from tdtq_core.quantizers.rotation import MAX_ROTATED
from tdtq_core.tensors import TensorPlan
from tdtq_core.theory.criterion import SMALLEST_DIMENSION

SIZES = tuple(2**power for power in range(4, 11))
"""Sizes that are offered, in values."""

USUAL = 64
"""The size where the vectors themselves are too short or too long."""


def groups_for(shape: tuple[int, ...], axis: int) -> Sequence[int | None]:
    """Return the sizes that suit, ascending; None, at its place, for the vectors as they are."""
    width = shape[axis] if shape else 1
    sizes: list[int | None] = [size for size in SIZES if size <= max(prod(shape), SIZES[0])]
    if SMALLEST_DIMENSION <= width <= MAX_ROTATED:
        sizes = [None, *(size for size in sizes if size != width)]
    return tuple(sorted(sizes, key=lambda size: size or width))


def fitting(wish: TensorPlan, shape: tuple[int, ...], axis: int) -> TensorPlan:
    """Return `wish` for vectors along `axis`, with a size of groups that suits them."""
    groups = groups_for(shape, axis)
    group = None if shape and wish.group == shape[axis] else wish.group
    if group not in groups:
        group = max(size for size in groups if size is not None and size <= USUAL)
    return replace(wish, axis=axis, group=group)

"""Arrays into codes and back."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.packing import packed_size
from tdtq_core.errors import TensorError
from tdtq_core.quantizers import Codes, Matrix, Rotated
from tdtq_core.quantizers.in_turns import Progress, untold
from tdtq_core.quantizers.norms import unpack_norms
from tdtq_core.tensors.array import Values, as_float32
from tdtq_core.tensors.grouping import array_of, dimension_of, grouped, ungrouped, vectors_along
from tdtq_core.tensors.plan import TensorPlan

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class PreparedArray:
    """An array as rotated vectors: all that does not depend on bits and variant.

    Attributes
    ----------
    shape, axis, group, seed
        Of the array, and as the plan said.
    kept
        (M,) which of the array's vectors are stored; the others are zero.
    vectors
        (N, d) float32, what is quantized: the kept vectors, regrouped if there is a group size.
    rotated
        Their norms and rotated directions.
    """

    shape: tuple[int, ...]
    axis: int
    group: int | None
    seed: int
    kept: Mask
    vectors: Matrix
    rotated: Rotated


@dataclass(frozen=True, eq=False)
class QuantizedArray:
    """An array as small integers and norms.

    Attributes
    ----------
    plan
        What made it.
    shape
        Of the array.
    kept
        (M,) which of its vectors along the axis are stored; the others are zero.
    codes
        Indices (N, d) and norms of the stored vectors.
    """

    plan: TensorPlan
    shape: tuple[int, ...]
    kept: Mask
    codes: Codes

    @property
    def size(self) -> int:
        """Number of values of the array."""
        return prod(self.shape)

    @property
    def packed_bytes(self) -> int:
        """Bytes of indices, norms and the mask of zero vectors, before any entropy coding."""
        rows, dimension = map(int, self.codes.indices.shape)
        norms = self.plan.norm_bits * self.plan.norms_per_vector
        mask = 0 if self.kept.all() else len(self.kept)
        return packed_size(rows * (dimension * self.plan.bits + norms) + mask, 1)

    def norms(self) -> npt.NDArray[np.float64]:
        """Return the (N,) stored norms of the vectors, in the units of the array."""
        return unpack_norms(self.codes.row_side["norms"], self.codes.side["norm_exponent"])

    def dequantized(self, progress: Progress = untold) -> Values:
        """Return the float32 array, bit for bit the same on every machine.

        Parameters
        ----------
        progress
            Called with the share done, 0 to 1; may raise `Cancelled`.

        Raises
        ------
        SceneError
            If the codes cannot have come from the plan's quantizer.
        """
        rows = self.plan.quantizer().dequantize(self.codes, progress)
        width = self.shape[self.plan.axis]
        vectors = np.zeros((len(self.kept), width), np.float32)
        vectors[self.kept] = ungrouped(rows, int(self.kept.sum()), width)
        return array_of(vectors, self.shape, self.plan.axis)


def quantize_array(
    values: npt.NDArray[Any],
    plan: TensorPlan,
    untouched: Mask | None = None,
    progress: Progress = untold,
) -> QuantizedArray:
    """Quantize `values`, of any shape, as `plan` says.

    Vectors along the axis that are all zero take no indices and come back as zeros.

    Parameters
    ----------
    untouched
        Of the array's shape without the axis: vectors that are to be taken for zero, such as
        entries of a hash grid that training never reached.
    progress
        Called with the share done, 0 to 1; may raise `Cancelled`.

    Raises
    ------
    TensorError
        If `values` are not floating-point numbers, or not all of them are finite.
    OptionError
        If the array has no vectors such as the plan asks for.
    """
    kept, rows = _taken(values, plan, untouched)
    return QuantizedArray(plan, values.shape, kept, plan.quantizer().quantize(rows, progress))


def prepare_array(
    values: npt.NDArray[Any],
    plan: TensorPlan,
    untouched: Mask | None = None,
    progress: Progress = untold,
) -> PreparedArray:
    """Do what `quantize_array` does before bits and variant matter; it raises the same."""
    kept, rows = _taken(values, plan, untouched)
    rotated = plan.quantizer().rotate(rows, progress)
    return PreparedArray(values.shape, plan.axis, plan.group, plan.seed, kept, rows, rotated)


def quantize_prepared(prepared: PreparedArray, plan: TensorPlan) -> QuantizedArray:
    """Quantize an array that was prepared for the axis, group and seed of `plan`.

    Raises
    ------
    TensorError
        If it was prepared for others.
    """
    if (prepared.axis, prepared.group, prepared.seed) != (plan.axis, plan.group, plan.seed):
        raise TensorError("The array was prepared for another axis, group size or seed.")
    codes = plan.quantizer().quantize_rotated(prepared.rotated)
    return QuantizedArray(plan, prepared.shape, prepared.kept, codes)


def stored_vectors(vectors: Matrix, kept: Mask, group: int | None) -> Matrix:
    """Return what is rotated, (N, d), of the (M, w) `vectors` along an axis: the kept ones."""
    return grouped(vectors if kept.all() else vectors[kept], group)


def _taken(
    values: npt.NDArray[Any], plan: TensorPlan, untouched: Mask | None
) -> tuple[Mask, Matrix]:
    """Return which vectors are kept, and what is rotated of them."""
    dimension_of(values.shape, plan.axis, plan.group)
    vectors = vectors_along(_checked(values), plan.axis)
    kept: Mask = np.asarray(vectors.any(axis=1), np.bool_)
    if untouched is not None:
        kept &= ~_flat_mask(untouched, values.shape, plan.axis)
    return kept, stored_vectors(vectors, kept, plan.group)


def _checked(values: npt.NDArray[Any]) -> Values:
    if values.dtype.kind != "f":
        raise TensorError(f"Expected floating-point numbers to quantize, found {values.dtype}.")
    narrow = as_float32("The array", values)
    bad = narrow.size - int(np.isfinite(narrow).sum())
    if bad:
        raise TensorError(
            f"{bad:,} of {narrow.size:,} values are NaN or infinite.",
            "Repair the array first, or leave it out.",
        )
    return narrow


def _flat_mask(untouched: Mask, shape: tuple[int, ...], axis: int) -> Mask:
    wanted = list(shape)
    wanted.pop(axis)
    if untouched.dtype != np.bool_ or list(untouched.shape) != wanted:
        raise TensorError(
            f"Untouched vectors: expected true or false of shape {tuple(wanted)}, "
            f"found {untouched.dtype} of shape {untouched.shape}."
        )
    return untouched.reshape(-1)

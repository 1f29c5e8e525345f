"""What quantizing an array did to it, beside what theory promised."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers import Matrix, TurboQuantizer
from tdtq_core.quantizers.in_turns import Progress, untold
from tdtq_core.quantizers.projection import estimate_error
from tdtq_core.tensors.array import Values
from tdtq_core.tensors.grouping import vectors_along
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.tensors.products import Products, measure_products
from tdtq_core.tensors.quantizing import QuantizedArray, stored_vectors
from tdtq_core.theory import distortion, distortion_bound, shannon_bound
from tdtq_core.theory.evidence import Evidence, evidence

FIT_VALUES = 1 << 18
"""Values, evenly spaced by vectors, that are compared with the law of the codebook."""


@dataclass(frozen=True)
class Expected:
    """What theory says of vectors of d values.

    Attributes
    ----------
    distortion
        Mean squared error relative to the squared length, over rotations: D(d, b), or
        D(d, b - 1) (pi/2 - 1/d) for inner products.
    bound
        What it is below in every dimension.
    shannon
        What no code of as many bits is below; see `shannon_bound` for its limits.
    """

    distortion: float
    bound: float
    shannon: float


@dataclass(frozen=True, eq=False)
class TensorReport:
    """The figures of one quantized array.

    Attributes
    ----------
    vectors, dimension
        N and d of what was rotated.
    zero_vectors
        Vectors along the axis that are zero, or were taken for zero, and take no indices.
    distortion
        Squared error over squared length of the whole array; 0 where all is zero.
    expected
        What theory says.
    cosine
        Mean cosine of the angle between a vector and what comes back.
    products
        How far inner products are off.
    float32_bytes, packed_bytes
        The array as float32, and as indices and norms before entropy coding.
    evidence
        How closely the directions follow the law of the codebook, before and after the rotation;
        None if all vectors are zero.
    """

    vectors: int
    dimension: int
    zero_vectors: int
    distortion: float
    expected: Expected
    cosine: float
    products: Products
    float32_bytes: int
    packed_bytes: int
    evidence: Evidence | None

    @property
    def ratio_to_float32(self) -> float:
        """How many times smaller than float32, norms counted, before entropy coding."""
        return self.float32_bytes / max(1, self.packed_bytes)

    @property
    def ratio_to_float16(self) -> float:
        """How many times smaller than float16, norms counted, before entropy coding."""
        return self.ratio_to_float32 / 2.0


def report(values: Values, quantized: QuantizedArray, progress: Progress = untold) -> TensorReport:
    """Compare the float32 `values` of an array with what comes back of them."""
    decoded = quantized.dequantized(progress)
    plan = quantized.plan
    before, after = (
        stored_vectors(vectors_along(array, plan.axis), quantized.kept, plan.group)
        for array in (values, decoded)
    )
    rows, dimension = before.shape
    sample = max(1, FIT_VALUES // dimension)
    return TensorReport(
        vectors=rows,
        dimension=dimension,
        zero_vectors=int(np.count_nonzero(~quantized.kept)),
        distortion=relative_error(values, decoded),
        expected=expected(plan, dimension),
        cosine=mean_cosine(before, after),
        products=measure_products(before, after, plan),
        float32_bytes=4 * quantized.size,
        packed_bytes=quantized.packed_bytes,
        evidence=evidence(before, TurboQuantizer(plan.bits, plan.seed), sample) if rows else None,
    )


def relative_error(values: Values, decoded: Values) -> float:
    """Return ``|x - y|^2 / |x|^2`` over whole arrays; 0 if `values` are all zero."""
    energy = _energy(values)
    return _energy(values - decoded) / energy if energy else 0.0


def mean_cosine(before: Matrix, after: Matrix) -> float:
    """Return the mean cosine between (N, d) rows that have a length; 1 if none has."""
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    some = lengths > 0
    if not some.any():
        return 1.0
    return float(np.mean(np.einsum("nd,nd->n", before, after)[some] / lengths[some]))


def expected(plan: TensorPlan, dimension: int) -> Expected:
    """Return what theory says of vectors of `dimension` values under `plan`."""
    limit = shannon_bound(dimension, plan.bits)
    if plan.variant == "mse":
        return Expected(distortion(dimension, plan.bits), distortion_bound(plan.bits), limit)
    left = distortion(dimension, plan.bits - 1) if plan.bits > 1 else 1.0
    bound = distortion_bound(plan.bits - 1) if plan.bits > 1 else 1.0
    return Expected(left * estimate_error(dimension), bound * np.pi / 2.0, limit)


def _energy(values: npt.NDArray[np.float32]) -> float:
    flat = values.reshape(-1)
    # In float64 whatever the size, a piece at a time.
    pieces = (flat[i : i + 65536].astype(np.float64) for i in range(0, flat.size, 65536))
    return float(sum(float(piece @ piece) for piece in pieces))

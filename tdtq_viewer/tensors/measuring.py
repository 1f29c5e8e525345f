"""What some bits do to a sample of vectors, beside what theory says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tdtq_core.tensors import TensorPlan, quantize_prepared
from tdtq_core.tensors.products import Products, measure_products
from tdtq_core.tensors.report import Expected, expected, mean_cosine, relative_error
from tdtq_viewer.tensors.sample import Sample


@dataclass(frozen=True)
class Figures:
    """The figures of one plan.

    Attributes
    ----------
    dimension
        d, values of a rotated vector.
    distortion, theory
        Squared error over squared length, and what theory says to that.
    cosine
        Mean cosine of the angle between a vector and what comes back.
    products
        How far inner products are off.
    value_bits, norm_bits
        Bits that each value takes altogether, and how many of them are the lengths'.
    """

    dimension: int
    distortion: float
    theory: Expected
    cosine: float
    products: Products
    value_bits: float
    norm_bits: float

    @property
    def ratio_to_float32(self) -> float:
        """How many times smaller than float32, lengths counted, before entropy coding."""
        return 32.0 / self.value_bits

    @property
    def ratio_to_float16(self) -> float:
        """How many times smaller than float16, lengths counted, before entropy coding."""
        return 16.0 / self.value_bits


def measure(sample: Sample, plan: TensorPlan) -> Figures | None:
    """Quantize a sample with `plan` and compare; None where every vector is zero.

    Bits are counted over the sample, zero vectors included, as they are in the whole array.
    """
    rows, dimension = sample.prepared.vectors.shape
    if not rows:
        return None
    quantized = quantize_prepared(sample.prepared, replace(plan, axis=-1))
    before = sample.prepared.vectors
    after = quantized.plan.quantizer().dequantize(quantized.codes)
    # The last group may be filled up with zeros, whose errors nobody gets to see.
    after.reshape(-1)[int(quantized.kept.sum()) * quantized.shape[-1] :] = 0.0
    norms = rows * plan.norm_bits * plan.norms_per_vector
    return Figures(
        dimension,
        relative_error(before, after),
        expected(plan, dimension),
        mean_cosine(before, after),
        measure_products(before, after, plan),
        8.0 * quantized.packed_bytes / quantized.size,
        norms / quantized.size,
    )

"""How far inner products with quantized vectors are off, tried with random queries."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers import Matrix
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.theory import distortion, product_distortion

QUERIES = 64
SAMPLE = 4096
"""Vectors that are asked, evenly spaced."""


@dataclass(frozen=True)
class Products:
    """Inner products of unit queries with vectors divided by their lengths.

    Attributes
    ----------
    bias
        By what share they are larger on average than they should be; negative where they shrink.
    error
        Root mean square of what they are off by.
    expected_bias, expected_error
        What theory says: ``-D`` and ``sqrt(D / d)`` for the smallest error; 0 and the root of
        `theory.product_distortion` for inner products.
    """

    bias: float
    error: float
    expected_bias: float
    expected_error: float


def measure_products(before: Matrix, after: Matrix, plan: TensorPlan) -> Products:
    """Ask (N, d) vectors and what came back of them for inner products with `QUERIES` directions.

    The queries are uniform on the sphere and the same in every call. Zero vectors are left out.
    """
    dimension = before.shape[1]
    step = max(1, -(-len(before) // SAMPLE))
    x, y = before[::step].astype(np.float64), after[::step].astype(np.float64)
    lengths = np.linalg.norm(x, axis=1)
    some = lengths > 0
    queries = _queries(dimension)
    asked = (x[some] / lengths[some, None]) @ queries.T
    off = (y[some] / lengths[some, None]) @ queries.T - asked
    energy = float(np.sum(asked * asked))
    bias = float(np.sum(off * asked)) / energy if energy else 0.0
    error = float(np.sqrt(np.mean(off * off))) if off.size else 0.0
    return Products(bias, error, *_expected(plan, dimension))


def _expected(plan: TensorPlan, dimension: int) -> tuple[float, float]:
    if plan.variant == "inner_product":
        return 0.0, float(np.sqrt(product_distortion(dimension, plan.bits)))
    error = distortion(dimension, plan.bits)
    return -error, float(np.sqrt(error / dimension))


def _queries(dimension: int) -> npt.NDArray[np.float64]:
    drawn = np.random.default_rng(0).normal(size=(QUERIES, dimension))
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True))

"""What theory promises before anything is compressed."""

from tdtq_core.theory.criterion import Criterion, criterion, criterion_table
from tdtq_core.theory.distortion import (
    SQRT3_PI_2,
    distortion,
    distortion_bound,
    shannon_bound,
    signal_to_noise,
)
from tdtq_core.theory.inner_product import (
    product_distortion,
    product_distortion_bound,
    product_shrinkage,
)
from tdtq_core.theory.ratio import closed_form_ratio, part_of, plan_ratio

__all__ = [
    "SQRT3_PI_2",
    "Criterion",
    "closed_form_ratio",
    "criterion",
    "criterion_table",
    "distortion",
    "distortion_bound",
    "part_of",
    "plan_ratio",
    "product_distortion",
    "product_distortion_bound",
    "product_shrinkage",
    "shannon_bound",
    "signal_to_noise",
]

"""A closer look at one array: its vectors, and what each number of bits will cost."""

from __future__ import annotations

from typing import Any

import numpy as np

from tdtq_core.cli.fit import fit_to_json
from tdtq_core.cli.lines import one_line
from tdtq_core.cli.output import print_facts, print_line, print_table
from tdtq_core.cli.tensor_quantizing import quantize_and_report
from tdtq_core.cli.tensor_text import law_text, shape_text
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.theory import closed_form_ratio, criterion


def look(array: Array, plan: TensorPlan) -> dict[str, Any]:
    """Read `array` and return what its vectors are like under `plan`, whatever its bits, as JSON.

    Raises
    ------
    TdtqError
        If the array cannot be read, or has no vectors such as the plan asks for.
    """
    quantized, told = quantize_and_report(array, plan)
    norms = quantized.norms()
    levels = np.quantile(norms, (0.0, 0.5, 1.0)).tolist() if norms.size else [0.0, 0.0, 0.0]
    return {
        "name": array.name,
        "shape": list(array.shape),
        "vectors": told.vectors,
        "dimension": told.dimension,
        "along_axis": len(quantized.kept),
        "zero_vectors": told.zero_vectors,
        "norms": dict(zip(("least", "median", "greatest"), levels, strict=True)),
        "fit": None if told.evidence is None else fit_to_json(told.evidence),
        "bits": [_cost(told.dimension, bits, plan) for bits in range(1, MAX_BITS + 1)],
    }


def print_look(found: dict[str, Any]) -> None:
    """Print what `look` found."""
    least, median, greatest = (found["norms"][key] for key in ("least", "median", "greatest"))
    print_line("")
    print_facts(
        {
            "array": one_line(found["name"]),
            "shape": shape_text(found["shape"]),
            "vectors": f"{found['vectors']:,} of {found['dimension']} values",
            "zero along the axis": f"{found['zero_vectors']:,} of {found['along_axis']:,}",
            "norms": f"{least:.4g} to {greatest:.4g}, median {median:.4g}",
            "off the law": _law_before_and_after(found["fit"]),
        }
    )
    columns = ("bits", "with the norm", "of float32", "of float16", "D(d,b)", "bound")
    print_table(columns, [_cells(row) for row in found["bits"]])


def _cost(dimension: int, bits: int, plan: TensorPlan) -> dict[str, Any]:
    found = criterion(dimension, bits, plan.norm_bits)
    ratio = closed_form_ratio(bits, dimension, plan.norm_bits, 0.0, original_bytes=4.0 * dimension)
    return {
        "bits": bits,
        "bits_per_value": found.total_bits_per_value,
        "ratio_float32": ratio,
        "ratio_float16": ratio / 2.0,
        "distortion": found.distortion,
        "bound": found.bound,
    }


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        str(row["bits"]),
        f"{row['bits_per_value']:.3f}",
        f"{row['ratio_float32']:.2f}x",
        f"{row['ratio_float16']:.2f}x",
        f"{row['distortion']:.4g}",
        f"{row['bound']:.4g}",
    )


def _law_before_and_after(fit: dict[str, Any] | None) -> str:
    if fit is None:
        return "all vectors are zero"
    return f"{fit['before']['distance']:.2%} before the rotation, {law_text(fit)} after it"

"""Arrays of any model: read, grouped into vectors, quantized, measured, stored."""

from tdtq_core.tensors.array import Array
from tdtq_core.tensors.arrays import open_arrays
from tdtq_core.tensors.files import TensorFile, read_tensors, write_tensors
from tdtq_core.tensors.plan import TensorPlan, Variant, tensor_plan
from tdtq_core.tensors.quantizing import (
    PreparedArray,
    QuantizedArray,
    prepare_array,
    quantize_array,
    quantize_prepared,
)
from tdtq_core.tensors.report import TensorReport, report

__all__ = [
    "Array",
    "PreparedArray",
    "QuantizedArray",
    "TensorFile",
    "TensorPlan",
    "TensorReport",
    "Variant",
    "open_arrays",
    "prepare_array",
    "quantize_array",
    "quantize_prepared",
    "read_tensors",
    "report",
    "tensor_plan",
    "write_tensors",
]

"""``tdtq tensor``: arrays of any model."""

from __future__ import annotations

import typer

from tdtq_core.cli.tensor_dequantize import dequantize
from tdtq_core.cli.tensor_info import info
from tdtq_core.cli.tensor_quantize import quantize

tensor = typer.Typer(add_completion=False, help="Quantize arrays of vectors from any model.")
for verb in (info, quantize, dequantize):
    tensor.command()(verb)

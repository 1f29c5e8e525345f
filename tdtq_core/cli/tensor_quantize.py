"""``tdtq tensor quantize``: arrays into a `.tdtq` file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_json
from tdtq_core.cli.paths import require_suffix
from tdtq_core.cli.tensor_options import (
    ArrayOption,
    ArraysArgument,
    AxisOption,
    GroupOption,
    VariantName,
)
from tdtq_core.cli.tensor_quantizing import TensorWishes, quantize_file
from tdtq_core.cli.tensor_text import print_quantized
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.quantizers.turbo import MAX_SEED
from tdtq_core.tensors.plan import TensorPlan


def quantize(
    source: ArraysArgument,
    out: Annotated[
        Path, typer.Argument(metavar="OUT.tdtq", help="The file to write.", show_default=False)
    ],
    bits: Annotated[
        int, typer.Option("--bits", metavar="B", min=1, max=MAX_BITS, help="Bits per value.")
    ] = 4,
    variant: Annotated[
        VariantName,
        typer.Option(
            "--variant",
            help="mse for the smallest error, inner-product for products right on average.",
        ),
    ] = VariantName.mse,
    group: GroupOption = None,
    axis: AxisOption = -1,
    array: ArrayOption = None,
    only: Annotated[
        bool,
        typer.Option("--only", help="Leave the other arrays out; they are kept exactly if not."),
    ] = False,
    norm_bits: Annotated[
        int, typer.Option("--norm-bits", metavar="16|32", help="Bits of each norm.")
    ] = 16,
    seed: Annotated[
        int, typer.Option("--seed", min=0, max=MAX_SEED, help="Seed of the rotation.")
    ] = 0,
    as_json: JsonOption = False,
) -> None:
    """Quantize arrays into a .tdtq file and measure what it cost. An existing OUT is replaced.

    If no array is named, those of floating-point numbers with two axes or more and vectors of 16 to
    1024 values are quantized; all others are kept exactly.
    """
    require_suffix(out, ".tdtq")
    plan = TensorPlan(bits, variant.variant, group, axis, seed, norm_bits)
    result = quantize_file(source, out, TensorWishes(plan, tuple(array or ()), only))
    if as_json:
        print_json(result)
    else:
        print_quantized(result)

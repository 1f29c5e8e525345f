"""``tdtq kv ratio``: how much smaller a cache of keys and values becomes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from tdtq_core.cli.kv_options import BitsOption, numbers_of
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_json, print_line, print_table
from tdtq_core.kv.plan import Variant
from tdtq_core.kv.ratio import PAPER_BITS, PAPER_WIDTH, ratio_table


def ratio(
    dimension: Annotated[
        int, typer.Option("--dimension", metavar="D", help="Values of one vector.", min=2)
    ] = PAPER_WIDTH,
    bits: BitsOption = None,
    variant: Annotated[
        Variant, typer.Option("--variant", help="The inner-product variant stores a second norm.")
    ] = Variant.mse,
    as_json: JsonOption = False,
) -> None:
    """Count bits: the ratio as 3DTurboQuant counts it, and against float16.

    The paper compares with float32 and stores a float32 norm with each vector. Models run in
    float16, where the same bits save half as much.
    """
    rows = ratio_table(dimension, PAPER_BITS if bits is None else numbers_of(bits), variant)
    if as_json:
        print_json({"dimension": dimension, "rows": [asdict(row) for row in rows]})
        return
    print_line(f"Vectors of {dimension} values:")
    print_table(
        (
            "b",
            "as published: float32, float32 norms",
            "against float16, float32 norms",
            "against float16, float16 norms",
            "bits per value",
        ),
        [
            (
                f"{row.bits:g}",
                f"{row.published:#.3g}",
                f"{row.float32_norms:#.3g}",
                f"{row.float16_norms:#.3g}",
                f"{row.bits_per_value:.3f}",
            )
            for row in rows
        ],
    )

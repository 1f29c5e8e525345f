"""The options that the verbs of ``tdtq hashgrid`` share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.hash_grids.grouping import GROUPS

GridArgument = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="A hash grid: .npz, .tdtq, .ingp, .msgpack; with --encoding also .pt and others.",
        show_default=False,
    ),
]
EncodingOption = Annotated[
    Path | None,
    typer.Option(
        "--encoding",
        metavar="JSON",
        help="tiny-cuda-nn's configuration of the encoding, for files that do not hold it.",
    ),
]
VectorOption = Annotated[
    str | None,
    typer.Option("--array", metavar="NAME", help="The vector with the grid's parameters."),
]
BitsOption = Annotated[
    int, typer.Option("--bits", min=1, max=8, metavar="B", help="Bits per value, 1 to 8.")
]
GroupOption = Annotated[
    int | None,
    typer.Option(
        "--group",
        metavar="G",
        help=f"Values that share a norm; of {', '.join(map(str, GROUPS))} the one with the "
        "smallest error at equal cost if not named.",
    ),
]
NormBitsOption = Annotated[
    int, typer.Option("--norm-bits", metavar="N", help="Bits of each norm: 16 or 32.")
]

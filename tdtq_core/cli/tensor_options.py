"""The options that the verbs of ``tdtq tensor`` share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.tensors.arrays import READERS
from tdtq_core.tensors.plan import Variant

FORMATS = ", ".join(READERS)


class VariantName(StrEnum):
    """The variants by the names of the command line."""

    mse = "mse"
    inner_product = "inner-product"

    @property
    def variant(self) -> Variant:
        """The variant."""
        return "mse" if self is VariantName.mse else "inner_product"


ArraysArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help=f"Arrays: {FORMATS}.", show_default=False)
]
ArrayOption = Annotated[
    list[str] | None,
    typer.Option("--array", metavar="NAME", help="An array, or several by * and ?; repeatable."),
]
GroupOption = Annotated[
    int | None,
    typer.Option(
        "--group",
        metavar="G",
        help="Values per vector, taken one after another; the axis as it is if not named.",
    ),
]
AxisOption = Annotated[
    int, typer.Option("--axis", metavar="K", help="Axis along which the vectors run; -1: the last.")
]

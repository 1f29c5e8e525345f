"""``tdtq kv attention``: what quantized keys and values do to attention that was recorded."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tdtq_core.cli.kv_options import BitsOption, numbers_of
from tdtq_core.cli.lines import one_line
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_json, print_line, print_table, progress_bar
from tdtq_core.errors import OptionError
from tdtq_core.kv.plan import Per, Variant
from tdtq_core.kv.triples import Triple, find_triples
from tdtq_core.tensors.arrays import open_arrays

if TYPE_CHECKING:
    from tdtq_core.kv.attention_table import Cell


def attention(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Arrays named like layer0_query, layer0_key, layer0_value.",
            show_default=False,
        ),
    ],
    heads: Annotated[
        int | None,
        typer.Option("--heads", help="Heads in a row of (tokens, heads d); one if not named."),
    ] = None,
    bits: BitsOption = None,
    seeds: Annotated[
        int, typer.Option("--seeds", help="Rotations to take the mean over.", min=1, max=64)
    ] = 1,
    centred: Annotated[
        bool, typer.Option("--centred", help="Keep the mean of the keys apart, in float32.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Tabulate the error of attention's output for each number of bits, variant and vector.

    Both variants of TurboQuant, mse and inner product, with each head of a token as a vector and
    with all its heads as one. The error is relative: 0.1 is a tenth of the output's length. Needs
    PyTorch.
    """
    triples, cells = _measured(source, heads, bits, seeds, centred)
    if as_json:
        layers = [triple.layer for triple in triples]
        rows = [_as_json(cell) for cell in cells]
        print_json({"layers": layers, "seeds": seeds, "centred": centred, "rows": rows})
    else:
        print_line(f"{one_line(source.name)}: attention of {len(triples)} layers or pictures")
        print_table(columns(), [row_of(list(row)) for _, row in groupby(cells, lambda c: c.bits)])


def _as_json(cell: Cell) -> dict[str, Any]:
    manner = {"bits": cell.bits, "variant": cell.variant, "per": cell.per}
    return manner | asdict(cell.error)


def columns() -> tuple[str, ...]:
    """Return the headings of the table."""
    manners = [f"{variant.value.replace('_', ' ')}, {per}" for variant in Variant for per in Per]
    return "b", *(f"bits per value, {per}" for per in Per), *manners


def row_of(cells: list[Cell]) -> tuple[str, ...]:
    """Return the row of the cells of one number of bits; bits per value are those of mse."""
    sizes = [f"{cell.error.bits_per_value:.2f}" for cell in cells if cell.variant is Variant.mse]
    return f"{cells[0].bits:g}", *sizes, *(f"{cell.error.output:.4f}" for cell in cells)


def _measured(
    source: Path, heads: int | None, bits: str | None, seeds: int, centred: bool
) -> tuple[list[Triple], list[Cell]]:
    try:
        # Slow to import, and most machines do without PyTorch.
        from tdtq_core.kv.attention_table import TABLE_BITS, attention_table  # noqa: PLC0415
        from tdtq_core.kv.recorded import recorded_attention  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name != "torch":
            raise
        raise OptionError(
            "Caches of keys and values need PyTorch.", "Install tdtq-studio[torch]."
        ) from error
    arrays = open_arrays(source)
    triples = find_triples(arrays)
    recorded = [
        recorded_attention(
            arrays[each.query].values(),
            arrays[each.key].values(),
            arrays[each.value].values(),
            heads,
        )
        for each in triples
    ]
    wanted = TABLE_BITS if bits is None else numbers_of(bits)
    with progress_bar("Quantizing") as progress:
        return triples, attention_table(recorded, wanted, seeds, centred, progress)

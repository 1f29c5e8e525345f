"""``tdtq criterion``: which attributes rotation-based quantization suits, and why."""

from __future__ import annotations

from dataclasses import asdict, fields
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.fit import evidence_of, fit_to_json, print_fit
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_json, print_line, print_table
from tdtq_core.cli.scenes import open_scene
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.scores import finite
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene, attribute_width
from tdtq_core.theory import Criterion, criterion_table
from tdtq_core.theory.limit import SMALLEST_DIMENSION, Limit, distance_to_limit

USUAL_DEGREE = 3
"""SH degree where no scene is named."""

USUAL_BITS = tuple(range(1, 9))

LIMIT_KEYS = tuple(field.name for field in fields(Limit))


def criterion(
    scene: Annotated[
        Path | None,
        typer.Argument(
            metavar="SCENE",
            help="Take the attributes of this scene; those of SH degree 3 if not named.",
            show_default=False,
        ),
    ] = None,
    dimension: Annotated[
        str | None,
        typer.Option("--dimension", metavar="D,...", help="Any numbers of values per vector."),
    ] = None,
    bits: Annotated[
        str | None,
        typer.Option("--bits", metavar="B,...", help="Bits per value; 1 to 8 if not named."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show which attributes rotation-based quantization suits: the paper's rule, and the numbers.

    The paper asks for 16 values or more and d/4^b well below 1. Beside it stand the exact
    distortion D(d,b), its upper bound, what storing the norm adds to each value, and how far the
    code is from Shannon's limit. For a scene, also how closely its rotated harmonics follow the law
    that the codebook is made for.
    """
    if scene is not None and dimension is not None:
        raise OptionError("SCENE and --dimension exclude each other.", "Leave one of them out.")
    opened = None if scene is None else open_scene(scene)
    named = dimensions_of(opened)
    dimensions = sorted(named, reverse=True) if dimension is None else whole_numbers(dimension)
    found = criterion_table(dimensions, USUAL_BITS if bits is None else whole_numbers(bits))
    seen = None if opened is None else evidence_of(opened)
    if as_json:
        rows = [_as_json(row, named) for row in found]
        print_json({"rows": rows, "fit": None if seen is None else fit_to_json(seen)})
    else:
        _print(found, named)
        print_fit(seen)


def dimensions_of(scene: GaussianScene | None) -> dict[int, list[str]]:
    """Return the names of the attributes by their number of values; empty ones are left out."""
    degree = USUAL_DEGREE if scene is None else scene.sh_degree
    named: dict[int, list[str]] = {}
    for name in ATTRIBUTE_NAMES:
        width = attribute_width(name, degree)
        if width:
            named.setdefault(width, []).append(name)
    return named


def whole_numbers(text: str) -> list[int]:
    """Read a text such as ``"45,3,4"``.

    Raises
    ------
    OptionError
        If a part is not a whole number.
    """
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise OptionError(
            f"{text!r} is not a list of whole numbers.", "Write 45,3,4, say."
        ) from None


def _as_json(row: Criterion, named: dict[int, list[str]]) -> dict[str, Any]:
    numbers = {
        key: finite(value) if isinstance(value, float) else value
        for key, value in asdict(row).items()
    }
    limit = limit_of(row)
    beyond = asdict(limit) if limit is not None else dict.fromkeys(LIMIT_KEYS)
    return {"attributes": named.get(row.dimension, []), **numbers, **beyond}


def limit_of(row: Criterion) -> Limit | None:
    """Return the distance to Shannon's limit; None where it is not defined."""
    defined = row.dimension >= SMALLEST_DIMENSION and row.bits <= MAX_BITS
    return distance_to_limit(row.dimension, row.bits) if defined else None


def _print(rows: list[Criterion], named: dict[int, list[str]]) -> None:
    for dimension, group in groupby(rows, lambda row: row.dimension):
        found = list(group)
        names = ", ".join(named.get(dimension, [])) or "any attribute"
        norm = f"{found[0].norm_bits_per_value:.2f}"
        print_line(f"d = {dimension} ({names}): the stored norm adds {norm} bits to each value.")
        print_table(
            ("b", "d/4^b", "paper's rule", "D(d,b)", "bound", "to the limit", "rotation pays"),
            [_cells(row) for row in found],
        )
        for verdict, same in groupby(found, lambda row: row.verdict):
            print_line(f"  b = {', '.join(str(row.bits) for row in same)}: {verdict}")
        print_line("")


def _cells(row: Criterion) -> tuple[str, ...]:
    limit = limit_of(row)
    return (
        str(row.bits),
        f"{row.rule_value:.3g}",
        "yes" if row.rule_holds else "no",
        f"{row.distortion:.4g}",
        f"{row.bound:.4g}",
        "–" if limit is None else f"{limit.gap_bits:.2f} bits, {limit.gap_db:.1f} dB",
        "yes" if row.pays else "no",
    )

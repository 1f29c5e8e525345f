"""``tdtq hashgrid evaluate``: a radiance field against photographs."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from tdtq_core.cli.hashgrid_options import GridArgument
from tdtq_core.cli.options import ImagesOption, JsonOption
from tdtq_core.cli.output import print_facts, print_json, print_table, progress_bar, readable_db
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.scores import finite
from tdtq_core.formats.cameras import View, read_cameras
from tdtq_core.hash_grids.files import read_hash_grid
from tdtq_core.hash_grids.measuring import Measured, measure
from tdtq_core.hash_grids.model import RadianceField


def evaluate(
    source: GridArgument,
    cameras: Annotated[
        Path,
        typer.Option(
            "--cameras", metavar="PATH", help="Cameras with photographs: transforms.json, say."
        ),
    ],
    images: ImagesOption = None,
    original: Annotated[
        Path | None,
        typer.Option(
            "--original", metavar="FILE", help="The field before quantization, to compare with."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Render a radiance field and measure its PSNR against photographs, on the processor."""
    start = perf_counter()
    field = _field(source)
    before = None if original is None else _field(original)
    views = read_cameras(cameras, images)
    found = _measured(field, views, "Rendering")
    reference = None if before is None else _measured(before, views, "Rendering the original")
    result = _as_json(source, found, reference) | {"seconds": perf_counter() - start}
    if as_json:
        print_json(result)
    else:
        _print(result)


def _field(path: Path) -> RadianceField:
    field = read_hash_grid(path).field
    if field is None:
        raise OptionError(
            f"{path.name} holds a hash grid alone.",
            "Only whole radiance fields in .npz or .tdtq files can be rendered here.",
        )
    return field


def _measured(field: RadianceField, views: list[View], title: str) -> Measured:
    with progress_bar(title) as progress:
        return measure(field, views, progress=progress)


def _as_json(path: Path, found: Measured, reference: Measured | None) -> dict[str, Any]:
    original = None if reference is None else [finite(value) for value in reference.psnr]
    return {
        "path": str(path),
        "views": list(found.names),
        "psnr": [finite(value) for value in found.psnr],
        "original_psnr": original,
        "mean": finite(found.mean),
        "worst": finite(found.worst),
        "loss": None if reference is None else finite(reference.mean - found.mean),
    }


def _print(result: dict[str, Any]) -> None:
    originals = result["original_psnr"] or [None] * len(result["views"])
    rows = [
        (name, readable_db(value), "" if before is None else readable_db(before))
        for name, value, before in zip(result["views"], result["psnr"], originals, strict=True)
    ]
    print_table(("view", "PSNR", "original"), rows)
    facts = {"mean": readable_db(result["mean"]), "worst": readable_db(result["worst"])}
    if result["loss"] is not None:
        facts["loss"] = f"{result['loss']:.3f} dB"
    print_facts(facts)

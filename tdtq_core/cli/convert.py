"""``tdtq convert``: a scene from one file format to another."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from tdtq_core.cli.converting import OutArgument, report, writer_in_version
from tdtq_core.cli.options import DropInvalidOption, JsonOption
from tdtq_core.cli.paths import check_output
from tdtq_core.cli.scenes import open_checked
from tdtq_core.formats.spz_write import USUAL_VERSION, VERSIONS


def convert(
    source: Annotated[
        Path, typer.Argument(metavar="IN", help="The file to read.", show_default=False)
    ],
    out: OutArgument,
    spz_version: Annotated[
        int | None,
        typer.Option(
            min=min(VERSIONS),
            max=max(VERSIONS),
            help=f"Version of a .spz file; {USUAL_VERSION}, which every reader knows, by default.",
        ),
    ] = None,
    drop_invalid: DropInvalidOption = False,
    as_json: JsonOption = False,
) -> None:
    """Convert a scene from one file format to another, by suffix. An existing OUT is replaced."""
    start = perf_counter()
    write = writer_in_version(out, spz_version)
    check_output(source, out)
    _, scene, warnings = open_checked(source, drop_invalid)
    write(scene, out)
    report(source, out, scene, perf_counter() - start, warnings, as_json)

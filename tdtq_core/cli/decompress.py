"""``tdtq decompress``: a `.tdtq` file back into a scene file."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from tdtq_core.cli.converting import OutArgument, report, require_scene_format
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.paths import check_output, require_suffix
from tdtq_core.codec.files import read_tdtq
from tdtq_core.formats import write_scene


def decompress(
    source: Annotated[
        Path, typer.Argument(metavar="IN.tdtq", help="The file to read.", show_default=False)
    ],
    out: OutArgument,
    as_json: JsonOption = False,
) -> None:
    """Turn a .tdtq file back into a scene file. An existing OUT is replaced."""
    start = perf_counter()
    require_suffix(source, ".tdtq")
    require_scene_format(out)
    check_output(source, out)
    scene, _ = read_tdtq(source)
    write_scene(scene, out)
    report(source, out, scene, perf_counter() - start, [], as_json)

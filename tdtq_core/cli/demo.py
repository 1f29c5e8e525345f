"""``tdtq demo``: the built-in scene as a file."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from tdtq_core.cli.converting import require_scene_format
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_facts, print_json, readable_bytes
from tdtq_core.cli.paths import file_size, require_folder_of
from tdtq_core.demo import demo_scene
from tdtq_core.formats import write_scene


def demo(
    out: Annotated[
        Path, typer.Argument(metavar="OUT.ply", help="The file to write.", show_default=False)
    ],
    as_json: JsonOption = False,
) -> None:
    """Write the built-in scene. An existing file is replaced."""
    start = perf_counter()
    require_scene_format(out)
    require_folder_of(out)
    scene = demo_scene()
    write_scene(scene, out)
    result = {
        "path": str(out),
        "gaussians": len(scene),
        "sh_degree": scene.sh_degree,
        "bytes": file_size(out),
        "seconds": perf_counter() - start,
    }
    if as_json:
        print_json(result)
        return
    print_facts(
        {
            "written": f"{out} ({readable_bytes(file_size(out))})",
            "Gaussians": f"{len(scene):,}",
        }
    )

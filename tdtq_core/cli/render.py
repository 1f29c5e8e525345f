"""``tdtq render``: pictures of a scene."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    CamerasOption,
    JsonOption,
    OrbitOption,
    SceneArgument,
    SizeOption,
)
from tdtq_core.cli.output import print_facts, print_json, progress_bar, warn
from tdtq_core.cli.paths import make_folder
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.cli.scenes import open_checked
from tdtq_core.evaluation.frames import render_views
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.formats.photographs import write_png


def render(
    scene: SceneArgument,
    out_dir: Annotated[
        Path,
        typer.Argument(
            metavar="OUT_DIR", help="Folder of the PNG files, made if missing.", show_default=False
        ),
    ],
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    size: SizeOption = None,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    as_json: JsonOption = False,
) -> None:
    """Render a scene into PNG pictures, one per camera; existing ones are replaced."""
    wanted = None if size is None else parse_size(size)
    _, opened, warnings = open_checked(scene, False)
    views = choose_views(opened, cameras=cameras, orbit_count=orbit, size=wanted)
    renderer, folder = open_renderer(backend), make_folder(out_dir)
    with progress_bar("Rendering") as progress:
        times = render_views(
            opened,
            views,
            renderer,
            lambda view, picture: write_png(folder / f"{view.camera.name}.png", picture),
            background=background.color,
            progress=progress,
        )
    result = {
        "path": str(folder),
        "views": [view.camera.name for view in views],
        "frame_ms": times,
        "backend": renderer.name,
        "warnings": warnings,
    }
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(warnings)


def _print(result: dict[str, Any]) -> None:
    times = result["frame_ms"]
    print_facts(
        {
            "written": f"{len(times)} pictures in {result['path']}",
            "milliseconds a view": f"{sum(times) / len(times):.1f}, {min(times):.1f} at best",
            "backend": result["backend"],
        }
    )

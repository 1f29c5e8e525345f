"""``tdtq view``: the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_json
from tdtq_viewer.app import main


def view(
    scene: Annotated[
        Path | None,
        typer.Argument(metavar="SCENE", help="A scene to open.", show_default=False),
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Open the built-in scene.")] = False,
    screenshot: Annotated[
        Path | None,
        typer.Option(
            "--screenshot",
            metavar="FILE.png",
            help="Save the window once the first full picture is up, and leave.",
        ),
    ] = None,
    cameras: Annotated[
        Path | None,
        typer.Option("--cameras", metavar="FILE", help="Cameras of the scene: a file or folder."),
    ] = None,
    fresh: Annotated[
        bool,
        typer.Option("--fresh", help="Do not restore what was open when the window closed."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Open the window; the same as tdtq-viewer."""
    arguments = [] if scene is None else [str(scene)]
    if demo:
        arguments.append("--demo")
    if fresh:
        arguments.append("--fresh")
    if screenshot is not None:
        arguments += ["--screenshot", str(screenshot)]
    if cameras is not None:
        arguments += ["--cameras", str(cameras)]
    code = main(arguments)
    if code == 0 and as_json:
        print_json({"screenshot": None if screenshot is None else str(screenshot)})
    raise typer.Exit(code)

"""The arguments and options that several verbs share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.formats import OPENABLE_TEXT
from tdtq_core.rendering.protocol import BLACK, WHITE


class Background(StrEnum):
    """Colours that a picture may stand on."""

    white = "white"
    black = "black"

    @property
    def color(self) -> tuple[float, float, float]:
        """Red, green and blue between 0 and 1."""
        return WHITE if self is Background.white else BLACK


class Backend(StrEnum):
    """Renderers that the user may ask for."""

    auto = "auto"
    cpu = "cpu"
    gsplat = "gsplat"


SceneArgument = Annotated[
    Path,
    typer.Argument(metavar="SCENE", help=f"A scene file: {OPENABLE_TEXT}.", show_default=False),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print one JSON object on standard output.")
]
CamerasOption = Annotated[
    Path | None,
    typer.Option(
        "--cameras",
        metavar="PATH",
        help="Cameras to use: transforms.json, cameras.json, or the folder of a COLMAP model.",
    ),
]
ImagesOption = Annotated[
    Path | None,
    typer.Option(
        "--images",
        metavar="DIR",
        help="Folder that the photographs in the file of cameras are relative to.",
    ),
]
OrbitOption = Annotated[
    int | None,
    typer.Option(
        "--orbit",
        metavar="N",
        min=1,
        max=10000,
        help="N cameras on a circle around the scene; 8 where no cameras are named.",
    ),
]
SizeOption = Annotated[
    str | None,
    typer.Option(
        "--size", metavar="WxH", help="Size of the pictures in pixels; 800x800 for an orbit."
    ),
]
PruneOption = Annotated[
    str | None,
    typer.Option(
        "--prune",
        metavar="KIND=AMOUNT",
        help="Leave Gaussians out first: opacity=0.05 those fainter than that, importance=0.2 the "
        "fifth that puts least into the pictures of the cameras.",
    ),
]
BackendOption = Annotated[
    Backend, typer.Option("--backend", help="Renderer; auto takes the fastest that works here.")
]
BackgroundOption = Annotated[
    Background, typer.Option("--background", help="Colour behind the scene.")
]
DropInvalidOption = Annotated[
    bool,
    typer.Option(
        "--drop-invalid",
        help="Leave out Gaussians that hold NaN, infinities or zero quaternions, or are larger "
        "than the whole scene. Sizes and ratios still count the scene as it is in its file.",
    ),
]

"""``tdtq turntable``: a turn around a scene, original against compressed, as a film."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from tdtq_core.cli.compress import BitsOption, PlanOption, PresetOption
from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    DropInvalidOption,
    JsonOption,
    PruneOption,
    SceneArgument,
)
from tdtq_core.cli.output import print_facts, print_json, progress_bar, readable_bytes, warn
from tdtq_core.cli.paths import check_output, file_size
from tdtq_core.cli.planning import open_studio
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.cli.report import CompressedArgument
from tdtq_core.cli.scenes import open_checked
from tdtq_core.cli.subjects import PlanWish, compressed_scene
from tdtq_core.evaluation.views import parse_size
from tdtq_core.report.film import SUFFIXES, check_film, write_film
from tdtq_core.report.turntable import split_view, turn_cameras
from tdtq_core.report.words import bytes_text


class Up(StrEnum):
    """Directions of the world that may point up."""

    x = "x"
    y = "y"
    z = "z"
    minus_x = "-x"
    minus_y = "-y"
    minus_z = "-z"

    @property
    def direction(self) -> tuple[float, float, float]:
        """A unit vector."""
        sign = -1.0 if self.value.startswith("-") else 1.0
        x, y, z = (sign * (self.value[-1] == axis) for axis in "xyz")
        return x, y, z


OutputOption = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=f"The film to write: {', '.join(SUFFIXES)}. MP4 needs ffmpeg.",
    ),
]
SecondsOption = Annotated[
    float, typer.Option("--seconds", metavar="S", min=0.1, max=600, help="How long a turn takes.")
]
FpsOption = Annotated[
    float, typer.Option("--fps", metavar="F", min=1, max=60, help="Frames a second.")
]
FilmSizeOption = Annotated[
    str, typer.Option("--size", metavar="WxH", help="Size of the film in pixels.")
]
UpOption = Annotated[Up, typer.Option("--up", help="Direction of the world that points up.")]
StillOption = Annotated[bool, typer.Option("--still", help="Keep the dividing line in the middle.")]


def turntable(
    scene: SceneArgument,
    compressed: CompressedArgument = None,
    output: OutputOption = Path("turntable.gif"),
    preset_name: PresetOption = None,
    bits: BitsOption = None,
    plan_file: PlanOption = None,
    prune: PruneOption = None,
    seconds: SecondsOption = 6.0,
    fps: FpsOption = 20.0,
    size: FilmSizeOption = "640x640",
    up: UpOption = Up.z,
    still: StillOption = False,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    as_json: JsonOption = False,
) -> None:
    """Film a turn around a scene: the original left of a line that sweeps, the compressed right.

    An existing film is replaced.
    """
    start = perf_counter()
    check_film(output, fps)
    check_output(scene, output)
    wanted = parse_size(size)
    wish = PlanWish(preset_name, bits, plan_file, prune)
    plan, made = wish.plan_or_file(compressed)
    whole, kept, warnings = open_checked(scene, drop_invalid)
    cameras = turn_cameras(kept, max(1, round(seconds * fps)), wanted, up.direction)
    renderer = open_renderer(backend)
    if made is None:
        studio = open_studio(kept, None, 1, size, backend, background, plan)
        made, _ = compressed_scene(studio, None, wish, whole)
    labels = f"Original {bytes_text(whole.float32_bytes)}", f"Compressed {bytes_text(made.bytes)}"
    draw = split_view(
        kept,
        made.scene,
        cameras,
        renderer,
        labels=labels,
        background=background.color,
        sweeps=not still,
    )
    with progress_bar("Filming") as progress:
        write_film(output, draw, len(cameras), fps, progress=progress)
    result = {
        "path": str(output),
        "bytes": file_size(output),
        "frames": len(cameras),
        "compressed_bytes": made.bytes,
        "seconds": perf_counter() - start,
        "backend": renderer.name,
        "warnings": warnings,
    }
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(warnings)


def _print(result: dict[str, Any]) -> None:
    size = readable_bytes(result["bytes"])
    said = f"{result['path']} ({size}), {result['frames']} frames"
    print_facts({"written": said, "backend": result["backend"]})

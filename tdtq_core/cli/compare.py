"""``tdtq compare``: how far two scenes look apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.cli.comparison_text import print_comparison
from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    CamerasOption,
    ImagesOption,
    JsonOption,
    OrbitOption,
    SizeOption,
)
from tdtq_core.cli.output import print_json, progress_bar, warn
from tdtq_core.cli.paths import make_folder, require_folder_of
from tdtq_core.cli.renderers import open_renderer
from tdtq_core.cli.scenes import open_checked
from tdtq_core.evaluation.compare import Pictures
from tdtq_core.evaluation.compare import compare as compare_scenes
from tdtq_core.evaluation.error_maps import FULL_SCALE, error_map
from tdtq_core.evaluation.table import check_table, write_table
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.formats.cameras import View
from tdtq_core.formats.photographs import write_png
from tdtq_core.scene import GaussianScene

OriginalArgument = Annotated[
    Path, typer.Argument(metavar="A", help="The original scene.", show_default=False)
]
OtherArgument = Annotated[
    Path, typer.Argument(metavar="B", help="What became of it.", show_default=False)
]
ErrorMapsOption = Annotated[
    Path | None,
    typer.Option(
        "--error-maps",
        metavar="DIR",
        help="Save a picture of each view's absolute error: black for none, yellow for "
        f"{FULL_SCALE} of the colour range and more.",
    ),
]
TableOption = Annotated[
    Path | None,
    typer.Option(
        "--table", metavar="FILE", help="Write every view's figures to a .csv or .json file."
    ),
]
FlipOption = Annotated[
    bool, typer.Option("--flip", help="Measure FLIP too, which takes longer than rendering.")
]


def compare(
    a: OriginalArgument,
    b: OtherArgument,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    images: ImagesOption = None,
    size: SizeOption = None,
    error_maps: ErrorMapsOption = None,
    table: TableOption = None,
    flip: FlipOption = False,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    as_json: JsonOption = False,
) -> None:
    """Measure how far two scenes look apart: PSNR, SSIM, and both against photographs.

    Pictures are clipped to the range 0 to 1 first. PSNR is null in JSON where they are identical.
    """
    wanted = None if size is None else parse_size(size)
    if table is not None:
        check_table(table)
        require_folder_of(table)
    (_, first, warnings_a), (_, second, warnings_b) = open_checked(a, False), open_checked(b, False)
    views = choose_views(first, cameras=cameras, orbit_count=orbit, images=images, size=wanted)
    keep = _keeper(error_maps)
    with progress_bar("Comparing") as progress:
        comparison = compare_scenes(
            first,
            second,
            views,
            open_renderer(backend),
            background=background.color,
            flip=flip,
            progress=progress,
            on_pictures=keep,
        )
    if table is not None:
        write_table(comparison, table)
    warnings = [f"{a.name}: {text}" for text in warnings_a]
    warnings += [f"{b.name}: {text}" for text in warnings_b]
    warnings += [] if images is None else _missing(views)
    warnings += _different_modes(first, second)
    if as_json:
        print_json(comparison.to_json() | {"warnings": warnings})
    else:
        print_comparison(comparison)
        warn(warnings)


def _missing(views: Sequence[View]) -> list[str]:
    """Return a warning if some photographs were not found."""
    missing = [view.camera.name for view in views if view.photograph is None]
    if not missing:
        return []
    names = ", ".join(missing[:3])
    return [f"{len(missing)} of {len(views)} photographs were not found: {names}."]


def _different_modes(a: GaussianScene, b: GaussianScene) -> list[str]:
    """Return a warning if the scenes want to be drawn differently."""
    if a.render_mode == b.render_mode:
        return []
    return [f"A is drawn {a.render_mode}, B {b.render_mode}: the figures measure that as well."]


def _keeper(folder: Path | None) -> Callable[[View, Pictures], None]:
    """Return a function that saves the error map of a view in `folder`, or does nothing."""
    if folder is None:
        return lambda view, pictures: None
    made = make_folder(folder)

    def save(view: View, pictures: Pictures) -> None:
        write_png(made / f"{view.camera.name}.png", error_map(pictures.a, pictures.b))

    return save

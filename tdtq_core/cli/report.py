"""``tdtq report``: a page with pictures and numbers, to attach or to send."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.command_line import command_line
from tdtq_core.cli.compress import BitsOption, PlanOption, PresetOption
from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    CamerasOption,
    DropInvalidOption,
    ImagesOption,
    JsonOption,
    OrbitOption,
    PruneOption,
    SceneArgument,
    SizeOption,
)
from tdtq_core.cli.output import print_facts, print_json, print_line, progress_bar, warn
from tdtq_core.cli.paths import check_output, make_folder, require_suffix
from tdtq_core.cli.planning import open_studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.cli.subjects import PlanWish, compressed_scene, foreseen, ready_for_theory
from tdtq_core.cli.targets import TargetPsnrOption, TargetRatioOption, TargetSizeOption
from tdtq_core.report.content import Report
from tdtq_core.report.files import write_gallery
from tdtq_core.report.gathering import Subject, check_names, gather
from tdtq_core.report.page import write_page
from tdtq_core.report.scene_file import describe_file
from tdtq_core.report.words import answer, bytes_text

CompressedArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[COMPRESSED.tdtq]",
        help="What became of it; without it the scene is compressed as the options say.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE.html", help="The page to write.")
]
ViewsOption = Annotated[
    int,
    typer.Option("--views", metavar="N", min=1, max=50, help="Picture the N worst views."),
]
ViewOption = Annotated[
    list[str] | None,
    typer.Option("--view", metavar="NAME", help="Picture this view instead; may be repeated."),
]
PngsOption = Annotated[
    Path | None,
    typer.Option("--pngs", metavar="DIR", help="Save the pictures as PNG files too."),
]
TheoryOption = Annotated[
    bool,
    typer.Option(
        "--theory/--no-theory",
        help="Predictions, each attribute's share of the error and the curve of size against "
        "quality, which take longest.",
    ),
]


def report(
    scene: SceneArgument,
    compressed: CompressedArgument = None,
    output: OutputOption = Path("report.html"),
    preset_name: PresetOption = None,
    bits: BitsOption = None,
    plan_file: PlanOption = None,
    prune: PruneOption = None,
    target_psnr: TargetPsnrOption = None,
    target_ratio: TargetRatioOption = None,
    target_size: TargetSizeOption = None,
    views: ViewsOption = 4,
    view: ViewOption = None,
    theory: TheoryOption = True,
    pngs: PngsOption = None,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    images: ImagesOption = None,
    size: SizeOption = None,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write what compressing a scene does to it as one HTML page: pictures, numbers, settings.

    The page needs nothing else, neither files nor a network. An existing one is replaced.
    """
    require_suffix(output, ".html")
    check_output(scene, output)
    wish = PlanWish(preset_name, bits, plan_file, prune, target_psnr, target_ratio, target_size)
    plan, given = wish.plan_or_file(compressed)
    whole, kept, warnings = open_checked(scene, drop_invalid)
    studio = open_studio(kept, cameras, orbit, size, backend, background, plan, images)
    check_names(studio.views, view or ())
    folder = None if pngs is None else make_folder(pngs)
    made, missed = compressed_scene(studio, given, wish, whole)
    subject = Subject(
        describe_file(scene, whole), kept, made, studio.views, studio.renderer, studio.background
    )
    command = command_line(
        "report",
        [scene] if compressed is None else [scene, compressed],
        (wish.named() if given is None else wish).options()
        | {"--views": None if view else views, "--view": view, "--no-theory": not theory}
        | {"--cameras": cameras, "--orbit": orbit, "--images": images, "--size": size}
        | {"--backend": backend.value, "--background": background.value}
        | {"--drop-invalid": drop_invalid, "--output": output.name},
        scene.parent,
    )
    date = datetime.now().astimezone()
    with progress_bar("Comparing") as progress:
        found = gather(
            subject, command=command, date=date, count=views, names=view or (), progress=progress
        )
    if theory:
        ready = ready_for_theory(studio, [] if cameras is None else studio.views)
        found = replace(found, forecast=foreseen(ready, made, found.comparison.psnr))
    page_bytes = write_page(found, output)
    if folder is not None:
        write_gallery(found.gallery, folder)
    _tell(found, output, page_bytes, warnings + missed, as_json)


def _tell(found: Report, output: Path, size: int, warnings: list[str], as_json: bool) -> None:
    if as_json:
        extra: dict[str, Any] = {"path": str(output), "page_bytes": size, "warnings": warnings}
        print_json(found.to_json() | extra)
        return
    print_line(answer(found))
    print_facts({"written": f"{output} ({bytes_text(size)})", "renderer": found.comparison.backend})
    warn(warnings)

"""``tdtq batch``: many scenes into `.tdtq` files with the same plan or target."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.batch.finding import find_scenes
from tdtq_core.batch.jobs import Job
from tdtq_core.batch.ledger import LEDGER_NAME, Ledger
from tdtq_core.batch.naming import name_outputs
from tdtq_core.batch.table import SCENE_COLUMNS, rows_of, write_csv
from tdtq_core.cli.batching import (
    Batch,
    CsvOption,
    FreshOption,
    ScenesArgument,
    SchedulerOption,
    WorkersOption,
    leave,
    open_executor,
    run_and_follow,
)
from tdtq_core.cli.compress import (
    BitsOption,
    PlanOption,
    PredictOption,
    PresetOption,
    choose_wishes,
)
from tdtq_core.cli.compressing import compress_job, is_compress_result
from tdtq_core.cli.following import short_names
from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    CamerasOption,
    DropInvalidOption,
    JsonOption,
    OrbitOption,
    PruneOption,
    SizeOption,
)
from tdtq_core.cli.output import print_json, print_table, readable_bytes, readable_db, warn
from tdtq_core.cli.paths import make_folder, require_folder_of
from tdtq_core.cli.targets import TargetPsnrOption, TargetRatioOption, TargetSizeOption
from tdtq_core.cli.wishes import CompressWishes, read_viewing
from tdtq_core.formats import COMPRESSED

COLUMNS = (
    *SCENE_COLUMNS,
    "gaussians_in",
    "gaussians_out",
    "file_bytes_in",
    "bytes_in",
    "bytes_out",
    "ratio",
    "closed_form_ratio",
    "predicted_psnr",
    "measured_psnr",
    "seconds",
)
"""Columns of the file for spreadsheets."""

OutputOption = Annotated[
    Path,
    typer.Option(
        "--output",
        metavar="DIR",
        help="Folder for the files; made if need be. What is finished is recorded in it.",
        show_default=False,
    ),
]


def batch(
    scenes: ScenesArgument,
    output: OutputOption,
    preset_name: PresetOption = None,
    bits: BitsOption = None,
    plan_file: PlanOption = None,
    prune: PruneOption = None,
    target_psnr: TargetPsnrOption = None,
    target_ratio: TargetRatioOption = None,
    target_size: TargetSizeOption = None,
    predict: PredictOption = False,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    size: SizeOption = None,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    workers: WorkersOption = None,
    scheduler: SchedulerOption = None,
    fresh: FreshOption = False,
    csv: CsvOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compress many scenes with the same plan or target, several at a time.

    Cameras that lie beside a scene are used for it unless --cameras or --orbit says otherwise. A
    scene that fails is reported, and the rest go on; the same command goes on with a batch that was
    stopped. Exit code 3: some scenes failed.
    """
    viewing = read_viewing(cameras, orbit, size, backend, background, drop_invalid)
    targets = (target_psnr, target_ratio, target_size)
    wishes = choose_wishes(preset_name, plan_file, bits, prune, targets, predict, viewing)
    executor = open_executor(workers, scheduler)
    if csv is not None:
        require_folder_of(csv)
    jobs = jobs_for(find_scenes(scenes), make_folder(output), wishes)
    ledger = Ledger(output / LEDGER_NAME, is_compress_result, fresh=fresh)
    done = run_and_follow(executor, compress_job, jobs, ledger)
    if csv is not None:
        write_csv(csv, COLUMNS, [row for record in done.records for row in rows_of(record)])
    if as_json:
        print_json(done.to_json())
    else:
        _print(done)
    leave(done, "The same command goes on where it was.")


def jobs_for(scenes: list[Path], folder: Path, wishes: CompressWishes) -> list[Job]:
    """Return a job for each of `scenes`, with its output in `folder` and the cameras beside it."""
    outputs = name_outputs(scenes, folder.absolute(), COMPRESSED)
    jobs = []
    for scene, out in zip(scenes, outputs, strict=True):
        own = replace(wishes, viewing=wishes.viewing.beside(scene))
        jobs.append(Job(str(scene), str(out), own.to_json()))
    return jobs


def _print(done: Batch) -> None:
    names = short_names(done.jobs)
    finished = [
        (names[one.job.scene], one.outcome.result) for one in done.records if one.outcome.result
    ]
    rows = [_cells(name, result) for name, result in finished]
    print_table(("scene", "Gaussians", "size", "ratio", "PSNR", "seconds"), rows)
    for name, result in finished:
        warn([f"{name}: {text}" for text in result["warnings"]])


def _cells(name: str, result: dict[str, Any]) -> tuple[str, ...]:
    return (
        name,
        f"{result['gaussians_out']:,}",
        readable_bytes(result["bytes_out"]),
        f"{result['ratio']:.2f}",
        _psnr(result),
        f"{result['seconds']:.2f}",
    )


def _psnr(result: dict[str, Any]) -> str:
    """Return the measured PSNR, else the predicted one, where either was asked for."""
    if "measured_psnr" in result:
        return readable_db(result["measured_psnr"])
    predicted = result["predicted_psnr"]
    return "not asked for" if predicted is None else readable_db(predicted)

"""``tdtq sweep``: size against quality, for the presets and the best plans between them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.batch.finding import find_scenes
from tdtq_core.batch.jobs import Job
from tdtq_core.batch.ledger import Ledger
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
    SizeOption,
)
from tdtq_core.cli.output import print_json, print_table, readable_bytes, readable_db, warn
from tdtq_core.cli.paths import require_folder_of
from tdtq_core.cli.sweeping import is_sweep_result, sweep_file, sweep_job
from tdtq_core.cli.wishes import SweepWishes, read_viewing

COLUMNS = (*SCENE_COLUMNS, "name", "bits", "bytes", "ratio", "predicted_psnr", "measured_psnr")
"""Columns of the file for spreadsheets: a row for each plan of each scene."""

PointsOption = Annotated[
    int,
    typer.Option("--points", metavar="N", min=1, max=100, help="Plans beside the presets."),
]
RecordOption = Annotated[
    Path | None,
    typer.Option(
        "--record",
        metavar="FILE.jsonl",
        help="Record there what is finished; the same command then goes on where it was.",
    ),
]


def sweep(
    scenes: ScenesArgument,
    points: PointsOption = 10,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    size: SizeOption = None,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    workers: WorkersOption = None,
    scheduler: SchedulerOption = None,
    record: RecordOption = None,
    fresh: FreshOption = False,
    csv: CsvOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tabulate bytes, ratio, predicted and measured PSNR of the presets and of the best plans.

    Several scenes, a folder, or any of --workers, --scheduler, --record and --csv make it a batch:
    cameras that lie beside a scene are used for it, a scene that fails is reported, and the rest go
    on. Exit code 3: some scenes failed.
    """
    viewing = read_viewing(cameras, orbit, size, backend, background, drop_invalid)
    wishes = SweepWishes(points, viewing)
    alone = len(scenes) == 1 and not scenes[0].is_dir()
    if alone and not any((workers, scheduler, record, csv)):
        _report(sweep_file(scenes[0], wishes), as_json)
        return
    executor = open_executor(workers, scheduler)
    for path in filter(None, (csv, record)):
        require_folder_of(path)
    ledger = None if record is None else Ledger(record, is_sweep_result, fresh=fresh)
    done = run_and_follow(executor, sweep_job, _jobs(find_scenes(scenes), wishes), ledger)
    if csv is not None:
        write_csv(csv, COLUMNS, [row for one in done.records for row in rows_of(one, "points")])
    if as_json:
        print_json(done.to_json())
    else:
        _print_all(done)
    leave(done, _advice(record))


def _jobs(scenes: list[Path], wishes: SweepWishes) -> list[Job]:
    return [
        Job(str(scene), None, SweepWishes(wishes.points, wishes.viewing.beside(scene)).to_json())
        for scene in scenes
    ]


def _advice(record: Path | None) -> str:
    if record is None:
        return "With --record FILE.jsonl the next run can be stopped and go on."
    return "The same command goes on where it was."


def _report(result: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(result)
        return
    rows = [_cells(row) for row in result["points"]]
    print_table(("plan", "size", "ratio", "predicted", "measured"), rows)
    warn(result["warnings"])


def _print_all(done: Batch) -> None:
    names = short_names(done.jobs)
    finished = [(names[one.job.scene], one.outcome.result or {}) for one in done.records]
    rows = [(name, *_cells(row)) for name, found in finished for row in found.get("points", ())]
    print_table(("scene", "plan", "size", "ratio", "predicted", "measured"), rows)
    for name, found in finished:
        warn([f"{name}: {text}" for text in found.get("warnings", ())])


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["name"] or row["bits"],
        readable_bytes(row["bytes"]),
        f"{row['ratio']:.2f}",
        readable_db(row["predicted_psnr"]),
        readable_db(row["measured_psnr"]),
    )

"""``tdtq sweep``: size against quality, for the presets and the best plans between them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tdtq_core.cli.options import (
    Backend,
    BackendOption,
    Background,
    BackgroundOption,
    CamerasOption,
    DropInvalidOption,
    JsonOption,
    OrbitOption,
    SceneArgument,
    SizeOption,
)
from tdtq_core.cli.output import (
    print_json,
    print_table,
    progress_bar,
    readable_bytes,
    readable_db,
    warn,
)
from tdtq_core.cli.planning import open_studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import DEFAULT_PRESET, preset
from tdtq_core.evaluation.scores import finite
from tdtq_core.evaluation.sweep import SweepPoint
from tdtq_core.evaluation.sweep import sweep as sweep_plans

PointsOption = Annotated[
    int,
    typer.Option("--points", metavar="N", min=1, max=100, help="Plans beside the presets."),
]


def sweep(
    scene: SceneArgument,
    points: PointsOption = 10,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    size: SizeOption = None,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    as_json: JsonOption = False,
) -> None:
    """Tabulate bytes, ratio, predicted and measured PSNR of the presets and of the best plans."""
    original, kept, warnings = open_checked(scene, drop_invalid)
    studio = open_studio(kept, cameras, orbit, size, backend, background, preset(DEFAULT_PRESET))
    found = []
    with progress_bar("Measuring") as progress:
        for point in sweep_plans(studio.best, studio.predict, studio.measure, points, studio.base):
            found.append(_to_json(point, original.float32_bytes))
            progress(len(found) / (points + 4))
    found.sort(key=lambda row: row["bytes"])
    if as_json:
        backend_name = studio.renderer.name
        print_json({"points": found, "backend": backend_name, "warnings": warnings})
    else:
        print_table(
            ("plan", "size", "ratio", "predicted", "measured"), [_cells(row) for row in found]
        )
        warn(warnings)


def _to_json(point: SweepPoint, bytes_in: int) -> dict[str, Any]:
    return {
        "name": point.name,
        "bytes": point.measured.bytes,
        "ratio": bytes_in / point.measured.bytes,
        "predicted_psnr": finite(point.predicted_psnr),
        "measured_psnr": finite(point.measured.psnr),
        "plan": point.plan.to_json(),
        "bits": bits_text(point.plan),
    }


def bits_text(plan: CompressionPlan) -> str:
    """Return the bits of a plan as --bits takes them."""
    parts = []
    for name, quantizer in plan.quantizers.items():
        config = quantizer.config()
        bits = 0 if config["id"] == "drop" else config.get("bits", "raw")
        parts.append(f"{name}={bits}")
    return ",".join(parts)


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["name"] or row["bits"],
        readable_bytes(row["bytes"]),
        f"{row['ratio']:.2f}",
        readable_db(row["predicted_psnr"]),
        readable_db(row["measured_psnr"]),
    )

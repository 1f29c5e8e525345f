"""Size against quality of one scene: what `sweep` tabulates, for one scene or for many."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tdtq_core.batch.jobs import Job, Progress, Watch
from tdtq_core.batch.shape import is_count, is_figure, is_text, list_of, maybe, object_of
from tdtq_core.cli.output import progress_bar, progress_told_to
from tdtq_core.cli.scenes import open_checked
from tdtq_core.cli.wishes import SweepWishes, sweep_wishes
from tdtq_core.codec.plan import CompressionPlan, is_plan
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS, preset
from tdtq_core.evaluation.scores import finite
from tdtq_core.evaluation.sweep import SweepPoint
from tdtq_core.evaluation.sweep import sweep as sweep_plans

is_sweep_result = object_of(
    {
        "points": list_of(
            object_of(
                {
                    "name": maybe(is_text),
                    "bytes": is_count,
                    "ratio": is_figure,
                    "predicted_psnr": maybe(is_figure),
                    "measured_psnr": maybe(is_figure),
                    "plan": is_plan,
                    "bits": is_text,
                }
            )
        ),
        "backend": is_text,
        "warnings": list_of(is_text),
    }
)
"""Whether a value is what `sweep_file` returns."""


def sweep_job(job: Job, watch: Watch) -> dict[str, Any]:
    """Carry out a job of a batch whose options are `SweepWishes`; see `sweep_file`."""
    with progress_told_to(lambda stage, share: watch(Progress(stage, share))):
        return sweep_file(Path(job.scene), sweep_wishes(job.options))


def sweep_file(scene: Path, wishes: SweepWishes) -> dict[str, Any]:
    """Measure the presets and the best plans of the scene at `scene`; return the facts as JSON.

    Raises
    ------
    TdtqError
        If the scene or the cameras cannot be read, or not be rendered.
    """
    original, kept, warnings = open_checked(scene, wishes.viewing.drop_invalid)
    studio = wishes.viewing.studio(kept, preset(DEFAULT_PRESET))
    found = []
    plans = sweep_plans(studio.best, studio.predict, studio.measure, wishes.points, studio.base)
    with progress_bar("Measuring") as progress:
        for point in plans:
            found.append(_to_json(point, original.float32_bytes))
            progress(len(found) / (wishes.points + len(PRESETS)))
    found.sort(key=lambda row: row["bytes"])
    return {"points": found, "backend": studio.renderer.name, "warnings": warnings}


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

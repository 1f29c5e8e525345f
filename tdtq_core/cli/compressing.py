"""A scene into a `.tdtq` file: what `compress` does with one scene and `batch` with many."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.batch.jobs import Job, Progress, Watch
from tdtq_core.batch.shape import (
    is_count,
    is_figure,
    is_text,
    list_of,
    maybe,
    object_of,
    values_of,
)
from tdtq_core.cli.output import progress_bar, progress_told_to
from tdtq_core.cli.paths import check_output, file_size
from tdtq_core.cli.planning import Studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.cli.targets import Target, meet
from tdtq_core.cli.wishes import CompressWishes, compress_wishes
from tdtq_core.codec.encoder import EncodedScene, encode
from tdtq_core.codec.files import write_tdtq
from tdtq_core.codec.plan import CompressionPlan, is_plan, plan_from_json
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_core.evaluation.pruning import prune as prune_scene
from tdtq_core.evaluation.scores import finite
from tdtq_core.scene import GaussianScene
from tdtq_core.theory import part_of, plan_ratio

is_compress_result = object_of(
    {
        "path": is_text,
        "gaussians_in": is_count,
        "gaussians_out": is_count,
        "file_bytes_in": is_count,
        "bytes_in": is_count,
        "bytes_out": is_count,
        "ratio": is_figure,
        "closed_form_ratio": is_figure,
        "plan": is_plan,
        "per_attribute": values_of(
            object_of({"bytes": is_count, "bits_per_value": is_figure, "quantizer": is_text})
        ),
        "predicted_psnr": maybe(is_figure),
        "seconds": is_figure,
        "warnings": list_of(is_text),
    },
    extra={"measured_psnr": maybe(is_figure), "corrections": is_count},
)
"""Whether a value is what `compress_file` returns; `extra` where a target was met."""


def compress_job(job: Job, watch: Watch) -> dict[str, Any]:
    """Carry out a job of a batch whose options are `CompressWishes`; see `compress_file`."""
    with progress_told_to(lambda stage, share: watch(Progress(stage, share))):
        return compress_file(Path(job.scene), Path(str(job.output)), compress_wishes(job.options))


def compress_file(scene: Path, out: Path, wishes: CompressWishes) -> dict[str, Any]:
    """Compress the scene at `scene` into a file at `out` and return the facts as JSON.

    Raises
    ------
    TdtqError
        If the scene cannot be read, the file not written, or the wishes not be met.
    """
    start = perf_counter()
    check_output(scene, out)
    original, kept, warnings = open_checked(scene, wishes.viewing.drop_invalid)
    settled = _settle(original, kept, wishes)
    left = prune_scene(kept, settled.plan.pruning, settled.importance)
    with progress_bar("Compressing") as progress:
        encoded = encode(left.scene, settled.plan, progress, left.importance_left)
        bytes_out = write_tdtq(encoded, out)
    return {
        "path": str(out),
        "gaussians_in": len(original),
        "gaussians_out": encoded.count,
        "file_bytes_in": file_size(scene),
        **sizes(original, encoded, bytes_out),
        **settled.forecast,
        "seconds": perf_counter() - start,
        "warnings": warnings + settled.missed,
    }


@dataclass(frozen=True)
class _Settled:
    """The plan to carry out, the importance that it needs, and what is known of it."""

    plan: CompressionPlan
    importance: npt.NDArray[np.float64] | None
    forecast: dict[str, Any]
    missed: list[str]


def _settle(original: GaussianScene, kept: GaussianScene, wishes: CompressWishes) -> _Settled:
    plan = plan_from_json(wishes.plan)
    target = wishes.target(original.float32_bytes)
    foreseen = target is not None or wishes.predict
    if not foreseen and not needs_importance(plan):
        return _Settled(plan, None, {"predicted_psnr": None}, [])
    studio = wishes.viewing.studio(kept, plan)
    importance = studio.pruned.importance
    if not foreseen:
        return _Settled(plan, importance, {"predicted_psnr": None}, [])
    plan, forecast, missed = foresee(target, studio, may_prune=wishes.may_prune)
    return _Settled(plan, importance, forecast, missed)


def foresee(
    target: Target | None, studio: Studio, *, may_prune: bool
) -> tuple[CompressionPlan, dict[str, Any], list[str]]:
    """Return the plan that meets `target` or was asked for, what is known of it, and warnings."""
    if target is not None:
        return meet(target, studio, may_prune=may_prune)
    return studio.base, {"predicted_psnr": finite(studio.predict(studio.base).psnr)}, []


def sizes(original: GaussianScene, encoded: EncodedScene, bytes_out: int) -> dict[str, Any]:
    """Return what the file costs, measured and by the closed form, as JSON."""
    bytes_in = original.float32_bytes
    return {
        "bytes_in": bytes_in,
        "bytes_out": bytes_out,
        "ratio": bytes_in / bytes_out,
        "closed_form_ratio": expected_ratio(original, encoded),
        "plan": encoded.plan.to_json(),
        "per_attribute": {
            name: {
                "bytes": attribute.bytes,
                "bits_per_value": attribute.bits_per_value,
                "quantizer": attribute.quantizer.config()["id"],
            }
            for name, attribute in encoded.attributes.items()
        },
    }


def expected_ratio(original: GaussianScene, encoded: EncodedScene) -> float:
    """Return the ratio by counting bits, before entropy coding and any header."""
    parts = {
        name: part_of(quantizer, original.matrix(name).shape[1])
        for name, quantizer in encoded.plan.quantizers.items()
    }
    return plan_ratio(parts, kept=encoded.count / len(original))

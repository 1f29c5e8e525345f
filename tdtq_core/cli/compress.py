"""``tdtq compress``: a scene into a `.tdtq` file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import perf_counter
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
    PruneOption,
    SceneArgument,
    SizeOption,
)
from tdtq_core.cli.output import (
    print_facts,
    print_json,
    print_table,
    progress_bar,
    readable_bytes,
    readable_db,
    warn,
)
from tdtq_core.cli.paths import check_output, file_size, require_suffix
from tdtq_core.cli.planning import Studio, open_studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.cli.targets import (
    Target,
    TargetPsnrOption,
    TargetRatioOption,
    TargetSizeOption,
    meet,
    read_target,
)
from tdtq_core.codec.encoder import EncodedScene, encode
from tdtq_core.codec.files import write_tdtq
from tdtq_core.codec.plan import CompressionPlan, parse_bits, read_plan
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS, preset
from tdtq_core.codec.pruning import parse_pruning
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_core.evaluation.pruning import prune as prune_scene
from tdtq_core.evaluation.scores import finite
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene
from tdtq_core.theory import part_of, plan_ratio

OutArgument = Annotated[
    Path, typer.Argument(metavar="OUT.tdtq", help="The file to write.", show_default=False)
]
PresetOption = Annotated[
    str | None,
    typer.Option(
        "--preset",
        metavar="NAME",
        help=f"Bits that go well together: {', '.join(PRESETS)}. "
        f"{DEFAULT_PRESET} if none is named.",
    ),
]
BitsOption = Annotated[
    str | None,
    typer.Option(
        "--bits",
        metavar="NAME=BITS,...",
        help="Bits per value, on top of the preset or plan: position=16,harmonics=3. "
        f"Names: {', '.join(ATTRIBUTE_NAMES)}. "
        "harmonics=0 drops them; NAME=raw keeps float32.",
    ),
]
PlanOption = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FILE.json", help="A plan, as this verb's JSON gives it."),
]

PredictOption = Annotated[
    bool,
    typer.Option("--predict", help="Say what PSNR to expect; a target implies it."),
]


def compress(
    scene: SceneArgument,
    out: OutArgument,
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
    as_json: JsonOption = False,
) -> None:
    """Compress a scene into a .tdtq file, without training. An existing OUT.tdtq is replaced.

    A target sets the bits by itself, for the named cameras or 8 on an orbit; the file is tried, and
    corrected once if it misses.
    """
    start = perf_counter()
    require_suffix(out, ".tdtq")
    check_output(scene, out)
    plan = choose_plan(preset_name, plan_file, bits, prune)
    original, kept, warnings = open_checked(scene, drop_invalid)
    target = read_target(target_psnr, target_ratio, target_size, original.float32_bytes)
    if target is not None and (preset_name or plan_file or bits):
        raise OptionError("A target sets the bits: leave --preset, --plan and --bits out.")
    forecast: dict[str, Any] = {"predicted_psnr": None}
    importance = None
    if target is not None or predict or needs_importance(plan):
        studio = open_studio(kept, cameras, orbit, size, backend, background, plan)
        importance = studio.pruned.importance
        if target is not None or predict:
            plan, forecast, missed = foresee(target, studio, may_prune=prune is None)
            warnings += missed
    left = prune_scene(kept, plan.pruning, importance)
    with progress_bar("Compressing") as progress:
        encoded = encode(left.scene, plan, progress, left.importance_left)
        bytes_out = write_tdtq(encoded, out)
    result = {
        "path": str(out),
        "gaussians_in": len(original),
        "gaussians_out": encoded.count,
        "file_bytes_in": file_size(scene),
        **sizes(original, encoded, bytes_out),
        **forecast,
        "seconds": perf_counter() - start,
        "warnings": warnings,
    }
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(warnings)


def foresee(
    target: Target | None, studio: Studio, *, may_prune: bool
) -> tuple[CompressionPlan, dict[str, Any], list[str]]:
    """Return the plan that meets `target` or was asked for, what is known of it, and warnings."""
    if target is not None:
        return meet(target, studio, may_prune=may_prune)
    return studio.base, {"predicted_psnr": finite(studio.predict(studio.base).psnr)}, []


def choose_plan(
    preset_name: str | None, plan_file: Path | None, bits: str | None, prune: str | None = None
) -> CompressionPlan:
    """Return the plan that the options ask for: a preset or a file, then the rest on top.

    Raises
    ------
    OptionError
        If both a preset and a file are named, or one of the options means nothing.
    FileAccessError
        If the file cannot be read.
    """
    if preset_name is not None and plan_file is not None:
        raise OptionError("--preset and --plan exclude each other.", "Leave one of them out.")
    plan = preset(preset_name or DEFAULT_PRESET) if plan_file is None else read_plan(plan_file)
    if prune is not None:
        plan = replace(plan, pruning=parse_pruning(prune))
    return plan if bits is None else parse_bits(bits, plan)


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


def _print(result: dict[str, Any]) -> None:
    total = result["bytes_out"]
    rows = [
        (
            name,
            entry["quantizer"],
            f"{entry['bits_per_value']:.2f}",
            readable_bytes(entry["bytes"]),
            f"{100 * entry['bytes'] / total:.1f} %",
        )
        for name, entry in result["per_attribute"].items()
    ]
    print_table(("attribute", "quantizer", "bits a value", "size", "share"), rows)
    before = readable_bytes(result["bytes_in"])
    print_facts(
        {
            "written": result["path"],
            "Gaussians": f"{result['gaussians_out']:,} of {result['gaussians_in']:,}",
            "size": f"{readable_bytes(total)}, from {before} as float32",
            "ratio": f"{result['ratio']:.2f} (closed form {result['closed_form_ratio']:.2f})",
            **_psnr_facts(result),
            "seconds": f"{result['seconds']:.2f}",
        }
    )


def _psnr_facts(result: dict[str, Any]) -> dict[str, str]:
    keys = {"predicted_psnr": "predicted PSNR", "measured_psnr": "measured PSNR"}
    known = {text: result.get(key) for key, text in keys.items()}
    return {text: readable_db(psnr) for text, psnr in known.items() if psnr is not None}

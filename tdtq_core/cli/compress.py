"""``tdtq compress``: a scene into a `.tdtq` file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.compressing import compress_file
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
    readable_bytes,
    readable_db,
    warn,
)
from tdtq_core.cli.paths import check_output, require_suffix
from tdtq_core.cli.targets import TargetPsnrOption, TargetRatioOption, TargetSizeOption
from tdtq_core.cli.wishes import CompressWishes, Viewing, read_viewing
from tdtq_core.codec.plan import CompressionPlan, parse_bits, read_plan
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS, preset
from tdtq_core.codec.pruning import parse_pruning
from tdtq_core.errors import OptionError
from tdtq_core.scene import ATTRIBUTE_NAMES

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
    require_suffix(out, ".tdtq")
    check_output(scene, out)
    viewing = read_viewing(cameras, orbit, size, backend, background, drop_invalid)
    wishes = choose_wishes(
        preset_name,
        plan_file,
        bits,
        prune,
        (target_psnr, target_ratio, target_size),
        predict,
        viewing,
    )
    result = compress_file(scene, out, wishes)
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(result["warnings"])


def choose_wishes(
    preset_name: str | None,
    plan_file: Path | None,
    bits: str | None,
    prune: str | None,
    targets: tuple[float | None, float | None, int | None],
    predict: bool,
    viewing: Viewing,
) -> CompressWishes:
    """Return what the options ask for; `targets` are the PSNR, the ratio and the size.

    Raises
    ------
    OptionError
        If they contradict each other, or one of them means nothing.
    FileAccessError
        If the plan cannot be read.
    """
    plan = choose_plan(preset_name, plan_file, bits, prune)
    wishes = CompressWishes(plan.to_json(), prune is None, *targets, predict, viewing)
    if wishes.target(bytes_in=1) is not None and (preset_name or plan_file or bits):
        raise OptionError("A target sets the bits: leave --preset, --plan and --bits out.")
    return wishes


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

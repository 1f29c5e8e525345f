"""``tdtq predict``: what a plan will cost in the picture, before it is carried out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.compress import BitsOption, PlanOption, PresetOption, choose_plan
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
from tdtq_core.cli.output import print_facts, print_json, print_table, progress_bar, warn
from tdtq_core.cli.output import readable_db as db
from tdtq_core.cli.scenes import open_checked
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.scores import finite
from tdtq_core.evaluation.views import choose_views, parse_size
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.theory.prediction import Prediction


def predict(
    scene: SceneArgument,
    preset_name: PresetOption = None,
    bits: BitsOption = None,
    plan_file: PlanOption = None,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    size: SizeOption = None,
    verify: Annotated[
        bool, typer.Option("--verify", help="Also carry the plan out, and measure.")
    ] = False,
    backend: BackendOption = Backend.auto,
    background: BackgroundOption = Background.white,
    drop_invalid: DropInvalidOption = False,
    as_json: JsonOption = False,
) -> None:
    """Predict the PSNR of a plan, and which attribute causes how much of the error.

    The harmonics' part is a closed form of two measured numbers; the other attributes are each
    probed by a few renders. Once a scene is probed, any plan takes microseconds.
    """
    plan = choose_plan(preset_name, plan_file, bits)
    wanted = None if size is None else parse_size(size)
    _, opened, warnings = open_checked(scene, drop_invalid)
    views = choose_views(opened, cameras=cameras, orbit_count=orbit, size=wanted)
    renderer = choose_renderer(backend.value)
    with progress_bar("Probing") as progress:
        predictor = probe(
            opened, views, renderer, background=background.color, progress=progress
        )
    prediction = predictor.predict(plan)
    result = to_json(prediction, [view.camera.name for view in views])
    result |= {"plan": plan.to_json(), "backend": renderer.name, "warnings": warnings}
    if verify:
        compressed = LiveEncoder(opened).quantize(plan)
        result["measured_psnr"] = finite(compare(opened, compressed, views, renderer, background=background.color, photographs=False).psnr)
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(warnings)


def to_json(prediction: Prediction, names: list[str]) -> dict[str, Any]:
    """Return a prediction as JSON; what is infinite becomes null."""
    return {
        "psnr": finite(prediction.psnr),
        "psnr_mean": finite(prediction.psnr_mean),
        "psnr_floor": finite(prediction.psnr_floor),
        "per_attribute_mse": {
            name: prediction.mse_of(name) for name in prediction.per_attribute
        },
        "views": [
            {"name": name, "psnr": finite(psnr)}
            for name, psnr in zip(names, prediction.view_psnr, strict=True)
        ],
    }


def _print(result: dict[str, Any]) -> None:
    errors = result["per_attribute_mse"]
    total = sum(errors.values()) or 1.0
    rows = [
        (name, f"{error:.2e}", f"{100 * error / total:.1f} %") for name, error in errors.items()
    ]
    print_table(("attribute", "mean squared error", "share"), rows)
    facts = {
        "predicted PSNR": f"{db(result['psnr'])} over all pixels",
        "mean over views": db(result["psnr_mean"]),
        "at least, on average": db(result["psnr_floor"]),
    }
    if "measured_psnr" in result:
        facts["measured PSNR"] = db(result["measured_psnr"])
    print_facts(facts)

"""``tdtq predict``: what a plan will cost in the picture, before it is carried out."""

from __future__ import annotations

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
from tdtq_core.cli.output import print_facts, print_json, print_table, readable_db, warn
from tdtq_core.cli.planning import open_studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.evaluation.scores import finite
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
    _, opened, warnings = open_checked(scene, drop_invalid)
    studio = open_studio(opened, cameras, orbit, size, backend, background)
    prediction = studio.predictor.predict(plan)
    result = to_json(prediction, [view.camera.name for view in studio.views])
    result |= {
        "measured_psnr": finite(studio.measure(plan).psnr) if verify else None,
        "plan": plan.to_json(),
        "backend": studio.renderer.name,
        "warnings": warnings,
    }
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
        "per_attribute_mse": {name: prediction.mse_of(name) for name in prediction.per_attribute},
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
        "predicted PSNR": f"{readable_db(result['psnr'])} over all pixels",
        "mean over views": readable_db(result["psnr_mean"]),
        "at least, on average": readable_db(result["psnr_floor"]),
    }
    if result["measured_psnr"] is not None:
        facts["measured PSNR"] = readable_db(result["measured_psnr"])
    print_facts(facts)

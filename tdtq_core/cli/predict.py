"""``tdtq predict``: what a plan will cost in the picture, before it is carried out."""

from __future__ import annotations

from typing import Annotated, Any

import numpy as np
import typer

from tdtq_core.cli.compress import BitsOption, PlanOption, PresetOption, choose_plan
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
from tdtq_core.cli.output import print_facts, print_json, print_table, readable_db, warn
from tdtq_core.cli.planning import open_studio
from tdtq_core.cli.scenes import open_checked
from tdtq_core.evaluation.pruning_damage import PruningDamage
from tdtq_core.evaluation.scores import finite
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.prediction import Prediction


def predict(
    scene: SceneArgument,
    preset_name: PresetOption = None,
    bits: BitsOption = None,
    plan_file: PlanOption = None,
    prune: PruneOption = None,
    cameras: CamerasOption = None,
    orbit: OrbitOption = None,
    images: ImagesOption = None,
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
    probed by a few renders. Once a scene is probed, a plan takes a fraction of a millisecond.
    Pruning is carried out, by some other amounts too.
    """
    plan = choose_plan(preset_name, plan_file, bits, prune)
    _, opened, warnings = open_checked(scene, drop_invalid)
    studio = open_studio(opened, cameras, orbit, size, backend, background, plan, images)
    prediction = studio.predict(plan)
    result = to_json(prediction, [view.camera.name for view in studio.views])
    result |= {
        "measured_psnr": finite(studio.measure(plan).psnr) if verify else None,
        "pruning": pruning_to_json(studio.pruning_damage, prediction.pixels),
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
        "psnr_truth": finite(prediction.psnr_truth),
        "per_attribute_mse": {name: prediction.mse_of(name) for name in prediction.per_attribute},
        "views": [
            {"name": name, "psnr": finite(psnr)}
            for name, psnr in zip(names, prediction.view_psnr, strict=True)
        ],
    }


def pruning_to_json(damage: PruningDamage | None, pixels: PerView) -> list[dict[str, Any]]:
    """Return what each probed amount of pruning keeps and costs by itself, as JSON."""
    if damage is None:
        return []
    errors = np.average(damage.errors, axis=1, weights=pixels)
    return [
        {"amount": float(amount), "kept": float(kept), "psnr": finite(psnr_of_mse(error))}
        for amount, kept, error in zip(damage.amounts, damage.kept, errors, strict=True)
    ]


def _print(result: dict[str, Any]) -> None:
    errors = result["per_attribute_mse"]
    if result["pruning"]:
        kept = [
            (f"{row['amount']:g}", f"{100 * row['kept']:.1f} %", readable_db(row["psnr"]))
            for row in result["pruning"]
        ]
        print_table(("pruning alone", "Gaussians kept", "PSNR"), kept)
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
    if result["psnr_truth"] is not None:
        facts["against photographs"] = f"{readable_db(result['psnr_truth'])}, mean over views"
    if result["measured_psnr"] is not None:
        facts["measured PSNR"] = readable_db(result["measured_psnr"])
    print_facts(facts)

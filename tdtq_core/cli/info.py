"""``tdtq info``: what a scene is."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from tdtq_core.cli.options import JsonOption, SceneArgument
from tdtq_core.cli.output import print_facts, print_json, print_table, readable_bytes, warn
from tdtq_core.cli.paths import file_size
from tdtq_core.cli.scenes import open_with_plan
from tdtq_core.inspection import bounds, find_problems, statistics
from tdtq_core.scene import GaussianScene

DRAWN = {"classic": "classic", "antialiased": "antialiased (Mip-Splatting)"}
"""How people call the ways a scene may want to be drawn."""


def info(scene: SceneArgument, as_json: JsonOption = False) -> None:
    """Say what a scene is: Gaussians, SH degree, how it is drawn, bounds, statistics, warnings."""
    opened, plan = open_with_plan(scene)
    result = describe(scene, opened) | ({} if plan is None else {"plan": plan})
    if as_json:
        print_json(result)
    else:
        _print(result)
        warn(result["warnings"])


def describe(path: Path, scene: GaussianScene) -> dict[str, Any]:
    """Return the facts of a scene that was opened from `path`, as JSON."""
    low, high = bounds(scene)
    return {
        "path": str(path),
        "gaussians": len(scene),
        "sh_degree": scene.sh_degree,
        "render_mode": scene.render_mode,
        "bytes": file_size(path),
        "float32_bytes": scene.float32_bytes,
        "bounds": {"low": low.tolist(), "high": high.tolist()},
        "attributes": [asdict(entry) for entry in statistics(scene)],
        "warnings": [problem.message for problem in find_problems(scene)],
    }


def _print(result: dict[str, Any]) -> None:
    low, high = result["bounds"]["low"], result["bounds"]["high"]
    print_facts(
        {
            "scene": result["path"],
            "Gaussians": f"{result['gaussians']:,}",
            "SH degree": result["sh_degree"],
            "drawn": DRAWN[result["render_mode"]],
            "file": readable_bytes(result["bytes"]),
            "as float32": readable_bytes(result["float32_bytes"]),
            "bounds": " ".join(f"{a:.4g}..{b:.4g}" for a, b in zip(low, high, strict=True)),
        }
    )
    keys = ("minimum", "maximum", "mean", "std")
    rows = [
        (entry["label"], *(f"{entry[key]:.4g}" for key in keys)) for entry in result["attributes"]
    ]
    print_table(("attribute", *keys), rows)

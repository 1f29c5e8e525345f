"""Opening scenes for a verb: by suffix, with what is wrong in them said or mended."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from tdtq_core.formats import (
    COMPRESSED,
    OPENABLE,
    SCENE_FORMATS,
    read_scene,
    unknown_suffix,
)
from tdtq_core.inspection import drop_invalid, find_problems
from tdtq_core.scene import GaussianScene


def open_scene(path: Path) -> GaussianScene:
    """Open a scene file of any known format; see `open_with_plan`."""
    return open_with_plan(path)[0]


def open_with_plan(path: Path) -> tuple[GaussianScene, dict[str, Any] | None]:
    """Open a scene file, and return the plan that compressed it as JSON, or None.

    Raises
    ------
    FileAccessError, FileFormatError, OptionError
        If it cannot be read, is damaged, or has an unknown suffix.
    """
    suffix = path.suffix.lower()
    if suffix == COMPRESSED:
        # Slow to import, and nothing that other formats need.
        scene, plan = import_module("tdtq_core.codec.files").read_tdtq(path)
        return scene, plan.to_json()
    if suffix not in SCENE_FORMATS:
        raise unknown_suffix(path, OPENABLE)
    return read_scene(path), None


def open_checked(path: Path, drop: bool) -> tuple[GaussianScene, GaussianScene, list[str]]:
    """Open a scene, drop its invalid Gaussians if `drop` asks so, and say what is wrong with it.

    Returns
    -------
    The scene as it is in the file, the scene to go on with, and the warnings.
    """
    scene = open_scene(path)
    warnings = [problem.message for problem in find_problems(scene)]
    kept = drop_invalid(scene) if drop else scene
    if len(kept) < len(scene):
        warnings.append(f"{len(scene) - len(kept)} of {len(scene)} Gaussians were dropped.")
    return scene, kept, warnings

"""Which scenes a batch is about: files that were named, and those inside folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from tdtq_core.errors import FileAccessError
from tdtq_core.formats import SCENE_FORMATS

SOG_META = "meta.json"
"""The one JSON file that is a scene; the others of a data set hold cameras."""

POINT_CLOUDS = ("input.ply", "points3d.ply")
"""What training starts from; such files lie beside scenes and are none."""


def find_scenes(paths: Iterable[Path]) -> list[Path]:
    """Return the absolute paths of all scenes, each once; folders are searched to the bottom.

    A file that is named counts whatever it is called, so that a mistake is reported as such.
    Compressed files inside folders are left out: they are what batches write.

    Raises
    ------
    FileAccessError
        If a folder holds no scene.
    """
    found: dict[Path, None] = {}
    for path in paths:
        # Unlike Path.resolve, this keeps links: outputs are named after what the user sees.
        place = Path(os.path.abspath(path))  # noqa: PTH100
        found.update(dict.fromkeys(_inside(place) if place.is_dir() else [place]))
    return list(found)


def _inside(folder: Path) -> list[Path]:
    """Return the scenes inside `folder`, in the order of their names."""
    files = [Path(place) / name for place, _, names in os.walk(folder) for name in names]
    scenes = sorted(path for path in files if _looks_like_a_scene(path.name.lower()))
    if not scenes:
        suffixes = ", ".join(SCENE_FORMATS)
        raise FileAccessError(f"The folder {folder} holds no scene.", f"Scenes end in {suffixes}.")
    return scenes


def _looks_like_a_scene(name: str) -> bool:
    if name.endswith(".json"):
        return name == SOG_META
    return name.endswith(tuple(SCENE_FORMATS)) and name not in POINT_CLOUDS

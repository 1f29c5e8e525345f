"""The camera file that probably belongs to a scene, from where such files usually lie."""

from __future__ import annotations

import os
from itertools import chain, islice
from os import PathLike
from pathlib import Path

from tdtq_core.formats.cameras_colmap import find_model

CAMERA_FILES = (
    "transforms_test.json",
    "transforms.json",
    "transforms_train.json",
    "cameras.json",
)
PARENTS = 3
"""Training code writes ``model/point_cloud/iteration_30000/point_cloud.ply``."""


def cameras_beside(scene_path: str | PathLike[str]) -> Path | None:
    """Find the cameras that belong to a scene: in its folder, or up to three folders above.

    The nearest folder counts first; within a folder, test cameras before training cameras, and
    JSON files before a COLMAP model.

    Returns
    -------
    A path for `read_cameras`, or None.
    """
    folder = Path(scene_path).absolute().parent
    for place in islice(chain([folder], folder.parents), PARENTS + 1):
        for name in CAMERA_FILES:
            if os.path.isfile(place / name):  # noqa: PTH113  takes any name
                return place / name
        model = find_model(place)
        if model is not None:
            return model.parent
    return None

"""Cameras from the ``cameras.json`` that the 3DGS training code writes."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.cameras import Camera
from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, positive, side, text
from tdtq_core.formats.views import (
    View,
    check_count,
    find_photograph,
    require_photographs,
    vector,
    view_matrix,
    view_names,
)


def parse_inria_cameras(
    path: Path, content: Any, images: str | PathLike[str] | None = None
) -> list[View]:
    """Return the cameras of a ``cameras.json`` file.

    Parameters
    ----------
    path, content
        The file, and the JSON value that it holds.
    images
        Folder of the photographs; the file's own folder and its ``images`` if not given.

    Raises
    ------
    FileAccessError
        If `images` holds none of the photographs.
    FileFormatError
        If the file is malformed or a pose is not rigid.
    """
    if not isinstance(content, list):
        raise FileFormatError(path, "content", "a list of cameras", type(content).__name__)
    check_count(path, content)
    entries = [mapping(path, f"[{index}]", entry) for index, entry in enumerate(content)]
    files = [
        text(path, f"[{index}].img_name", entry.get("img_name"))
        for index, entry in enumerate(entries)
    ]
    folders = [path.parent, path.parent / "images"] if images is None else [Path(images)]
    views = []
    for index, (entry, name) in enumerate(zip(entries, view_names(files), strict=True)):
        camera = _camera(path, f"[{index}]", entry, name)
        views.append(View(camera, find_photograph(files[index], folders)))
    require_photographs(views, None if images is None else Path(images))
    return views


def _camera(path: Path, where: str, entry: Mapping[str, Any], name: str) -> Camera:
    rows = entry.get("rotation")
    if not isinstance(rows, list) or len(rows) != 3:
        raise FileFormatError(path, f"{where}.rotation", "a 3x3 matrix", ascii(rows)[:40])
    rotation = np.stack([vector(path, f"{where}.rotation", row, 3) for row in rows])
    position = vector(path, f"{where}.position", entry.get("position"), 3)
    width = side(path, f"{where}.width", entry.get("width"))
    height = side(path, f"{where}.height", entry.get("height"))
    return Camera(
        view=view_matrix(path, f"{where}.rotation", rotation, position),
        fx=positive(path, f"{where}.fx", entry.get("fx")),
        fy=positive(path, f"{where}.fy", entry.get("fy")),
        cx=width / 2,
        cy=height / 2,
        width=width,
        height=height,
        name=name,
    )

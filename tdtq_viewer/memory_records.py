"""What is remembered about one file, and its place in a JSON document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.cameras import Camera
from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, number, positive, side, text
from tdtq_core.formats.views import vector
from tdtq_viewer.state import Up

MAX_BOOKMARKS = 200
MAX_NAME = 200
"""Letters of a bookmark's name."""


@dataclass(frozen=True)
class Remembered:
    """What the user left in one file.

    Attributes
    ----------
    up
        World direction that points up, None if the user never chose.
    bookmarks
        Views to come back to.
    camera
        A good first view, None where the scene came with none.
    """

    up: Up | None = None
    bookmarks: Sequence[Camera] = ()
    camera: Camera | None = None


def record_of(remembered: Remembered) -> dict[str, Any]:
    """Return the JSON object that says the same."""
    bookmarks = [_camera_record(camera) for camera in remembered.bookmarks[:MAX_BOOKMARKS]]
    camera = None if remembered.camera is None else _camera_record(remembered.camera)
    return {"up": remembered.up, "bookmarks": bookmarks, "camera": camera}


def remembered_of(path: Path, field: str, record: Any) -> Remembered:
    """Read what `record_of` wrote.

    Raises
    ------
    FileFormatError
        If it is something else; `path` and `field` say where it comes from.
    """
    record = mapping(path, field, record)
    bookmarks = record.get("bookmarks")
    if not isinstance(bookmarks, list) or len(bookmarks) > MAX_BOOKMARKS:
        raise FileFormatError(path, field, f"up to {MAX_BOOKMARKS} bookmarks", "something else")
    cameras = [
        _camera_of(path, f"{field}, bookmark {number}", item)
        for number, item in enumerate(bookmarks)
    ]
    up, camera = record.get("up"), record.get("camera")
    return Remembered(
        None if up is None else _up_of(path, f"{field}, up", up),
        cameras,
        None if camera is None else _camera_of(path, f"{field}, camera", camera),
    )


def _camera_record(camera: Camera) -> dict[str, Any]:
    lens = {name: getattr(camera, name) for name in ("fx", "fy", "cx", "cy", "width", "height")}
    return {"name": camera.name, "view": camera.view.ravel().tolist(), **lens}


def _camera_of(path: Path, field: str, value: Any) -> Camera:
    record = mapping(path, field, value)
    return Camera(
        vector(path, f"{field}, view", record.get("view"), 16).reshape(4, 4),
        positive(path, f"{field}, fx", record.get("fx")),
        positive(path, f"{field}, fy", record.get("fy")),
        number(path, f"{field}, cx", record.get("cx")),
        number(path, f"{field}, cy", record.get("cy")),
        side(path, f"{field}, width", record.get("width")),
        side(path, f"{field}, height", record.get("height")),
        text(path, f"{field}, name", record.get("name"))[:MAX_NAME],
    )


def _up_of(path: Path, field: str, value: Any) -> Up:
    x, y, z = vector(path, field, value, 3).tolist()
    if not 0.99 < float(np.linalg.norm((x, y, z))) < 1.01:
        raise FileFormatError(path, field, "a vector of length 1", f"{value}")
    return (x, y, z)

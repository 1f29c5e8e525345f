"""Cameras from NeRF's ``transforms*.json``, as Blender, instant-ngp and nerfstudio write it.

Poses are used as the file has them: nerfstudio's ``applied_transform`` says how they came about,
and the scenes trained from the file live in the same world.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, side, text
from tdtq_core.formats.nerf_lens import nerf_lens
from tdtq_core.formats.photographs import photograph_size
from tdtq_core.formats.views import (
    View,
    check_count,
    find_photograph,
    require_photographs,
    vector,
    view_matrix,
    view_names,
    view_through,
)

DEFAULT_SIZE = (800, 800)
OPENCV_FROM_OPENGL = np.diag([1.0, -1.0, -1.0])


def parse_nerf_cameras(
    path: Path,
    content: Any,
    images: str | PathLike[str] | None = None,
    size: tuple[int, int] | None = None,
) -> list[View]:
    """Return the cameras of a ``transforms*.json`` file.

    The size of a picture comes from the file (w and h), else from the photograph, else from
    `size`.

    Parameters
    ----------
    path, content
        The file, and the JSON value that it holds.
    images
        Folder that the photographs' paths start from; the file's own folder if not given.
    size
        Width and height in pixels where nothing else tells; 800 by 800 if not given.

    Raises
    ------
    FileAccessError
        If `images` holds none of the photographs.
    FileFormatError
        If the file is malformed, a pose is not rigid, or a lens is no radial-tangential one.
    """
    shared = mapping(path, "content", content)
    frames = shared.get("frames")
    if not isinstance(frames, list):
        raise FileFormatError(path, "frames", "a list of cameras", type(frames).__name__)
    check_count(path, frames)
    fields = [
        {**shared, **mapping(path, f"frames[{index}]", frame)} for index, frame in enumerate(frames)
    ]
    files = [
        text(path, f"frames[{index}].file_path", frame.get("file_path"))
        for index, frame in enumerate(fields)
    ]
    folder = path.parent if images is None else Path(images)
    views = []
    for index, (frame, name) in enumerate(zip(fields, view_names(files), strict=True)):
        photograph = find_photograph(files[index], [folder])
        where = f"frames[{index}]"
        pose = _view(path, f"{where}.transform_matrix", frame.get("transform_matrix"))
        pixels = _size(path, where, frame, photograph, size or DEFAULT_SIZE)
        lens = nerf_lens(path, where, frame, *pixels)
        views.append(view_through(path, where, lens, pose, name, photograph))
    require_photographs(views, None if images is None else Path(images))
    return views


def _view(path: Path, field: str, value: Any) -> npt.NDArray[np.float64]:
    """Turn a camera-to-world matrix with OpenGL axes (y up, z backward) into a view matrix."""
    if not isinstance(value, list) or len(value) not in (3, 4):
        raise FileFormatError(path, field, "a 4x4 matrix", ascii(value)[:40])
    rows = np.stack([vector(path, field, row, 4) for row in value])
    if len(rows) == 4 and not np.allclose(rows[3], (0, 0, 0, 1), atol=1e-6):
        raise FileFormatError(path, field, "a last row of 0, 0, 0, 1", f"{rows[3].tolist()}")
    return view_matrix(path, field, rows[:3, :3] @ OPENCV_FROM_OPENGL, rows[:3, 3])


def _size(
    path: Path,
    where: str,
    frame: Mapping[str, Any],
    photograph: Path | None,
    default_size: tuple[int, int],
) -> tuple[int, int]:
    if "w" in frame or "h" in frame:
        return (
            side(path, f"{where}.w", frame.get("w")),
            side(path, f"{where}.h", frame.get("h")),
        )
    return default_size if photograph is None else photograph_size(photograph)

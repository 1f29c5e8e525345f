"""Cameras from NeRF's ``transforms*.json``, as Blender scripts and instant-ngp write it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import load_json, mapping, number, positive, side, text
from tdtq_core.formats.photographs import photograph_size
from tdtq_core.formats.views import (
    View,
    check_count,
    find_photograph,
    require_photographs,
    vector,
    view_matrix,
    view_names,
)

DEFAULT_SIZE = (800, 800)
MIN_ANGLE = 1e-5
DISTORTION = ("k1", "k2", "k3", "k4", "k5", "k6", "p1", "p2")
PINHOLE_MODELS = ("PINHOLE", "SIMPLE_PINHOLE", "OPENCV", "SIMPLE_RADIAL", "RADIAL")
"""Models that are pinhole cameras once their distortion is zero."""

OPENCV_FROM_OPENGL = np.diag([1.0, -1.0, -1.0])


def read_nerf_cameras(
    path: str | PathLike[str],
    images: str | PathLike[str] | None = None,
    size: tuple[int, int] | None = None,
) -> list[View]:
    """Read the cameras of a ``transforms*.json`` file.

    The size of a picture comes from the file (w and h), else from the photograph, else from
    `size`.

    Parameters
    ----------
    path
        The file.
    images
        Folder that the photographs' paths start from; the file's own folder if not given.
    size
        Width and height in pixels where nothing else tells; 800 by 800 if not given.

    Raises
    ------
    FileAccessError
        If the file cannot be opened, or `images` holds none of the photographs.
    FileFormatError
        If the file is malformed, a pose is not rigid, or the lens has distortion.
    """
    return parse_nerf_cameras(Path(path), load_json(path), images, size)


def parse_nerf_cameras(
    path: Path,
    content: Any,
    images: str | PathLike[str] | None = None,
    size: tuple[int, int] | None = None,
) -> list[View]:
    """Do as `read_nerf_cameras` does, with the file's JSON value already loaded."""
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
        camera = _camera(path, where, frame, name, photograph, size or DEFAULT_SIZE)
        views.append(View(camera, photograph))
    require_photographs(views, None if images is None else Path(images))
    return views


def _camera(
    path: Path,
    where: str,
    frame: Mapping[str, Any],
    name: str,
    photograph: Path | None,
    default_size: tuple[int, int],
) -> Camera:
    _refuse_distortion(path, where, frame)
    view = _view(path, f"{where}.transform_matrix", frame.get("transform_matrix"))
    width, height = _size(path, where, frame, photograph, default_size)
    fx, fy = _focal_lengths(path, where, frame, width, height)
    cx = number(path, f"{where}.cx", frame.get("cx", width / 2))
    cy = number(path, f"{where}.cy", frame.get("cy", height / 2))
    return Camera(view, fx, fy, cx, cy, width, height, name)


def _refuse_distortion(path: Path, where: str, frame: Mapping[str, Any]) -> None:
    advice = "Undistort the photographs first, for example with COLMAP's image_undistorter."
    for field in DISTORTION:
        value = number(path, f"{where}.{field}", frame.get(field, 0))
        if value != 0:
            raise FileFormatError(
                path, f"{where}.{field}", "0 (no lens distortion)", f"{value:g}", advice
            )
    model = frame.get("camera_model", "PINHOLE")
    if model not in PINHOLE_MODELS or frame.get("is_fisheye"):
        found = "a fisheye lens" if frame.get("is_fisheye") else ascii(model)[:40]
        raise FileFormatError(path, f"{where}.camera_model", "a pinhole camera", found, advice)


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


def _focal_lengths(
    path: Path, where: str, frame: Mapping[str, Any], width: int, height: int
) -> tuple[float, float]:
    """Return the focal lengths in pixels; pixels are square where only one direction is given."""
    fx = _focal_length(path, where, frame, "fl_x", "camera_angle_x", width)
    fy = _focal_length(path, where, frame, "fl_y", "camera_angle_y", height)
    fx, fy = fx or fy, fy or fx
    if fx is None or fy is None:
        raise FileFormatError(path, where, "camera_angle_x or fl_x", "neither")
    return fx, fy


def _focal_length(
    path: Path, where: str, frame: Mapping[str, Any], length: str, angle: str, pixels: int
) -> float | None:
    if length in frame:
        return positive(path, f"{where}.{length}", frame[length])
    if angle not in frame:
        return None
    radians = positive(path, f"{where}.{angle}", frame[angle])
    if not MIN_ANGLE <= radians < math.pi:
        raise FileFormatError(
            path, f"{where}.{angle}", f"{MIN_ANGLE} to pi radians", f"{radians:g}"
        )
    return 0.5 * pixels / math.tan(0.5 * radians)

"""The lens of a camera in a ``transforms*.json``: instant-ngp's and nerfstudio's fields."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import number, positive
from tdtq_core.lenses import Lens

MIN_ANGLE = 1e-5
MODELS = ("PINHOLE", "SIMPLE_PINHOLE", "OPENCV", "SIMPLE_RADIAL", "RADIAL")
DISTORTION = ("k1", "k2", "p1", "p2", "k3")
HIGHER_ORDERS = ("k4", "k5", "k6")
"""Refused unless zero: OpenCV divides by their terms, nerfstudio adds them."""
OTHER_LENSES = ("is_fisheye", "ftheta_p0", "latlong", "equirectangular", "orthographic")
"""Fields with which instant-ngp declares lenses of other kinds."""
ADVICE = "Undistort the photographs first, for example with COLMAP's image_undistorter."


def nerf_lens(path: Path, where: str, frame: Mapping[str, Any], width: int, height: int) -> Lens:
    """Return the lens that a frame and its file declare.

    Parameters
    ----------
    where
        The frame's place in the file, for errors.
    frame
        The frame's fields, with those of the whole file where it has none of its own.
    width, height
        Size of the picture in pixels.

    Raises
    ------
    FileFormatError
        If a field is malformed, or the lens is neither a pinhole nor radial-tangential.
    """
    _refuse_others(path, where, frame)
    fx, fy = _focal_lengths(path, where, frame, width, height)
    cx = number(path, f"{where}.cx", frame.get("cx", width / 2))
    cy = number(path, f"{where}.cy", frame.get("cy", height / 2))
    bend = {name: number(path, f"{where}.{name}", frame.get(name, 0)) for name in DISTORTION}
    return Lens(fx, fy, cx, cy, width, height, **bend)


def _refuse_others(path: Path, where: str, frame: Mapping[str, Any]) -> None:
    for field in HIGHER_ORDERS:
        value = number(path, f"{where}.{field}", frame.get(field, 0))
        if value != 0:
            raise FileFormatError(path, f"{where}.{field}", "0", f"{value:g}", ADVICE)
    expected = "a pinhole or radial-tangential camera"
    model = frame.get("camera_model", "PINHOLE")
    if model not in MODELS:
        found = ascii(model)[:40]
        raise FileFormatError(path, f"{where}.camera_model", expected, found, ADVICE)
    for field in OTHER_LENSES:
        if frame.get(field):
            raise FileFormatError(path, f"{where}.{field}", expected, "a lens of this kind", ADVICE)


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

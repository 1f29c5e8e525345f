"""What COLMAP's binary and text files have in common: lens models and posed images."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import MAX_SIDE
from tdtq_core.errors import FileFormatError
from tdtq_core.lenses import Lens

MODELS = {
    "SIMPLE_PINHOLE": ("f", "cx", "cy"),
    "PINHOLE": ("fx", "fy", "cx", "cy"),
    "SIMPLE_RADIAL": ("f", "cx", "cy", "k1"),
    "RADIAL": ("f", "cx", "cy", "k1", "k2"),
    "OPENCV": ("fx", "fy", "cx", "cy", "k1", "k2", "p1", "p2"),
}
"""Parameters of the models that are read, in the order of the file."""

MODEL_NAMES = (
    *MODELS,
    "OPENCV_FISHEYE",
    "FULL_OPENCV",
    "FOV",
    "SIMPLE_RADIAL_FISHEYE",
    "RADIAL_FISHEYE",
    "THIN_PRISM_FISHEYE",
    "RAD_TAN_THIN_PRISM_FISHEYE",
    "SIMPLE_DIVISION",
    "DIVISION",
)
"""Every model by its number in binary files."""

LENGTH_TOLERANCE = 1e-2


@dataclass(frozen=True, eq=False)
class PosedImage:
    """An image of a COLMAP model.

    Attributes
    ----------
    name
        Path of the photograph, relative to the folder of the images.
    camera_id
        The camera whose lens it was taken through.
    view
        (4, 4) world-to-camera matrix, OpenCV axes.
    """

    name: str
    camera_id: int
    view: npt.NDArray[np.float64]


def parameters_of(path: Path, field: str, model: str) -> tuple[str, ...]:
    """Return the names of a lens model's parameters.

    Raises
    ------
    FileFormatError
        If the model is none that can be undistorted here.
    """
    if model not in MODELS:
        raise FileFormatError(
            path,
            f"{field} model",
            ", ".join(MODELS),
            ascii(model)[1:-1][:40],
            "Undistort the photographs with `colmap image_undistorter` and take its cameras.",
        )
    return MODELS[model]


def make_lens(
    path: Path, field: str, model: str, size: tuple[int, int], values: Sequence[float]
) -> Lens:
    """Return the lens with the parameters `values` of `model` for pictures of `size` pixels.

    Raises
    ------
    FileFormatError
        If a value is not finite, a focal length not positive, or the size out of bounds.
    """
    if not all(1 <= side <= MAX_SIDE for side in size):
        found = f"{size[0]}x{size[1]}"
        raise FileFormatError(path, f"{field} size", f"sides of 1 to {MAX_SIDE} pixels", found)
    named = dict(zip(MODELS[model], values, strict=True))
    for name, value in named.items():
        if not math.isfinite(value) or (name.startswith("f") and value <= 0):
            expected = "a number above zero" if name.startswith("f") else "a finite number"
            raise FileFormatError(path, f"{field} {name}", expected, f"{value:g}")
    if "f" in named:
        named["fx"] = named["fy"] = named.pop("f")
    return Lens(width=size[0], height=size[1], **named)


def make_view(
    path: Path, field: str, quaternion: Sequence[float], translation: Sequence[float]
) -> npt.NDArray[np.float64]:
    """Return the world-to-camera matrix of a pose as COLMAP writes it.

    Parameters
    ----------
    quaternion
        Rotation from the world to the camera: w, x, y, z.
    translation
        (3,) the world's origin as the camera sees it.

    Raises
    ------
    FileFormatError
        If a number is not finite, or the quaternion's length is not 1.
    """
    length = math.hypot(*quaternion)
    if not abs(length - 1) <= LENGTH_TOLERANCE:
        raise FileFormatError(path, field, "a quaternion of length 1", f"length {length:g}")
    if not all(map(math.isfinite, translation)):
        raise FileFormatError(path, field, "a finite translation", f"{list(translation)}")
    view = np.eye(4)
    view[:3, :3] = _rotation(*(value / length for value in quaternion))
    view[:3, 3] = translation
    return view


def _rotation(w: float, x: float, y: float, z: float) -> npt.NDArray[np.float64]:
    """Return the rotation matrix of a unit quaternion."""
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )

"""Which property of a 3DGS PLY file holds which column of a scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE

PREFIX_OF_FIELD = {
    "base_color": "f_dc_",
    "log_scales": "scale_",
    "quaternions": "rot_",
}
AXES = ("x", "y", "z")
GEOMETRY = (
    *AXES,
    *(f"f_dc_{index}" for index in range(3)),
    "opacity",
    *(f"scale_{index}" for index in range(3)),
    *(f"rot_{index}" for index in range(4)),
)
"""Properties that every 3DGS PLY file has."""


def columns(arrays: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
    """Return a view of one column of a scene per PLY property.

    The file stores SH channel by channel (all red coefficients first), the scene coefficient by
    coefficient.

    Parameters
    ----------
    arrays
        The fields of a `GaussianScene` by name, in its shapes.

    Returns
    -------
    (N,) views by the property's name.
    """
    found = {name: arrays["means"][:, axis] for axis, name in enumerate(AXES)}
    found["opacity"] = arrays["opacity_logits"]
    for field, prefix in PREFIX_OF_FIELD.items():
        for index in range(arrays[field].shape[1]):
            found[f"{prefix}{index}"] = arrays[field][:, index]
    coefficients = arrays["harmonics"].shape[1]
    for channel in range(3):
        for index in range(coefficients):
            name = f"f_rest_{channel * coefficients + index}"
            found[name] = arrays["harmonics"][:, index, channel]
    return found


def count_coefficients(path: Path, names: Sequence[str], elements: Sequence[str]) -> int:
    """Return how many SH coefficients per channel a vertex with properties `names` holds.

    Parameters
    ----------
    path
        The file, for errors.
    names
        Names of the vertex properties.
    elements
        Names of all elements, to tell a mesh.

    Returns
    -------
    0, 3, 8 or 15.

    Raises
    ------
    FileFormatError
        If properties are missing, or the f_rest properties do not make whole SH bands.
    """
    missing = [name for name in GEOMETRY if name not in names]
    if missing:
        raise FileFormatError(
            path,
            "element vertex",
            "the properties of a 3DGS scene",
            "no " + ", ".join(missing),
            _guess(missing, names, elements),
        )
    return _check_harmonics(path, [name for name in names if name.startswith("f_rest")])


def _guess(missing: Sequence[str], names: Sequence[str], elements: Sequence[str]) -> str:
    """Say what the file probably is instead."""
    if list(missing) == ["scale_2"]:
        return "This looks like a 2D Gaussian Splatting scene; only 3D Gaussians can be opened."
    if not {"opacity", "scale_0", "rot_0"}.isdisjoint(names):
        return "The exporter left something out; export the scene again."
    if "face" in elements:
        return "This looks like a mesh, not a Gaussian scene."
    return "This looks like a point cloud, not a Gaussian scene."


def _check_harmonics(path: Path, names: Sequence[str]) -> int:
    count = len(names)
    if count == 72:
        raise FileFormatError(
            path,
            "f_rest",
            "SH degree 0 to 3",
            "degree 4 (72 properties)",
            "Export the scene with SH degree 3 or less.",
        )
    if count not in [3 * coefficients for coefficients in COEFFICIENTS_OF_DEGREE.values()]:
        raise FileFormatError(path, "f_rest", "0, 9, 24 or 45 properties", f"{count}")
    wanted = {f"f_rest_{index}" for index in range(count)}
    strange = sorted(name for name in names if name not in wanted)
    if strange:
        raise FileFormatError(
            path, "f_rest", f"f_rest_0 to f_rest_{count - 1}, each once", ", ".join(strange)
        )
    return count // 3

"""The `.splat` files of antimatter15's web viewer: 32 bytes a Gaussian, nothing else.

Three float32 of position, three of linear scale, colour and opacity as 8-bit RGBA, and a quaternion
of four bytes from -1 to 1 around 128. No view-dependent colour, and the axes are those of PLY.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.allocation import allocate_fields
from tdtq_core.formats.opacity_bytes import OPACITY_LOGITS
from tdtq_core.harmonics import Y00
from tdtq_core.scene import GaussianScene

ROW = np.dtype(
    [("position", "<f4", 3), ("scale", "<f4", 3), ("color", "u1", 4), ("rotation", "u1", 4)]
)
_COLORS = ((np.arange(256) / 255 - 0.5) / Y00).astype(np.float32)


def read_splat(path: str | PathLike[str]) -> GaussianScene:
    """Read a scene from a `.splat` file.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If its length or its values cannot be those of a `.splat` file.
    SceneError
        If the scene does not fit into memory.
    """
    path = Path(path)
    with open_to_read(path) as stream:
        content = stream.read()
    if not content or len(content) % ROW.itemsize:
        raise FileFormatError(
            path,
            "length",
            f"a multiple of {ROW.itemsize} bytes, {ROW.itemsize} for each Gaussian",
            f"{len(content)}",
            "The file is empty, cut off, or no .splat file.",
        )
    rows = np.frombuffer(content, ROW)
    _check_plausible(path, rows)
    return _decode(path, rows)


def _check_plausible(path: Path, rows: npt.NDArray[Any]) -> None:
    """Tell other files, since this format has no mark: there, scales would be random floats."""
    plausible = np.isfinite(rows["position"]).all(axis=1) & (rows["scale"] >= 0).all(axis=1)
    if 2 * int(plausible.sum()) <= len(rows):
        raise FileFormatError(
            path,
            "rows",
            "finite positions and scales of 0 or more",
            f"{len(rows) - int(plausible.sum())} of {len(rows)} rows without",
            "This is not a .splat file.",
        )


def _decode(path: Path, rows: npt.NDArray[Any]) -> GaussianScene:
    arrays = allocate_fields(path, len(rows), 0)
    arrays["means"][...] = rows["position"]
    # Scales below 0 become NaN, for the inspection to report.
    with np.errstate(divide="ignore", invalid="ignore"):
        np.log(rows["scale"], out=arrays["log_scales"])
    arrays["base_color"][...] = _COLORS[rows["color"][:, :3]]
    arrays["opacity_logits"][...] = OPACITY_LOGITS[rows["color"][:, 3]]
    arrays["quaternions"][...] = (rows["rotation"] - np.float32(128)) / np.float32(128)
    return GaussianScene(**arrays, render_mode="classic")

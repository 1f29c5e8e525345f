"""Scenes as `.splat` files, the largest and most opaque Gaussians first.

Viewers of this format draw what has arrived while the rest loads, so the order matters to them; it
is that of github.com/antimatter15/splat.
"""

from __future__ import annotations

from os import PathLike
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.formats.opacity_bytes import Bytes, opacity_bytes, rounded_bytes
from tdtq_core.formats.splat import ROW
from tdtq_core.formats.writing import require_valid, write_verified
from tdtq_core.harmonics import Y00
from tdtq_core.scene import FloatArray, GaussianScene
from tdtq_core.speech import Speak

LARGEST_LOG_SCALE = 88.5
"""Beyond, linear scales leave float32."""


def write_splat(scene: GaussianScene, path: str | PathLike[str]) -> None:
    """Write a scene as a `.splat` file; see `splat_loss` for what it leaves out.

    The file appears at `path` only after it was written to disk and read back.

    Raises
    ------
    SceneError
        If the scene is empty or holds Gaussians that are not valid.
    FileAccessError
        If the file cannot be written, or reads back differently.
    """
    require_valid(scene, ".splat")
    write_verified(path, _rows(scene.take(loading_order(scene))).tobytes())


def splat_loss(scene: GaussianScene, speak: Speak = str) -> str:
    """Say for people what `scene` loses in a `.splat` file."""
    text = speak("colour (clipped to 0 to 1), opacity and rotation are rounded to 8 bits")
    if scene.sh_degree:
        missing = speak("; without the harmonics of degree 1 to {degree}")
        text += missing.format(degree=scene.sh_degree)
    if scene.render_mode == "antialiased":
        text += speak("; without the antialiased mode")
    return text


def loading_order(scene: GaussianScene) -> npt.NDArray[np.intp]:
    """Return the rows of `scene` by falling volume times opacity, equal ones in their order."""
    volumes = scene.log_scales.sum(axis=1, dtype=np.float64)
    opacities = -np.logaddexp(0, -scene.opacity_logits.astype(np.float64))
    return np.argsort(-(volumes + opacities), kind="stable")


def _rows(scene: GaussianScene) -> npt.NDArray[Any]:
    rows = np.empty(len(scene), ROW)
    rows["position"] = scene.means
    rows["scale"] = np.exp(np.minimum(scene.log_scales, LARGEST_LOG_SCALE))
    rows["color"][:, :3] = rounded_bytes(255 * (Y00 * scene.base_color + 0.5))
    rows["color"][:, 3] = opacity_bytes(scene.opacity_logits)
    rows["rotation"] = _quaternion_bytes(scene.quaternions)
    return rows


def _quaternion_bytes(quaternions: FloatArray) -> Bytes:
    wide = quaternions.astype(np.float64)
    unit = wide / np.linalg.norm(wide, axis=1, keepdims=True)
    return rounded_bytes(128 * unit + 128)

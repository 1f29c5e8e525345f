"""Memory for a scene that is about to be read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError

FieldArrays = dict[str, npt.NDArray[np.float32]]
"""The fields of a `GaussianScene` by name, to be filled."""


def allocate_fields(path: Path, count: int, coefficients: int) -> FieldArrays:
    """Return empty arrays for `count` Gaussians with `coefficients` harmonics per channel.

    Raises
    ------
    SceneError
        If they do not fit into memory; `path` is named.
    """
    shapes: dict[str, tuple[int, ...]] = {
        "means": (count, 3),
        "quaternions": (count, 4),
        "log_scales": (count, 3),
        "opacity_logits": (count,),
        "base_color": (count, 3),
        "harmonics": (count, coefficients, 3),
    }
    try:
        return {field: np.empty(shape, np.float32) for field, shape in shapes.items()}
    except MemoryError as error:
        raise SceneError(
            f"{path.name}: its {count} Gaussians do not fit into memory.",
            "Close other programs, or open it on a larger machine.",
        ) from error

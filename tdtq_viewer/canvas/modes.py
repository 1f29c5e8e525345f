"""What the comparison canvas can show, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Literal

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
"""(height, width, 3) display-referred colour, not clipped."""

ErrorKind = Literal["absolute", "squared"]
ColormapName = Literal["inferno", "turbo", "viridis", "magma", "gray"]

SurfaceName = Literal["opengl", "image"]
"""What the canvas is drawn with."""

COLORMAPS: tuple[ColormapName, ...] = ("inferno", "turbo", "viridis", "magma", "gray")
"""Names of the colormaps on offer for the error map."""


class CompareMode(Enum):
    """How the two pictures share the canvas."""

    SIDE_BY_SIDE = "side by side"
    SPLIT = "split"
    ORIGINAL = "original"
    COMPRESSED = "compressed"
    ERROR = "error"


@dataclass(frozen=True)
class ErrorStyle:
    """How the error map is drawn.

    Attributes
    ----------
    kind
        ``"absolute"``: mean of |a - b| over the channels; ``"squared"``: mean of (a - b)^2. Both of
        pictures clipped to [0, 1].
    gain
        Positive; an error of 1 / gain reaches the upper end of the colormap.
    colormap
        One of `COLORMAPS`.
    """

    kind: ErrorKind = "absolute"
    gain: float = 8.0
    colormap: ColormapName = "inferno"

    def __post_init__(self) -> None:
        if self.kind not in ("absolute", "squared"):
            raise ValueError(f"unknown kind of error map: {self.kind!r}")
        if self.colormap not in COLORMAPS:
            raise ValueError(f"unknown colormap: {self.colormap!r}")
        if not self.gain > 0:
            raise ValueError(f"the gain of an error map must be positive, not {self.gain}")


@dataclass(frozen=True, eq=False)
class Comparison:
    """Everything that decides the pixels of the canvas, labels and handle aside.

    Attributes
    ----------
    mode
        What is shown.
    original, compressed
        The pictures, or None where there is none yet.
    split
        Where the compressed picture begins in mode SPLIT, 0 (left edge) to 1 (right edge).
    error
        Style of the error map.
    background
        Colour of the letterbox, three bytes.
    gap
        Device pixels between the pictures in mode SIDE_BY_SIDE.
    """

    mode: CompareMode = CompareMode.SIDE_BY_SIDE
    original: Picture | None = None
    compressed: Picture | None = None
    split: float = 0.5
    error: ErrorStyle = ErrorStyle()
    background: tuple[int, int, int] = (22, 23, 26)
    gap: int = 2

    def differences(self, other: Comparison) -> set[str]:
        """Return the names of the attributes that make this look different from `other`.

        Pictures differ when they are not the same object.
        """
        pictures = {"original", "compressed"}
        names = {field.name for field in fields(self)} - pictures
        if self.mode is other.mode:
            names -= {"split"} if self.mode is not CompareMode.SPLIT else set()
            names -= {"error"} if self.mode is not CompareMode.ERROR else set()
        different = {name for name in names if getattr(self, name) != getattr(other, name)}
        changed = {name for name in pictures if getattr(self, name) is not getattr(other, name)}
        return different | changed

"""What the comparison canvas can show, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Literal

import numpy as np
import numpy.typing as npt

from tdtq_viewer.zoom import WHOLE, Zoom

Picture = npt.NDArray[np.float32]
"""(height, width, 3) display-referred colour, not clipped."""

ErrorKind = Literal["absolute", "squared", "signed", "flip"]
ColormapName = Literal["inferno", "turbo", "viridis", "magma", "gray", "berlin", "vanimo", "vik"]

SurfaceName = Literal["opengl", "image"]
"""What the canvas is drawn with."""

COLORMAPS: tuple[ColormapName, ...] = ("inferno", "turbo", "viridis", "magma", "gray")
"""Names of the colormaps on offer for errors from 0 upwards."""

DIVERGING: tuple[ColormapName, ...] = ("berlin", "vanimo", "vik")
"""Names of those on offer for errors of either sign; their middle stands for none."""

KINDS: tuple[ErrorKind, ...] = ("absolute", "squared", "signed", "flip")
"""What an error map can show."""

KIND_CODES: dict[ErrorKind, int] = {"absolute": 0, "squared": 1, "signed": 2, "flip": 0}
"""How pixels are computed; a FLIP map is the absolute difference of the map and black."""


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
        Of the original a and the compressed b, both clipped to [0, 1], the mean over the channels
        of: ``"absolute"``: |a - b|; ``"squared"``: (a - b)^2; ``"signed"``: b - a. ``"flip"``: the
        FLIP error, which is measured elsewhere.
    gain
        Positive; an error of 1 / gain reaches the upper end of the colormap.
    colormap
        One of `COLORMAPS`.
    diverging
        One of `DIVERGING`, for signed errors.
    """

    kind: ErrorKind = "absolute"
    gain: float = 8.0
    colormap: ColormapName = "inferno"
    diverging: ColormapName = "berlin"

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of error map: {self.kind!r}")
        if self.colormap not in COLORMAPS or self.diverging not in DIVERGING:
            raise ValueError(f"unknown colormap: {self.colormap!r} or {self.diverging!r}")
        if not self.gain > 0:
            raise ValueError(f"the gain of an error map must be positive, not {self.gain}")

    @property
    def signed(self) -> bool:
        """True if errors have a sign, and none lies in the middle of the colormap."""
        return self.kind == "signed"

    @property
    def colors(self) -> ColormapName:
        """The colormap in use."""
        return self.diverging if self.signed else self.colormap


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
    zoom
        How far both pictures are magnified, and which part of them is seen.
    """

    mode: CompareMode = CompareMode.SIDE_BY_SIDE
    original: Picture | None = None
    compressed: Picture | None = None
    split: float = 0.5
    error: ErrorStyle = ErrorStyle()
    background: tuple[int, int, int] = (22, 23, 26)
    gap: int = 2
    zoom: Zoom = WHOLE

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

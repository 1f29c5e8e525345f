"""What was put into the comparison view, and which pictures that lets it draw."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from tdtq_viewer.canvas.modes import CompareMode, Comparison, Picture
from tdtq_viewer.canvas.pixels import as_picture


@dataclass(frozen=True, eq=False)
class Content:
    """The pictures, how to compare them, and what stands in for them at times.

    Attributes
    ----------
    comparison
        As it was chosen.
    flip
        (H, W, 3) grey, the FLIP error of the pictures, and black: their difference is the map.
    held
        Whether the original is shown alone, whatever the mode.
    """

    comparison: Comparison = field(default_factory=Comparison)
    flip: tuple[Picture | None, Picture | None] = (None, None)
    held: bool = False

    def compared(self, **changes: Any) -> Content:
        """Return this with fields of its comparison changed."""
        return replace(self, comparison=replace(self.comparison, **changes))

    def with_flip(self, flip: Picture | None) -> Content:
        """Return this with another FLIP map, (H, W, 3) grey, or without one."""
        flip = as_picture(flip)
        return replace(self, flip=(flip, None if flip is None else np.zeros_like(flip)))

    def drawn(self, gap: int, background: tuple[int, int, int]) -> Comparison:
        """Return what to draw, with `gap` device pixels between pictures on a `background`."""
        mode = CompareMode.ORIGINAL if self.held else self.comparison.mode
        drawn = replace(self.comparison, mode=mode, gap=gap, background=background)
        if mode is CompareMode.ERROR and drawn.error.kind == "flip":
            return replace(drawn, original=self.flip[0], compressed=self.flip[1])
        return drawn

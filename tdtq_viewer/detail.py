"""How much of a scene a quick picture shows: fewer pixels, or fewer Gaussians too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import GaussianScene

_SPARED = 2 / 3
"""Half of the Gaussians take 0.6 to 0.65 of the time, for each then covers more pixels."""


@dataclass(frozen=True)
class Detail:
    """What a picture leaves out.

    Attributes
    ----------
    factor
        The sides of the picture are divided by it.
    every
        One of so many Gaussians is drawn.
    """

    factor: int = 1
    every: int = 1

    def share(self, fixed: float) -> float:
        """Return the share of a full picture's time, of which `fixed` does not depend on its size.

        Measured on four scenes of 100,000 Gaussians at 800x800 pixels.
        """
        pixels: float = fixed + (1.0 - fixed) / self.factor**2
        return pixels / self.every**_SPARED

    def fixed(self, share: float) -> float:
        """Return the `fixed` for which `Detail.share` is `share`, 0 to 1."""
        pixels = 1.0 / self.factor**2
        found = (share * self.every**_SPARED - pixels) / (1.0 - pixels)
        return min(max(found, 0.0), 1.0)


FULL = Detail()

FEWER_PIXELS = (Detail(2), Detail(3), Detail(4))
"""Ever quicker pictures of all Gaussians."""

FEWER_GAUSSIANS = (
    Detail(2),
    Detail(2, 2),
    Detail(3, 2),
    Detail(3, 4),
    Detail(4, 4),
    Detail(4, 8),
    Detail(4, 16),
)
"""Ever quicker pictures, each the one nearest to the full picture that can be had in its time.

Half of the Gaussians at half the size are both quicker and nearer than all of them at a quarter.
"""


def sparse(scene: GaussianScene, numbers: npt.NDArray[Any], every: int) -> GaussianScene:
    """Return the Gaussians of which the number divides by `every`, each that much larger in area.

    Parameters
    ----------
    numbers
        (N,) of the Gaussians of `scene`. Two scenes that share them are left with the same ones,
        so that their pictures still differ by nothing but what was done to them.
    """
    left = scene.take(np.flatnonzero(numbers % every == 0))
    return replace(left, log_scales=left.log_scales + np.float32(0.5 * np.log(every)))

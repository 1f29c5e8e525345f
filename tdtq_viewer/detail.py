"""How much of a scene a quick picture shows: fewer pixels, or fewer Gaussians too."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import GaussianScene

LEAST = 12_000
"""Fewer Gaussians than this show little of a scene, and are hardly quicker."""

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

    def sparing(self, gaussians: int) -> Detail:
        """Return this for a scene of so many Gaussians: `LEAST` of them are drawn, or all."""
        return replace(self, every=min(self.every, max(gaussians // LEAST, 1)))

    def share(self, fixed: float) -> float:
        """Return the share of a full picture's time, of which `fixed` does not depend on its size.

        Measured on four scenes of 100,000 Gaussians at 800x800 pixels.
        """
        pixels: float = fixed + (1.0 - fixed) / self.factor**2
        return pixels / self.every**_SPARED

    def fixed(self, share: float) -> float:
        """Return the `fixed` for which `share` of all Gaussians at this size comes out, 0 to 1."""
        pixels = 1.0 / self.factor**2
        found = (share - pixels) / (1.0 - pixels)
        return min(max(found, 0.0), 1.0)


FULL = Detail()

FEWER_PIXELS = (Detail(2), Detail(3), Detail(4))
"""Ever quicker pictures of all Gaussians."""

FEWER_GAUSSIANS = (
    Detail(2),
    Detail(2, 2),
    Detail(3, 2),
    Detail(3, 4),
    Detail(3, 8),
    Detail(4, 8),
    Detail(4, 16),
    Detail(4, 32),
)
"""Ever quicker pictures, each the one nearest to the full picture that can be had in its time.

Half of the Gaussians at half the size are both quicker and nearer than all of them at a quarter.
"""


def stand_ins(scene: GaussianScene, every: int) -> npt.NDArray[np.float32]:
    """Choose one of `every` Gaussians to be drawn for the others.

    A quarter of them are those that cover most, for whose place nothing else can be put. The
    others are taken from the rest at equal distances.

    Returns
    -------
    (N,) for how many each stands, itself included; 0 for those that are not drawn.
    """
    count = len(scene)
    large, all_drawn = count // (4 * every), -(-count // every)
    stands = np.zeros(count, np.float32)
    stands[np.argpartition(_coverage(scene), count - large)[count - large :]] = 1.0
    rest = np.flatnonzero(stands == 0.0)
    step = len(rest) / (all_drawn - large)
    stands[rest[(step * np.arange(all_drawn - large)).astype(np.intp)]] = step
    return stands


def _coverage(scene: GaussianScene) -> npt.NDArray[np.float32]:
    """Return (N,) logarithms of opacity times the area of the largest section."""
    # Not the sum less the smallest, which may be -inf.
    area = np.partition(scene.log_scales, 0, axis=1)[:, 1:].sum(axis=1)
    return np.asarray(area - np.logaddexp(0.0, -scene.opacity_logits), np.float32)


def sparse(scene: GaussianScene, stands: npt.NDArray[np.float32]) -> GaussianScene:
    """Return the Gaussians that stand for any, each of them that much larger in area.

    Parameters
    ----------
    stands
        (N,) for how many Gaussians each stands, as `stand_ins` says. Two scenes that share them
        are left with the same ones, so that their pictures still differ by nothing but what was
        done to them.
    """
    left = np.flatnonzero(stands)
    drawn = scene.take(left)
    return replace(drawn, log_scales=drawn.log_scales + 0.5 * np.log(stands[left])[:, None])

"""How fast this machine renders, learned from its own pictures."""

from __future__ import annotations

from dataclasses import dataclass

_SURE = 2e-3
"""Parts of a picture expected to be shorter, in seconds, teach nothing."""
_STEP_MAX = 2.0
_TRUST = 0.5


@dataclass(frozen=True)
class Work:
    """What the cost of a picture depends on.

    Attributes
    ----------
    gaussians
        Gaussians of the scene.
    visible
        Those that touch the picture.
    pairs
        Pairs of Gaussian and tile.
    effort
        What the busiest thread does to blend, in the unit of `raster.blend`.
    """

    gaussians: float
    visible: float
    pairs: float
    effort: float

    def sorting(self, threads: int) -> float:
        """Return what each thread does before blending; a Gaussian that is not seen counts 1."""
        return (self.gaussians + 10 * self.visible) / threads

    def blending(self, threads: int) -> float:
        """Return what the busiest thread does then; a row of 16 pixels counts 1."""
        return self.effort + 0.8 * self.pairs / threads


@dataclass(frozen=True)
class Pace:
    """Seconds per unit of work.

    Attributes
    ----------
    sorting, blending
        Seconds per unit of the functions of `Work` of these names; at first, those of a desktop
        of 2020.
    """

    sorting: float = 12e-9
    blending: float = 20e-9

    def seconds(self, work: Work, threads: int) -> float:
        """Say how long a picture will take."""
        return self.sorting * work.sorting(threads) + self.blending * work.blending(threads)

    def learned(self, work: Work, threads: int, sorting: float, blending: float) -> Pace:
        """Return the pace after a picture whose two parts took so many seconds."""
        return Pace(
            _moved(self.sorting, work.sorting(threads), sorting),
            _moved(self.blending, work.blending(threads), blending),
        )


def _moved(pace: float, load: float, seconds: float) -> float:
    """Move half the way, on a logarithmic scale, but not far for one odd picture."""
    expected = pace * load
    if expected < _SURE:
        return pace
    ratio = min(max(seconds / expected, 1 / _STEP_MAX), _STEP_MAX)
    return float(pace * ratio**_TRUST)

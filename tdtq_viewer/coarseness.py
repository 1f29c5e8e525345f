"""How small the first picture of a request is drawn, from the time that others took."""

from __future__ import annotations

FACTORS = (2, 3, 4)
"""By what the sides of coarse pictures are divided."""

FIRST_BUDGET = 0.2
"""Full pictures expected within so many seconds need no coarse ones before them."""

HELD_BUDGET = 0.08
"""Seconds that pictures may take while a hand holds a slider."""

ORBIT_BUDGET = 1 / 30
"""Seconds that pictures may take while a hand moves the camera."""

WORTH = 0.7
"""Behind a slider, coarse pictures that take more than this share of full ones come hardly earlier.
A moving camera learns their share anew each time."""


class Coarseness:
    """Learns what pictures cost; a part of that does not depend on their size."""

    def __init__(self) -> None:
        self._full = self._fixed = 0.0
        self._coarse: tuple[object, int, float] | None = None

    def note(self, request: object, factor: int, seconds: float) -> None:
        """Learn how long a picture smaller by `factor` took, of the same pictures per request."""
        if factor > 1:
            self._coarse = (request, factor, seconds)
        elif self._coarse is not None and self._coarse[0] is request:
            self._fixed = _fixed_share(self._coarse[1], self._coarse[2] / seconds)
        self._full = seconds / self._share(factor)

    def factor(self, pictures: int, budget: float) -> int:
        """Return by what to divide the sides of so many pictures; 2 while nothing is known."""
        if self._full == 0.0:
            return 2
        full = pictures * self._full
        if full <= budget:
            return 1
        limit = min(budget, HELD_BUDGET)
        found = next((n for n in FACTORS if full * self._share(n) <= limit), FACTORS[-1])
        orbits = budget == ORBIT_BUDGET
        return found if orbits or self._share(found) <= WORTH else 1

    def _share(self, factor: int) -> float:
        """Return what a picture smaller by `factor` takes of a full one's time."""
        return self._fixed + (1.0 - self._fixed) / factor**2


def _fixed_share(factor: int, share: float) -> float:
    """Return what share of a full picture's time does not depend on its size."""
    pixels = 1.0 / factor**2
    return min(max((share - pixels) / (1.0 - pixels), 0.0), 1.0)

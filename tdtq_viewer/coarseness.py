"""How little the first picture of a request shows, from the time that others took."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_viewer.detail import FEWER_GAUSSIANS, FEWER_PIXELS, FULL, Detail


@dataclass(frozen=True)
class Hurry:
    """When the first pictures are wanted.

    Attributes
    ----------
    enough
        Full pictures expected within so many seconds need no coarse ones before them.
    limit
        Seconds that coarse ones may take.
    details
        What can be left out of them, ever more.
    worth
        Coarse ones that take more than this share of full ones come hardly earlier.
    """

    enough: float
    limit: float
    details: tuple[Detail, ...] = FEWER_PIXELS
    worth: float = 0.7


CLICKED = Hurry(0.2, 0.08)
"""Something was chosen."""

HELD = Hurry(0.08, 0.08)
"""A hand holds a slider; then compressing takes most of the time."""

ORBITING = Hurry(1 / 32, 1 / 32, FEWER_GAUSSIANS, worth=1.0)
"""A hand moves the camera: 30 times a second."""

_TRUST = 0.3
"""How far the time that pictures wait for the processor follows the latest."""


class Coarseness:
    """Learns what pictures of a scene cost; a part of that does not depend on their size.

    Parameters
    ----------
    gaussians
        How many the scene has.
    """

    def __init__(self, gaussians: int) -> None:
        self._gaussians = gaussians
        self._full = self._fixed = self._wait = 0.0
        self._coarse: tuple[object, Detail, float] | None = None

    def note(self, request: object, detail: Detail, seconds: float) -> None:
        """Learn how long a picture of `detail` took, of the same pictures per request."""
        if detail.every > 1:
            # So quick that they say more about what else goes on than about full pictures.
            over = seconds - self._full * detail.share(self._fixed)
            self._wait = max(self._wait + _TRUST * (over - self._wait), 0.0)
            return
        if detail != FULL:
            self._coarse = (request, detail, seconds)
        elif self._coarse is not None and self._coarse[0] is request:
            self._fixed = self._coarse[1].fixed(self._coarse[2] / seconds)
        self._full = seconds / detail.share(self._fixed)

    def detail(self, pictures: int, hurry: Hurry) -> Detail:
        """Return what so many pictures should show; the first of all is half as large."""
        if self._full == 0.0:
            return FEWER_PIXELS[0]
        if pictures * self._full <= hurry.enough:
            return FULL
        limit = hurry.limit / pictures
        details = [one.sparing(self._gaussians) for one in hurry.details]
        quick = (one for one in details if self._seconds(one) <= limit)
        found = next(quick, details[-1])
        return found if found.share(self._fixed) <= hurry.worth else FULL

    def _seconds(self, detail: Detail) -> float:
        """Say how long a picture of `detail` takes."""
        wait = self._wait if detail.every > 1 else 0.0
        return wait + self._full * detail.share(self._fixed)

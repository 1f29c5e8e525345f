"""Which of many views are looked at, and which of those stand for the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tdtq_core.formats.cameras import View
from tdtq_core.theory.damage import PerView

MOST_VIEWS = 12
"""Views that are probed; each of any others counts as its nearest neighbour among them."""

SEEN_GAUSSIANS = 160_000
"""Gaussians that every probe pictures, views times scene; but `FEWEST` to `MOST_FEW` views."""

FEWEST, MOST_FEW = 3, 8


def evenly(count: int, most: int) -> list[int]:
    """Return at most `most` of the numbers below `count`, evenly spaced, the first among them."""
    chosen = min(count, most)
    return [number * count // chosen for number in range(chosen)]


def few_of(errors: PerView, gaussians: int) -> list[int]:
    """Return the numbers of the views that see every probe, ascending.

    Errors of many Gaussians average out, so that three views tell how they grow. Where few
    Gaussians make the picture each view is different, and pictures are cheap. The views with the
    largest errors are taken: most of the error over all pixels is theirs.

    Parameters
    ----------
    errors
        (V,) mean squared errors of one probe in all views.
    """
    count = min(max(SEEN_GAUSSIANS // gaussians, FEWEST), MOST_FEW)
    return sorted(np.argsort(-errors, kind="stable")[:count].tolist())


def is_large(gaussians: int) -> bool:
    """Say whether pictures are so dear that few views and few probes have to do."""
    return gaussians * FEWEST >= SEEN_GAUSSIANS


def stand_ins(views: Sequence[View], probed: Sequence[int]) -> npt.NDArray[np.intp]:
    """Return for each view the place in `probed` of the view whose camera is nearest, (V,).

    Distances count both where a camera stands and where it looks.
    """
    places = np.array([view.camera.position for view in views])
    axes = np.array([view.camera.view[2, :3] for view in views])
    spread = max(float(places.std(axis=0).max()), 1e-30)
    points = np.hstack([places / spread, axes])
    gaps = np.linalg.norm(points[:, None] - points[None, list(probed)], axis=2)
    gaps[list(probed), np.arange(len(probed))] = -1.0
    return np.asarray(gaps.argmin(axis=1))

"""A turn around a scene, the original on the left and the compressed one on the right."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from tdtq_core.cameras import Camera, frame_of, orbit
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats.photographs import eight_bit
from tdtq_core.rendering.protocol import WHITE, Renderer, never
from tdtq_core.report.split import Frame, split_frame
from tdtq_core.scene import GaussianScene

MOST_FRAMES = 3600

SWEEP = 0.3
"""How far the dividing line goes from the middle, as a share of the width."""


def turn_cameras(
    scene: GaussianScene,
    frames: int,
    size: tuple[int, int],
    up: Sequence[float] = (0.0, 0.0, 1.0),
) -> list[Camera]:
    """Return the cameras of one turn around `scene`, one a frame.

    Raises
    ------
    OptionError
        If there are no frames, or more than `MOST_FRAMES`.
    SceneError
        If there is no going around the scene.
    """
    if not 1 <= frames <= MOST_FRAMES:
        raise OptionError(
            f"A turn has 1 to {MOST_FRAMES} frames, not {frames}.",
            "Change --seconds or --fps.",
        )
    # Refuses scenes without end, whichever way is up.
    orbit_views(scene, 1, *size)
    return orbit(frame_of(scene), frames, *size, up=up)


def split_view(
    a: GaussianScene,
    b: GaussianScene,
    cameras: Sequence[Camera],
    renderer: Renderer,
    *,
    labels: tuple[str, str],
    background: tuple[float, float, float] = WHITE,
    sweeps: bool = True,
    should_stop: Callable[[], bool] = never,
) -> Callable[[int], Frame]:
    """Return a function that draws the frame with a given number.

    Parameters
    ----------
    a, b
        The original and what became of it.
    cameras
        One a frame.
    labels
        Names of the two.
    sweeps
        Whether the dividing line goes to and fro once in a turn; else it stays in the middle.
    should_stop
        Asked while a frame is drawn, which then raises `Cancelled`.
    """
    prepared = renderer.prepare(a), renderer.prepare(b)

    def draw(number: int) -> Frame:
        left, right = (
            eight_bit(renderer.render(one, cameras[number], background, should_stop=should_stop))
            for one in prepared
        )
        return split_frame(left, right, divider(number / len(cameras), sweeps), labels)

    return draw


def divider(turn: float, sweeps: bool) -> float:
    """Return where the dividing line stands after that share of a turn, 0 to 1 across."""
    return 0.5 + SWEEP * math.sin(2.0 * math.pi * turn) if sweeps else 0.5

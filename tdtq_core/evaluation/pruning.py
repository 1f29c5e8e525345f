"""How much pictures would miss each Gaussian, and scenes without those they miss least."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.codec.encoder import check_encodable
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.evaluation.view_choice import evenly
from tdtq_core.evaluation.views import views_around, views_inside
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer, never
from tdtq_core.scene import GaussianScene

ENOUGH_VIEWS, ENOUGH_PIXELS = 128, 400 * 400
"""More views, or larger ones, hardly change how much of each Gaussian is seen."""

INSIDE = 0.05
"""How much views from inside count where no cameras are known: enough that a room keeps what its
walls hide, too little to spend much on the inside of things."""


@dataclass(frozen=True, eq=False)
class Pruned:
    """A scene before and after pruning.

    Attributes
    ----------
    original
        All N Gaussians.
    scene
        Those that are left, in the same order.
    pruning
        The rule; None where all are left.
    importance
        (N,) how much the pictures would miss each Gaussian; None where it is not known.
    """

    original: GaussianScene
    scene: GaussianScene
    pruning: Pruning | None
    importance: npt.NDArray[np.float64] | None

    @property
    def importance_left(self) -> npt.NDArray[np.float64] | None:
        """The importance of those that are left."""
        if self.importance is None or self.pruning is None:
            return self.importance
        return self.importance[kept_mask(self.original, self.pruning, self.importance)]


def needs_importance(plan: CompressionPlan) -> bool:
    """Say whether carrying out `plan` takes the importance of the Gaussians."""
    return plan.weighted or (plan.pruning is not None and plan.pruning.kind != "opacity")


def prune(
    scene: GaussianScene,
    pruning: Pruning | None,
    importance: npt.NDArray[np.float64] | None = None,
) -> Pruned:
    """Leave out the Gaussians that `pruning` names; none where it is None.

    Parameters
    ----------
    importance
        (N,) of `scene_importance`; pruning by importance needs it.

    Raises
    ------
    SceneError
        If the scene cannot be compressed: what is invalid is not dropped on the way.
    OptionError
        If nothing would be left, or the importance is needed and not there.
    """
    check_encodable(scene)
    if pruning is None:
        return Pruned(scene, scene, None, importance)
    kept = kept_mask(scene, pruning, importance)
    return Pruned(scene, scene.take(kept), pruning, importance)


def scene_importance(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    *,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> npt.NDArray[np.float64]:
    """Return how much the pictures would miss each Gaussian, (N,).

    That is the sum of its squared blending weights over a picture, per pixel, on average over the
    views: the mean squared error if its colour went wrong by 1. Of more than `ENOUGH_VIEWS` views
    so many are taken, evenly spaced, and none larger than `ENOUGH_PIXELS`.

    Parameters
    ----------
    views
        Where people look from. Without any, the scene is seen from all sides, and a little from
        inside.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    if views:
        return _seen(scene, views, renderer, progress, should_stop)
    outside = _seen(
        scene, views_around(scene), renderer, lambda done: progress(0.7 * done), should_stop
    )
    inside = _seen(
        scene, views_inside(scene), renderer, lambda done: progress(0.7 + 0.3 * done), should_stop
    )
    return outside + INSIDE * inside


def _seen(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    progress: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> npt.NDArray[np.float64]:
    prepared = renderer.prepare(scene)
    total, chosen = np.zeros(len(scene)), evenly(len(views), ENOUGH_VIEWS)
    for done, number in enumerate(chosen):
        progress(done / len(chosen))
        camera = _small(views[number].camera)
        squares = renderer.importance(prepared, camera, should_stop=should_stop).squares
        total += squares / (camera.width * camera.height)
    return total / len(chosen)


def _small(camera: Camera) -> Camera:
    scale = sqrt(ENOUGH_PIXELS / (camera.width * camera.height))
    if scale >= 1.0:
        return camera
    size = (max(1, round(scale * side)) for side in (camera.width, camera.height))
    return camera.rescaled(*size)

"""Leave out the Gaussians that a scene can do without, by its opacities or by its pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.encoder import check_encodable
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.errors import OptionError
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer, never
from tdtq_core.scene import GaussianScene


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
        The rule.
    importance
        (N,) how much the pictures would miss each Gaussian; None where the rule does not ask.
    """

    original: GaussianScene
    scene: GaussianScene
    pruning: Pruning
    importance: npt.NDArray[np.float64] | None


def prune(
    scene: GaussianScene,
    pruning: Pruning,
    views: Sequence[View],
    renderer: Renderer,
    *,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> Pruned:
    """Leave out the Gaussians that `pruning` names.

    Parameters
    ----------
    views
        Where pictures are taken; only pruning by importance renders any.

    Raises
    ------
    SceneError
        If the scene cannot be compressed: what is invalid is not dropped on the way.
    OptionError
        If nothing would be left, or there are no views to find the importance in.
    Cancelled
        If `should_stop` said so.
    """
    check_encodable(scene)
    importance = None
    if pruning.kind == "importance":
        importance = scene_importance(
            scene, views, renderer, progress=progress, should_stop=should_stop
        )
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
    views: the mean squared error if its colour went wrong by 1.

    Raises
    ------
    OptionError
        If there are no views.
    Cancelled
        If `should_stop` said so.
    """
    if not views:
        raise OptionError("There are no views to prune for.", "Name a file with cameras.")
    prepared = renderer.prepare(scene)
    total = np.zeros(len(scene))
    for done, view in enumerate(views):
        progress(done / len(views))
        camera = view.camera
        squares = renderer.importance(prepared, camera, should_stop=should_stop).squares
        total += squares / (camera.width * camera.height)
    return total / len(views)

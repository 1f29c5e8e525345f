"""Scenes ready to be drawn and the latest pictures of them, for the picture worker."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.rendering.protocol import Image, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_viewer.detail import sparse, stand_ins
from tdtq_viewer.encoders import Encoders, Importance
from tdtq_viewer.jobs import Token
from tdtq_viewer.reduction import camera_key

KEPT_PICTURES = 9
"""Three of one camera, small and large, and some of the camera before."""

Role = Literal["original", "compressed", "pinned"]
"""Of what a picture is; one of each is kept for a camera."""


class Drawing:
    """Draws one scene as it is, or as a plan leaves it, and keeps what serves again.

    Attributes
    ----------
    seconds
        How long the latest picture took; 0 before the first one.
    tally
        How many pictures were drawn so far, and how many seconds that took.
    """

    def __init__(self, encoders: Encoders) -> None:
        self._encoders = encoders
        self._renderer: Renderer | None = None
        self._scene: GaussianScene | None = None
        self._importance: Importance | None = None
        self._prepared: dict[tuple[Role, int], tuple[Any, Any]] = {}
        self._stands: dict[int, npt.NDArray[np.float32]] = {}
        self._original: tuple[GaussianScene, Renderer, Any] | None = None
        self._pictures: OrderedDict[tuple[Any, ...], tuple[Any, Image]] = OrderedDict()
        self.seconds = 0.0
        self.tally = (0, 0.0)

    @property
    def renderer(self) -> Renderer:
        """What draws."""
        if self._renderer is None:
            raise RuntimeError("a drawing takes its renderer before the first picture")
        return self._renderer

    def take(self, renderer: Renderer, scene: GaussianScene, importance: Importance | None) -> bool:
        """Draw this from now on; return True if no earlier picture can be used again."""
        begins = renderer is not self._renderer or scene is not self._scene
        if scene is not self._scene:
            self._original = None
            self._stands.clear()
        if begins:
            self._prepared.clear()
            self._pictures.clear()
            self.seconds = 0.0
        elif importance is not self._importance:
            kept = self._prepared.items()
            self._prepared = {key: one for key, one in kept if key[0] == "original"}
            kept = self._pictures.items()
            self._pictures = OrderedDict(one for one in kept if one[0][0] == "original")
        self._renderer, self._scene, self._importance = renderer, scene, importance
        return begins

    def missing(self, camera: Camera, pinned: Any) -> int:
        """Return how many pictures a new plan needs at `camera`, one of them pinned if not None."""
        keys = [(role, 1, *camera_key(camera)) for role in ("original", "pinned")]
        original, other = (self._pictures.get(key) for key in keys)
        has_pinned = pinned is None or (other is not None and other[0] == pinned)
        return 1 + (original is None) + (not has_pinned)

    def picture(
        self,
        plan: Any,
        camera: Camera,
        should_stop: Callable[[], bool],
        *,
        pinned: bool = False,
        every: int = 1,
    ) -> Image:
        """Render the scene as `plan` leaves it, or as it is for None; recent pictures are kept.

        Parameters
        ----------
        every
            One of so many Gaussians is drawn, the larger for it.
        """
        role, place = _role(plan, pinned), (every, *camera_key(camera))
        key = (role, *place)
        for other in _alike(role):
            kept = self._pictures.get((other, *place))
            if kept is not None and kept[0] == plan:
                self._pictures[key] = kept
                self._pictures.move_to_end(key)
                return kept[1]
        prepared = self.prepared(plan, pinned=pinned, every=every)
        start = time.perf_counter()
        image = self.renderer.render(prepared, camera, should_stop=should_stop)
        self.seconds = time.perf_counter() - start
        self.tally = (self.tally[0] + 1, self.tally[1] + self.seconds)
        self._pictures[key] = (plan, image)
        while len(self._pictures) > KEPT_PICTURES:
            self._pictures.popitem(last=False)
        return image

    def prepared(self, plan: Any, *, pinned: bool = False, every: int = 1) -> Any:
        """Return the scene as `plan` leaves it, or as it is for None, ready for the renderer."""
        role = _role(plan, pinned)
        for other in _alike(role):
            kept = self._prepared.get((other, every))
            if kept is not None and kept[0] == plan:
                self._prepared[role, every] = kept
                return kept[1]
        scene = self._left(plan, every)
        prepared = self.renderer.prepare(scene)
        self._drop_others(role, plan)
        self._prepared[role, every] = (plan, prepared)
        if plan is None and every == 1:
            self._original = (scene, self.renderer, prepared)
        return prepared

    def _left(self, plan: Any, every: int) -> GaussianScene:
        """Return the Gaussians that are to be drawn."""
        scene = self._scene
        if scene is None:
            raise RuntimeError("a drawing takes its scene before the first picture")
        encoder = None if plan is None else self._encoders.encoder(scene, self._importance)
        drawn = scene if encoder is None else encoder.quantize(plan)
        if every == 1:
            return drawn
        if every not in self._stands:
            self._stands[every] = stand_ins(scene, every)
        stands = self._stands[every]
        return sparse(drawn, stands if encoder is None else stands[encoder.order(plan)])

    def _drop_others(self, role: Role, plan: Any) -> None:
        """Let go what was prepared of other plans."""
        kept = self._prepared.items()
        self._prepared = {key: one for key, one in kept if key[0] != role or one[0] == plan}

    def glimpse(self, scene: GaussianScene, camera: Camera, token: Token) -> Image:
        """Render a small picture of the original, from any thread and beside all other work."""
        kept = self._original
        if kept is None or kept[0] is not scene:
            raise RuntimeError("the first picture of a scene comes before a glimpse of it")
        _, renderer, prepared = kept
        return renderer.render(prepared, camera, should_stop=lambda: token.cancelled)


_COMPRESSED: tuple[Role, ...] = ("compressed", "pinned")


def _role(plan: Any, pinned: bool) -> Role:
    if plan is None:
        return "original"
    return "pinned" if pinned else "compressed"


def _alike(role: Role) -> tuple[Role, ...]:
    """Return the roles whose pictures serve for `role` too where the plan is the same."""
    return _COMPRESSED if role in _COMPRESSED else (role,)

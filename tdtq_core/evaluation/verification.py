"""What a plan really costs: all its attributes together, and each of them alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from tdtq_core.errors import Cancelled
from tdtq_core.formats.views import View
from tdtq_core.metrics import mse
from tdtq_core.quantizers import Matrix, Quantizer, RawQuantizer
from tdtq_core.rendering.protocol import WHITE, Image, Renderer
from tdtq_core.scene import GaussianScene, scene_from_matrices


class Verifier:
    """Measures plans for one scene in a few views.

    The pictures of the original are kept, and so is what each quantizer costs alone, so that a
    plan that differs in one attribute takes two pictures per view.

    Parameters
    ----------
    scene
        The original.
    values
        Its (N, d) values by attribute, in file order, as quantizers see them.
    views
        Where pictures are taken.
    """

    def __init__(
        self, scene: GaussianScene, values: Mapping[str, Matrix], views: Sequence[View]
    ) -> None:
        self._scene, self._values, self._views = scene, values, views
        self._pictures: list[Image] = []
        self._known: dict[tuple[str, Quantizer], float] = {}

    def error(
        self,
        compressed: GaussianScene,
        renderer: Renderer,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> float:
        """Return the mean squared error of `compressed` over the pixels of all views.

        Raises
        ------
        Cancelled
            If `should_stop`, which is asked before every picture, said so.
        """
        if not self._pictures:
            self._pictures = self._rendered(self._scene, renderer, should_stop)
        pictures = self._rendered(compressed, renderer, should_stop)
        errors = [mse(a, b) for a, b in zip(self._pictures, pictures, strict=True)]
        return float(np.average(errors, weights=[picture.size for picture in pictures]))

    def error_alone(
        self,
        name: str,
        quantizer: Quantizer,
        compressed: GaussianScene,
        renderer: Renderer,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> float:
        """Return the error if the attribute `name` alone were as `quantizer` leaves it.

        Parameters
        ----------
        compressed
            The scene, in file order, in which `quantizer` was applied to that attribute.

        Raises
        ------
        Cancelled
            If `should_stop`, which is asked before every picture, said so.
        """
        if isinstance(quantizer, RawQuantizer) or not self._values[name].size:
            return 0.0
        key = (name, quantizer)
        if key not in self._known:
            changed = {**self._values, name: compressed.matrix(name)}
            alone = scene_from_matrices(changed, self._scene.render_mode)
            self._known[key] = self.error(alone, renderer, should_stop)
        return self._known[key]

    def _rendered(
        self, scene: GaussianScene, renderer: Renderer, should_stop: Callable[[], bool]
    ) -> list[Image]:
        prepared = renderer.prepare(scene)
        pictures = []
        for view in self._views:
            if should_stop():
                raise Cancelled
            pictures.append(renderer.render(prepared, view.camera, WHITE))
        return pictures

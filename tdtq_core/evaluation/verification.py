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
        self._original: list[Image] = []
        self._ordered: list[Image] = []
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
        pictures = self.pictures(compressed, renderer, should_stop)
        return self.error_of(pictures, renderer, should_stop)

    def pictures(
        self, scene: GaussianScene, renderer: Renderer, should_stop: Callable[[], bool]
    ) -> list[Image]:
        """Return what `scene` looks like from each view.

        Raises
        ------
        Cancelled
            If `should_stop`, which is asked before every picture, said so.
        """
        prepared = renderer.prepare(scene)
        pictures = []
        for view in self._views:
            if should_stop():
                raise Cancelled
            pictures.append(renderer.render(prepared, view.camera, WHITE))
        return pictures

    def error_of(
        self,
        pictures: Sequence[Image],
        renderer: Renderer,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> float:
        """Return the same for `pictures` of a compressed scene, one a view."""
        if not self._original:
            self._original = self.pictures(self._scene, renderer, should_stop)
        return _mean_error(self._original, pictures)

    def error_alone(
        self,
        name: str,
        quantizer: Quantizer,
        compressed: GaussianScene,
        renderer: Renderer,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> float:
        """Return the error if the attribute `name` alone were as `quantizer` leaves it.

        It is held against the scene in file order: where Gaussians are equally far away, another
        order is another picture, which is no attribute's fault.

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
            if not self._ordered:
                self._ordered = self.pictures(self._with({}), renderer, should_stop)
            alone = self._with({name: compressed.matrix(name)})
            pictures = self.pictures(alone, renderer, should_stop)
            self._known[key] = _mean_error(self._ordered, pictures)
        return self._known[key]

    def _with(self, changed: Mapping[str, Matrix]) -> GaussianScene:
        return scene_from_matrices({**self._values, **changed}, self._scene.render_mode)


def _mean_error(first: Sequence[Image], second: Sequence[Image]) -> float:
    """Return the mean squared error over the pixels of all pictures together."""
    errors = [mse(a, b) for a, b in zip(first, second, strict=True)]
    return float(np.average(errors, weights=[picture.size for picture in first]))

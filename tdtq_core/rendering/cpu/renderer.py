"""The portable renderer: every step on the processor's cores through Numba."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numba
import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.rendering.cpu.importance import find_importance
from tdtq_core.rendering.cpu.pace import Pace, Work
from tdtq_core.rendering.cpu.picture import blend_tiles, sort_into_tiles
from tdtq_core.rendering.cpu.preparation import PreparedScene, prepare
from tdtq_core.rendering.cpu.survey import survey
from tdtq_core.rendering.cpu.workspace import borrowed_workspace
from tdtq_core.rendering.protocol import WHITE, Image, Importance, counted_pixels, never
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, GaussianScene

PAIRS_MAX = 8_000_000
"""Pairs of Gaussian and tile held at once, 4 bytes each; more are rendered in bands."""


class CpuRenderer:
    """Renders on the processor; implements `tdtq_core.rendering.protocol.Renderer`.

    Safe from several threads, which take turns step by step.

    Parameters
    ----------
    pairs_max
        Bound on the pairs of Gaussian and tile held at once; affects memory, not the picture.
    """

    name = "cpu"

    def __init__(self, pairs_max: int = PAIRS_MAX) -> None:
        self._pairs_max = pairs_max
        self._pace = Pace()

    def prepare(self, scene: GaussianScene) -> PreparedScene:
        """Apply the activations of `scene` once; 40 bytes per Gaussian."""
        return prepare(scene)

    def render(
        self,
        prepared: PreparedScene,
        camera: Camera,
        background: tuple[float, float, float] = WHITE,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Image:
        """Render a prepared scene; (height, width, 3) float32, not clipped at 1.

        Raises
        ------
        Cancelled
            If `should_stop` said True between two steps.
        RenderError
            If the camera has no position or no finite focal length, or the background is not
            three finite numbers.
        """
        behind = _own(background)
        if behind.shape != (3,) or not np.isfinite(behind).all():
            raise RenderError(f"Background {background}: expected three finite numbers.")
        return self._picture(prepared, camera, behind, should_stop)

    def estimate_seconds(self, prepared: PreparedScene, camera: Camera) -> float:
        """Say how long a picture will probably take; itself takes 5 to 10 milliseconds.

        Raises
        ------
        RenderError
            If the camera has no position or no finite focal length.
        """
        with borrowed_workspace() as workspace:
            work = survey(prepared, camera, workspace)
        return self._pace.seconds(work, numba.get_num_threads())

    def importance(
        self,
        prepared: PreparedScene,
        camera: Camera,
        pixels: npt.ArrayLike | None = None,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Importance:
        """Sum the weights of each Gaussian, exactly; see `Renderer.importance`."""
        counted = counted_pixels(pixels, camera)
        with borrowed_workspace() as space:
            return find_importance(prepared, camera, counted, self._pairs_max, space, should_stop)

    def _picture(
        self,
        prepared: PreparedScene,
        camera: Camera,
        background: npt.NDArray[np.float32],
        should_stop: Callable[[], bool],
    ) -> Image:
        image = np.empty((camera.height, camera.width, 3), np.float32)
        most = self._pairs_max
        with borrowed_workspace() as space:
            begun = perf_counter()
            found = sort_into_tiles(prepared, camera, space, should_stop)
            sorted_at = perf_counter()
            effort = blend_tiles(found, background, image, most, space, should_stop)
            done = perf_counter()
        work = Work(len(prepared), found.order.size, int(found.bins.starts[-1]), effort)
        threads = numba.get_num_threads()
        self._pace = self._pace.learned(work, threads, sorted_at - begun, done - sorted_at)
        return image

    def warm_up(self) -> None:
        """Compile every kernel, or load it from the cache on disk, on a scene of two Gaussians."""
        scene = _two_gaussians()
        camera = Camera(np.eye(4), 8.0, 8.0, 8.0, 8.0, 16, 16)
        prepared = self.prepare(scene)
        self.estimate_seconds(prepared, camera)
        self.render(prepared, camera)
        self.importance(prepared, camera)


def _own(values: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Copy, because Numba would compile anew for an array that is read-only or strided."""
    return np.array(values, dtype=np.float32, order="C")


def _two_gaussians() -> GaussianScene:
    depths = np.array([[0, 0, 1], [0, 0, 2]], np.float32)
    ones = np.ones((2, 4), np.float32)
    harmonics = np.zeros((2, COEFFICIENTS_OF_DEGREE[3], 3), np.float32)
    return GaussianScene(depths, ones, -2 * ones[:, :3], ones[:, 0], ones[:, :3], harmonics)

"""The portable renderer: every step on the processor's cores through Numba."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.parallel import PARALLEL_LOCK
from tdtq_core.rendering.cpu.binning import Bins, count_pairs, fill_pairs
from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.preparation import PreparedScene, prepare
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.raster import blend
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import WHITE, Image, never
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, GaussianScene

PAIRS_MAX = 100_000_000
"""Pairs of Gaussian and tile held at once, 4 bytes each; more are rendered in bands."""

# Scratch buffers of the one picture that holds the lock.
_WORKSPACE = Workspace()


class CpuRenderer:
    """Renders on the processor; implements `tdtq_core.rendering.protocol.Renderer`.

    Safe from several threads, which take turns.

    Parameters
    ----------
    pairs_max
        Bound on the pairs of Gaussian and tile held at once; affects memory, not the picture.
    """

    name = "cpu"

    def __init__(self, pairs_max: int = PAIRS_MAX) -> None:
        self._pairs_max = pairs_max

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
        return self._picture(prepared, camera, behind, None, should_stop)

    def estimate_seconds(self, prepared: PreparedScene, camera: Camera) -> float | None:
        """Say how long a picture will probably take; None before anything is known."""
        return None

    def sum_of_squares(
        self, prepared: PreparedScene, camera: Camera, energies: npt.NDArray[Any]
    ) -> npt.NDArray[np.float32]:
        """Sum ``w_i^2 e_i`` over the Gaussians of each pixel, w_i being the blending weights.

        Independent errors of variance e_i in the Gaussians' colours make errors of this variance
        in the picture.

        Parameters
        ----------
        energies
            (N,) finite values e_i.

        Returns
        -------
        (height, width) float32.

        Raises
        ------
        RenderError
            If the camera has no position or no finite focal length, or `energies` do not fit.
        """
        values = _own(energies)
        if values.shape != (len(prepared),) or not np.isfinite(values).all():
            raise RenderError(f"Energies: expected {len(prepared)} finite numbers.")
        return self._picture(prepared, camera, np.zeros(1, np.float32), values, never)[..., 0]

    def _picture(
        self,
        prepared: PreparedScene,
        camera: Camera,
        background: npt.NDArray[np.float32],
        energies: npt.NDArray[np.float32] | None,
        should_stop: Callable[[], bool],
    ) -> Image:
        image = np.empty((camera.height, camera.width, background.size), np.float32)
        with PARALLEL_LOCK:
            records, depths, counts = project(prepared, camera, _WORKSPACE, energies)
            order = order_by_depth(depths, counts, _WORKSPACE)
            bins = count_pairs(records, order, camera.width, camera.height)
            for band in _bands(bins, self._pairs_max):
                if should_stop():
                    raise Cancelled
                pairs = fill_pairs(records, order, bins, band, _WORKSPACE)
                blend(records, pairs, bins, band, background, image, energies is not None)
            _WORKSPACE.trim()
        return image

    def warm_up(self) -> None:
        """Compile every kernel, or load it from the cache on disk, on a scene of two Gaussians."""
        scene = _two_gaussians()
        camera = Camera(np.eye(4), 8.0, 8.0, 8.0, 8.0, 16, 16)
        self.render(self.prepare(scene), camera)


def _bands(bins: Bins, pairs_max: int) -> Iterator[tuple[int, int]]:
    """Cut the tiles into runs of at most `pairs_max` pairs, but at least one tile."""
    starts = bins.starts
    first, tiles = 0, starts.size - 1
    while first < tiles:
        last = int(np.searchsorted(starts, starts[first] + pairs_max, side="right")) - 1
        last = min(max(last, first + 1), tiles)
        yield first, last
        first = last


def _own(values: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Copy, because Numba would compile anew for an array that is read-only or strided."""
    return np.array(values, dtype=np.float32, order="C")


def _two_gaussians() -> GaussianScene:
    depths = np.array([[0, 0, 1], [0, 0, 2]], np.float32)
    ones = np.ones((2, 4), np.float32)
    harmonics = np.zeros((2, COEFFICIENTS_OF_DEGREE[3], 3), np.float32)
    return GaussianScene(depths, ones, -2 * ones[:, :3], ones[:, 0], ones[:, :3], harmonics)

"""The renderer whose pictures gsplat draws on an NVIDIA GPU."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.rendering.gsplat_cuda.importance import find_importance
from tdtq_core.rendering.gsplat_cuda.pipeline import project, rasterize
from tdtq_core.rendering.gsplat_cuda.preparation import DeviceScene, prepare
from tdtq_core.rendering.gsplat_cuda.probe import check_picture
from tdtq_core.rendering.protocol import WHITE, Image, Importance, counted_pixels, never
from tdtq_core.scene import GaussianScene


class GsplatRenderer:
    """Pictures by gsplat; runs out of memory as torch does, see `FallbackRenderer`.

    Parameters
    ----------
    device
        Name of torch's device.
    """

    name = "gsplat"

    def __init__(self, device: str = "cuda") -> None:
        self._device = device

    def prepare(self, scene: GaussianScene) -> DeviceScene:
        """Bring `scene` onto the device: 56 bytes per Gaussian and its harmonics."""
        return prepare(scene, self._device)

    def render(
        self,
        prepared: DeviceScene,
        camera: Camera,
        background: tuple[float, float, float] = WHITE,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Image:
        """Render a prepared scene; see `Renderer.render`."""
        if should_stop():
            raise Cancelled
        return self.render_rows(prepared, camera, background, (0, camera.height))

    def render_rows(
        self,
        prepared: DeviceScene,
        camera: Camera,
        background: tuple[float, float, float],
        rows: tuple[int, int],
    ) -> Image:
        """Render the rows from ``rows[0]`` up to, not including, ``rows[1]`` of a picture.

        Returns
        -------
        (rows, width, 3) float32, the same pixels as in the whole picture.

        Raises
        ------
        RenderError
            If the camera has no position or no finite focal length, or the background is not
            three finite numbers.
        torch.OutOfMemoryError
            If the device has too little memory.
        """
        import torch

        if len(background) != 3 or not np.isfinite(background).all():
            raise RenderError(f"Background {background}: expected three finite numbers.")
        with torch.inference_mode():
            picture = rasterize(project(prepared, camera), camera.width, rows, background)
            return np.asarray(picture.cpu().numpy(), dtype=np.float32)

    def importance(
        self,
        prepared: DeviceScene,
        camera: Camera,
        pixels: npt.ArrayLike | None = None,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Importance:
        """Sum the weights of each Gaussian, and estimate their squares; see `Renderer.importance`.

        Raises
        ------
        RenderError
            If the camera has no position or no finite focal length, or `pixels` do not fit.
        torch.OutOfMemoryError
            If the device has too little memory.
        """
        counted = counted_pixels(pixels, camera)
        if should_stop():
            raise Cancelled
        return find_importance(prepared, camera, counted)

    def estimate_seconds(self, prepared: DeviceScene, camera: Camera) -> None:
        """Return None: how long a GPU takes is not known before it has drawn."""

    @property
    def out_of_memory(self) -> type[Exception]:
        """The exception that says that the device has too little memory."""
        import torch

        error: type[Exception] = torch.OutOfMemoryError
        return error

    def release(self) -> None:
        """Give the memory that torch holds in reserve back to the device."""
        import torch

        torch.cuda.empty_cache()

    def warm_up(self) -> None:
        """Draw a few Gaussians and compare the picture with the portable renderer's.

        Raises
        ------
        RenderError
            If the pictures differ.
        """
        check_picture(self)

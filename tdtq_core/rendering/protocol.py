"""What every renderer offers: prepare a scene once, then picture it from any camera."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.scene import GaussianScene

Image = npt.NDArray[np.float32]
"""(height, width, 3) linear colour, at least 0, not bounded above."""

WHITE = (1.0, 1.0, 1.0)
BLACK = (0.0, 0.0, 0.0)


def never() -> bool:
    """Return False: nobody asks the picture to stop."""
    return False


@dataclass(frozen=True, eq=False)
class Importance:
    """How much each of N Gaussians puts into a picture, 0 where it is not seen.

    w_i is the weight with which a pixel blends the colour of Gaussian i. An error in that colour
    changes the picture's sum by `weights` times as much; independent errors of variance e_i add
    the sum of ``e_i squares_i`` to its squared error.

    Attributes
    ----------
    weights
        (N,) sums of w_i over all pixels.
    squares
        (N,) sums of w_i^2 over all pixels.
    """

    weights: npt.NDArray[np.float64]
    squares: npt.NDArray[np.float64]


def counted_pixels(pixels: npt.ArrayLike | None, camera: Camera) -> npt.NDArray[np.float32]:
    """Return how much each pixel of `camera` counts, (height, width); 1 where nothing is said.

    Raises
    ------
    RenderError
        If `pixels` have another shape, or values that are negative or not finite.
    """
    shape = camera.height, camera.width
    if pixels is None:
        return np.ones(shape, np.float32)
    counted = np.array(pixels, dtype=np.float32, order="C")
    if counted.shape != shape or not (np.isfinite(counted) & (counted >= 0.0)).all():
        raise RenderError(
            f"Weights of pixels: expected {shape[0]} x {shape[1]} finite numbers, none negative."
        )
    return counted


class Renderer(Protocol):
    """A back end that turns Gaussians into pictures.

    Every back end follows gsplat's classic mathematics: eps2d 0.3, alpha = min(0.999, opacity
    exp(-sigma)), contributions under 1/255 skipped, blending stopped at transmittance 1e-4,
    colours clamped at 0 from below. A scene whose `render_mode` is ``"antialiased"`` has its
    opacities multiplied by ``sqrt(det / det_blurred)`` of the projected covariance, before any test
    against 1/255. Rendering is safe from several threads.
    """

    @property
    def name(self) -> str:
        """Name of the back end for status lines and reports, such as ``"cpu"``."""
        ...

    def prepare(self, scene: GaussianScene) -> Any:
        """Bring `scene` into the form that `render` wants; do it once per scene."""
        ...

    def render(
        self,
        prepared: Any,
        camera: Camera,
        background: tuple[float, float, float] = WHITE,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Image:
        """Render a prepared scene.

        Gaussians that hold NaN, or infinities other than in the opacity, are not drawn.

        Parameters
        ----------
        should_stop
            Asked between the steps of a long picture, in the calling thread.

        Returns
        -------
        (height, width, 3) float32, not clipped at 1.

        Raises
        ------
        Cancelled
            If `should_stop` said True.
        """
        ...

    def importance(
        self,
        prepared: Any,
        camera: Camera,
        pixels: npt.ArrayLike | None = None,
        *,
        should_stop: Callable[[], bool] = never,
    ) -> Importance:
        """Say how much each Gaussian of a prepared scene puts into a picture.

        Parameters
        ----------
        pixels
            (height, width) how much each pixel counts, at least 0; 1 each if not given.
        should_stop
            As for `render`.

        Returns
        -------
        Sums of the weights, exact to rounding; and of their squares, exact or estimated without
        bias.

        Raises
        ------
        Cancelled
            If `should_stop` said True.
        RenderError
            If the camera has no position or no finite focal length, or `pixels` do not fit.
        """
        ...

    def estimate_seconds(self, prepared: Any, camera: Camera) -> float | None:
        """Say how long a picture will probably take, at a small part of its cost.

        Returns
        -------
        Seconds; None where the back end cannot tell.
        """
        ...

    def warm_up(self) -> None:
        """Compile whatever the first picture would have to wait for."""
        ...

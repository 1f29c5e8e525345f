"""What every renderer offers: prepare a scene once, then picture it from any camera."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.scene import GaussianScene

Image = npt.NDArray[np.float32]
"""(height, width, 3) linear colour, at least 0, not bounded above."""

WHITE = (1.0, 1.0, 1.0)
BLACK = (0.0, 0.0, 0.0)


def never() -> bool:
    """Return False: nobody asks the picture to stop."""
    return False


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

"""What every renderer offers: prepare a scene once, then picture it from any camera."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.scene import GaussianScene

Image = npt.NDArray[np.float32]
"""(height, width, 3) linear colour, at least 0, not bounded above."""

WHITE = (1.0, 1.0, 1.0)
BLACK = (0.0, 0.0, 0.0)


class Renderer(Protocol):
    """A back end that turns Gaussians into pictures.

    Every back end follows gsplat's classic mathematics: eps2d 0.3, alpha = min(0.999, opacity
    exp(-sigma)), contributions under 1/255 skipped, blending stopped at transmittance 1e-4,
    colours clamped at 0 from below. Rendering is safe from several threads.
    """

    @property
    def name(self) -> str:
        """Name of the back end for status lines and reports, such as ``"cpu"``."""
        ...

    def prepare(self, scene: GaussianScene) -> Any:
        """Bring `scene` into the form that `render` wants; do it once per scene."""
        ...

    def render(
        self, prepared: Any, camera: Camera, background: tuple[float, float, float] = WHITE
    ) -> Image:
        """Render a prepared scene.

        Gaussians that hold NaN, or infinities other than in the opacity, are not drawn.

        Returns
        -------
        (height, width, 3) float32, not clipped at 1.
        """
        ...

    def warm_up(self) -> None:
        """Compile whatever the first picture would have to wait for."""
        ...

"""Carry plans out and see: the exact size of the file, and the PSNR of what it decodes to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.planning import Measure, Measured
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse, psnr_of_mse
from tdtq_core.rendering.protocol import WHITE, Image, Renderer
from tdtq_core.scene import GaussianScene

KEPT_PIXELS = 20_000_000
"""Pixels of the original's pictures that are kept from plan to plan, 12 bytes each."""


def measure_with(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float] = WHITE,
    *,
    importance: npt.NDArray[np.float64] | None = None,
) -> Measure:
    """Return a function that prunes and compresses `scene` by a plan and compares the two.

    What does not depend on the plan is done once; photographs are not looked at.

    Parameters
    ----------
    importance
        (N,) how much the pictures would miss each Gaussian, for plans that ask for it.
    """
    encoder, original = LivePruner(scene), renderer.prepare(scene)
    encoder.importance = importance
    pixels = [view.camera.width * view.camera.height for view in views]
    kept: dict[int, Image] = {}

    def picture(number: int) -> Image:
        if number in kept:
            return kept[number]
        image = renderer.render(original, views[number].camera, background)
        if sum(pixels[: number + 1]) <= KEPT_PIXELS:
            kept[number] = image
        return image

    def measure(plan: CompressionPlan) -> Measured:
        compressed = renderer.prepare(encoder.quantize(plan))
        errors = [
            mse(picture(number), renderer.render(compressed, view.camera, background))
            for number, view in enumerate(views)
        ]
        pooled = float(np.average(errors, weights=pixels))
        return Measured(encoder.sizes(plan).total, psnr_of_mse(pooled))

    return measure

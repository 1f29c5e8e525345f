"""A first small picture, to find a broken build before it shows wrong pictures."""

from __future__ import annotations

import numpy as np

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.metrics import psnr
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, FloatArray, GaussianScene

PSNR_MIN = 50.0
"""Decibels. Sound builds differ by float32 rounding, far above; broken ones are far below."""


def check_picture(renderer: Renderer) -> None:
    """Compare one small picture of `renderer` with the portable renderer's.

    Raises
    ------
    RenderError
        If they agree to less than `PSNR_MIN`.
    """
    scene, camera, portable = _few_gaussians(), _front_camera(), CpuRenderer()
    ours = renderer.render(renderer.prepare(scene), camera)
    expected = portable.render(portable.prepare(scene), camera)
    agreement = psnr(ours, expected)
    if not agreement >= PSNR_MIN:
        raise RenderError(
            f"the first picture of {renderer.name} is wrong: {agreement:.1f} dB to the CPU's, "
            f"expected {PSNR_MIN:.0f} dB and more.",
            "Install gsplat anew, or use --backend cpu.",
        )


def _few_gaussians() -> GaussianScene:
    rng = np.random.default_rng(0)

    def normal(mean: float, deviation: float, *shape: int) -> FloatArray:
        return rng.normal(mean, deviation, (40, *shape)).astype(np.float32)

    return GaussianScene(
        means=normal(0, 0.4, 3),
        quaternions=normal(0, 1, 4),
        log_scales=normal(-2, 0.4, 3),
        opacity_logits=normal(1, 1),
        base_color=normal(0, 1, 3),
        harmonics=normal(0, 0.2, COEFFICIENTS_OF_DEGREE[3], 3),
    )


def _front_camera() -> Camera:
    view = np.eye(4)
    view[2, 3] = 3.0
    return Camera(view, 60.0, 60.0, 32.0, 24.0, 64, 48)

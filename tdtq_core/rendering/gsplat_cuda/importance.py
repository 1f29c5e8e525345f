"""The importance of every Gaussian, through the gradient of the picture.

A picture is linear in the colours, so its product with any picture r has the derivative
``sum_p r_p w_ip`` with respect to the colour of Gaussian i. With r = 1 that is the sum of the
weights. With random signs r its square is, on average, the sum of the squared weights (Hutchinson's
estimator); the channels of one picture make many independent draws at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.rendering.gsplat_cuda.pipeline import Projection, project, rasterize
from tdtq_core.rendering.gsplat_cuda.preparation import DeviceScene
from tdtq_core.rendering.protocol import Importance

DRAWS = 31
"""Random signs per pixel. The squares of one Gaussian scatter by at most sqrt(2 / 31), a quarter,
around their sum; not at all where it lies in a single pixel."""


def find_importance(
    scene: DeviceScene, camera: Camera, pixels: npt.NDArray[np.float32]
) -> Importance:
    """Sum the weights of each Gaussian, the pixels counted as the (height, width) `pixels` say."""
    import torch

    weights, squares = np.zeros(scene.drawn.size), np.zeros(scene.drawn.size)
    with torch.no_grad():
        seen = project(scene, camera)
    if bool((seen.radii > 0).any()):
        products = _products(seen, camera, seen.colors.new_tensor(pixels))
        weights[scene.drawn] = products[:, 0].cpu().numpy()
        squares[scene.drawn] = (products[:, 1:] ** 2).mean(dim=1).cpu().numpy()
    return Importance(weights, squares)


def _products(seen: Projection, camera: Camera, pixels: Any) -> Any:
    """Sum every Gaussian's weights times `pixels`, then times `DRAWS` pictures of random signs.

    Returns
    -------
    (M, 1 + DRAWS) float64 tensor.
    """
    import torch

    channels = 1 + DRAWS
    colors = seen.colors.new_zeros(1, seen.colors.shape[1], channels).requires_grad_()
    size, rows = (camera.height, camera.width, DRAWS), (0, camera.height)
    generator = torch.Generator(colors.device).manual_seed(0)
    signs = 2 * torch.randint(0, 2, size, generator=generator, device=colors.device) - 1
    factors = torch.cat([pixels[..., None], pixels.sqrt()[..., None] * signs], dim=-1)
    picture = rasterize(replace(seen, colors=colors), camera.width, rows, (0.0,) * channels)
    (gradient,) = torch.autograd.grad(picture, colors, factors)
    return gradient[0].double()

"""How far two pictures differ: MSE, PSNR, SSIM, FLIP and error maps.

Pictures are (H, W, 3) arrays; every metric clips them to [0, 1] first, as a screen does.
"""

from tdtq_core.metrics.errors import absolute_error, mse, psnr, psnr_of_mse, squared_error
from tdtq_core.metrics.flip import flip, flip_map
from tdtq_core.metrics.similarity import ssim

__all__ = [
    "absolute_error",
    "flip",
    "flip_map",
    "mse",
    "psnr",
    "psnr_of_mse",
    "squared_error",
    "ssim",
]

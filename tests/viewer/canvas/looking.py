"""Pictures for the comparison view, and whether it shows them."""

import numpy as np

from tdtq_viewer.canvas.compose import compose
from tdtq_viewer.canvas.pixels import unpack


def pictures(width, height, noise=0.1):
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / max(width, height)
    original = np.stack([1.3 * x, y, 0.5 + 0.5 * np.sin(9 * x * y)], axis=-1)
    compressed = original + noise * rng.normal(size=original.shape)
    return original.astype(np.float32), compressed.astype(np.float32)


def agree(view):
    shown = view.grab_picture(labels=False)
    pixels = np.empty(shown.shape[:2], np.uint32)
    compose(pixels, view._shown())
    return np.abs(shown.astype(int) - unpack(pixels)).max() <= 2

"""A renderer that draws every Gaussian as one pixel."""

import time
from functools import lru_cache

import numpy as np

from tdtq_core.codec.pruning import opacities
from tdtq_core.inspection import valid_mask
from tdtq_core.rendering.protocol import Importance, never


class DotRenderer:
    """Draws every Gaussian as one pixel, so that a test need not compile a rasterizer."""

    name = "dots"

    def __init__(self):
        self.sizes = []
        self.delay = 0.0
        self.pixel_seconds = None

    def estimate_seconds(self, prepared, camera):
        known = self.pixel_seconds is not None
        return self.pixel_seconds * camera.width * camera.height if known else None

    def prepare(self, scene):
        return scene

    def warm_up(self):
        pass

    def importance(self, prepared, camera, pixels=None, *, should_stop=never):
        found = opacities(prepared)
        return Importance(found, found**2)

    def render(self, prepared, camera, background=(1.0, 1.0, 1.0), *, should_stop=never):
        time.sleep(self.delay)
        self.sizes.append((camera.width, camera.height))
        image = np.full((camera.height, camera.width, 3), background, dtype=np.float32)
        sound = _sound(prepared)
        points = prepared.means[sound] @ camera.view[:3, :3].T + camera.view[:3, 3]
        x = (camera.fx * points[:, 0] / points[:, 2] + camera.cx).astype(int)
        y = (camera.fy * points[:, 1] / points[:, 2] + camera.cy).astype(int)
        inside = (x >= 0) & (x < camera.width) & (y >= 0) & (y < camera.height)
        order = np.flatnonzero(inside)
        order = order[np.argsort(-points[order, 2])]  # the nearest of two dots is seen
        seen = sound[order]
        color = 0.5 + 0.28 * prepared.base_color[seen]
        if prepared.sh_degree:
            color = color + 0.3 * prepared.harmonics[seen, 0]
        image[y[order], x[order]] = color
        return image


@lru_cache(maxsize=4)
def _sound(scene):
    """The numbers of the Gaussians that can be drawn; real scenes have many, seen often."""
    return np.flatnonzero(valid_mask(scene))

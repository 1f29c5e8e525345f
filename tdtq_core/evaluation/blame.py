"""Which attribute and which Gaussians make the error of a few pixels of a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.metrics import psnr_of_mse, squared_error
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import GaussianScene

RADIUS = 6
"""Radius in pixels of the spot that is asked about."""

Pixels = npt.NDArray[np.float32]
"""(height, width) how much each pixel counts."""


@dataclass(frozen=True, eq=False)
class Blame:
    """The error of a spot, and what would be left of it.

    Attributes
    ----------
    error
        Mean squared error of the compressed picture there.
    restored
        The same by attribute name, that attribute being as in the original and all others not.
    pruning
        The same, nothing being wrong but that Gaussians were left out.
    """

    error: float
    restored: Mapping[str, float]
    pruning: float

    @property
    def psnr(self) -> float:
        """PSNR of the spot in dB."""
        return psnr_of_mse(self.error)

    @property
    def shares(self) -> dict[str, float]:
        """What each attribute, and ``"pruning"``, adds to the error, together 1; none below 0.

        An attribute adds by how much the error falls without it.
        """
        added = {name: max(self.error - left, 0.0) for name, left in self.restored.items()}
        added["pruning"] = self.pruning
        total = sum(added.values())
        return {name: part / total if total else 0.0 for name, part in added.items()}


@dataclass(frozen=True, eq=False)
class Heaviest:
    """The Gaussians that put most into a spot, heaviest first.

    Attributes
    ----------
    numbers
        (K,) their numbers in the scene.
    weights
        (K,) their blending weights, 0 to 1, on average over the spot.
    """

    numbers: npt.NDArray[np.intp]
    weights: npt.NDArray[np.float64]


def spot(camera: Camera, column: int, row: int, radius: int = RADIUS) -> Pixels:
    """Return the pixels of a disc around a pixel of `camera`, 1 inside and 0 outside."""
    rows, columns = np.ogrid[: camera.height, : camera.width]
    inside = (columns - column) ** 2 + (rows - row) ** 2 <= radius**2
    return np.asarray(inside, np.float32)


def worst_spot(a: Image, b: Image, radius: int = RADIUS) -> tuple[int, int]:
    """Return column and row of the disc in which two (H, W, 3) pictures differ most.

    It is looked for in squares as wide as the disc, half a square apart.
    """
    error = squared_error(a, b)
    step = max(radius, 1)
    tops, lefts = (np.arange(0, side, step) for side in error.shape)
    small = np.add.reduceat(np.add.reduceat(error, tops, axis=0), lefts, axis=1)
    # The four cells around each corner make one square.
    padded = np.pad(small, ((0, 1), (0, 1)))
    square = padded[:-1, :-1] + padded[1:, :-1] + padded[:-1, 1:] + padded[1:, 1:]
    row, column = np.unravel_index(int(square.argmax()), square.shape)
    corner = int(lefts[column]) + step, int(tops[row]) + step
    return min(corner[0], error.shape[1] - 1), min(corner[1], error.shape[0] - 1)


def heaviest(
    prepared: object,
    renderer: Renderer,
    camera: Camera,
    pixels: Pixels,
    count: int,
    should_stop: Callable[[], bool] = never,
) -> Heaviest:
    """Return the Gaussians of a prepared scene that put most into `pixels`, at most `count`.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    found = renderer.importance(prepared, camera, pixels, should_stop=should_stop).weights
    numbers = np.argsort(-found, kind="stable")[:count]
    numbers = numbers[found[numbers] > 0.0]
    return Heaviest(numbers, found[numbers] / max(float(pixels.sum()), 1.0))


def blame(
    scene: GaussianScene,
    exact: GaussianScene,
    stored: GaussianScene,
    renderer: Renderer,
    camera: Camera,
    pixels: Pixels,
    *,
    names: tuple[str, ...],
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> Blame:
    """Find out which attributes make the error of `pixels`, by restoring one at a time.

    Parameters
    ----------
    scene
        The original.
    exact, stored
        What is left of it in file order, as it is and as a plan stores it.
    pixels
        (height, width) how much each pixel of `camera` counts.
    names
        The attributes in question; the others are stored without loss.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """

    def picture(of: GaussianScene) -> Image:
        return renderer.render(renderer.prepare(of), camera, WHITE, should_stop=should_stop)

    original, restored = picture(scene), {}
    progress(1 / (len(names) + 3))
    error = error_at(original, picture(stored), pixels)
    pruning = 0.0
    if len(exact) < len(scene):
        pruning = error_at(original, picture(exact), pixels)
    for done, name in enumerate(names, start=3):
        progress(done / (len(names) + 3))
        without = stored.with_matrices({name: exact.matrix(name)})
        restored[name] = error_at(original, picture(without), pixels)
    return Blame(error, restored, pruning)


def error_at(a: Image, b: Image, pixels: Pixels) -> float:
    """Return the mean squared error of two (H, W, 3) pictures where (H, W) `pixels` count."""
    return float(np.average(squared_error(a, b).astype(np.float64), weights=pixels))

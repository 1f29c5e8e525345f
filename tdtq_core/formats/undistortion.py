"""Photographs as a pinhole camera would have taken them, to compare renders with.

Sampled with Lanczos windows of three lobes, widened where the result has fewer pixels than the
photograph, so that nothing aliases; beyond the photograph its edge goes on.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.cameras import Camera
from tdtq_core.lenses import Lens, distort
from tdtq_core.parallel import parallel_njit

LOBES = 3.0
STEPS = 1024
_DISTANCES = np.arange(LOBES * STEPS + 2) / STEPS
_WINDOW = np.where(_DISTANCES < LOBES, np.sinc(_DISTANCES) * np.sinc(_DISTANCES / LOBES), 0.0)
"""The window from its middle outward; looked up, because its sines take most of the time."""
ROWS = 256


def undistort(
    picture: npt.NDArray[np.float32], lens: Lens, camera: Camera
) -> npt.NDArray[np.float32]:
    """Return the photograph that `camera` would have taken in the place of `lens`.

    Parameters
    ----------
    picture
        (H, W, 3) values in [0, 1]; of any size, as the whole of what the lens showed.
    lens
        The lens of the photograph.
    camera
        Pinhole camera with the lens's pose: `lenses.pinhole` of it, resized or not.

    Returns
    -------
    (camera.height, camera.width, 3) values in [0, 1].
    """
    scale_x, scale_y = picture.shape[1] / lens.width, picture.shape[0] / lens.height
    stretch_x = max(1.0, scale_x * lens.fx / camera.fx)
    stretch_y = max(1.0, scale_y * lens.fy / camera.fy)
    source = np.ascontiguousarray(picture, dtype=np.float32)
    result = np.empty((camera.height, camera.width, 3), np.float32)
    # Some rows at a time: coordinates in float64 weigh more than the picture itself.
    for start in range(0, camera.height, ROWS):
        rows = result[start : start + ROWS]
        x, y = distort(lens, *_directions(camera, start, len(rows)))
        columns, lines = scale_x * (lens.fx * x + lens.cx), scale_y * (lens.fy * y + lens.cy)
        _sample(source, columns, lines, stretch_x, stretch_y, rows)
    return result


def _directions(
    camera: Camera, start: int, count: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return where the pixels of `count` rows look: x / z and y / z of their centres."""
    x = (np.arange(camera.width) + 0.5 - camera.cx) / camera.fx
    y = (np.arange(start, start + count) + 0.5 - camera.cy) / camera.fy
    columns, rows = np.meshgrid(x, y)
    return columns, rows


@parallel_njit()
def _sample(picture, columns, lines, stretch_x, stretch_y, result):
    """Fill `result` with `picture` at pixel coordinates (`columns`, `lines`)."""
    height, width = columns.shape
    for row in prange(height):
        across = np.empty(int(np.ceil(2 * LOBES * stretch_x)))
        down = np.empty(int(np.ceil(2 * LOBES * stretch_y)))
        for column in range(width):
            left = _fill_weights(columns[row, column], stretch_x, across)
            top = _fill_weights(lines[row, column], stretch_y, down)
            red, green, blue = _weighted(picture, left, across, top, down)
            result[row, column, 0] = min(max(red, 0.0), 1.0)
            result[row, column, 1] = min(max(green, 0.0), 1.0)
            result[row, column, 2] = min(max(blue, 0.0), 1.0)


@njit(cache=True, nogil=True)
def _fill_weights(position, stretch, weights):
    """Fill `weights`, which sum to 1, and return the pixel that the first belongs to."""
    first = int(np.ceil(position - 0.5 - LOBES * stretch))
    total = 0.0
    for index in range(len(weights)):
        weights[index] = _lanczos((first + index + 0.5 - position) / stretch)
        total += weights[index]
    for index in range(len(weights)):
        weights[index] /= total
    return first


@njit(cache=True, nogil=True)
def _lanczos(distance):
    place = min(abs(distance), LOBES) * STEPS
    index = int(place)
    return _WINDOW[index] + (place - index) * (_WINDOW[index + 1] - _WINDOW[index])


@njit(cache=True, nogil=True)
def _weighted(picture, left, across, top, down):
    """Return the weighted mean colour around a place; the edge goes on beyond itself."""
    height, width = picture.shape[:2]
    red = green = blue = 0.0
    for j in range(len(down)):
        line = min(max(top + j, 0), height - 1)
        for i in range(len(across)):
            column = min(max(left + i, 0), width - 1)
            weight = down[j] * across[i]
            red += weight * picture[line, column, 0]
            green += weight * picture[line, column, 1]
            blue += weight * picture[line, column, 2]
    return red, green, blue

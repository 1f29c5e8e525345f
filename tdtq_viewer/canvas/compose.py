"""The comparison canvas in numpy: what the shader computes, pixel by pixel.

The canvas without OpenGL paints with it, and the tests hold the shader against it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_viewer.canvas.colors import LUT_SIZE, lookup_table
from tdtq_viewer.canvas.layout import Rect, cells_of, fit
from tdtq_viewer.canvas.modes import CompareMode, Comparison, ErrorKind, ErrorStyle, Picture

Bytes = npt.NDArray[np.uint8]


def compose(comparison: Comparison, width: int, height: int) -> Bytes:
    """Compose the picture of a comparison.

    Parameters
    ----------
    comparison
        What to show.
    width, height
        Size of the canvas in device pixels.

    Returns
    -------
    (height, width, 3) uint8.
    """
    canvas = np.empty((height, width, 3), dtype=np.uint8)
    canvas[:] = comparison.background
    if comparison.mode is CompareMode.ERROR:
        _draw_error(canvas, comparison)
        return canvas
    original, compressed = _windows(comparison, width, height)
    _draw(canvas, comparison.original, original, comparison)
    _draw(canvas, comparison.compressed, compressed, comparison)
    return canvas


def error_map(original: Picture, compressed: Picture, kind: ErrorKind) -> Picture:
    """Return the (H, W) error of two (H, W, 3) pictures, each clipped to [0, 1] first."""
    difference = np.clip(original, 0, 1) - np.clip(compressed, 0, 1)
    error = np.abs(difference) if kind == "absolute" else difference * difference
    mean: Picture = error.mean(axis=-1, dtype=np.float32)
    return mean


def false_color(error: Picture, style: ErrorStyle) -> Picture:
    """Color an (H, W) error map: `style.gain` times the error runs through the colormap."""
    table = lookup_table(style.colormap)
    place = np.clip(error * np.float32(style.gain), 0, 1) * np.float32(LUT_SIZE - 1)
    low = np.minimum(place.astype(np.int32), LUT_SIZE - 2)
    fraction = (place - low.astype(np.float32))[..., None]
    color: Picture = table[low] * (1 - fraction) + table[low + 1] * fraction
    return color


def resample(picture: Picture, width: int, height: int) -> Picture:
    """Scale a picture to `width` x `height` with bilinear filtering; edges are repeated."""
    if picture.shape[:2] == (height, width):
        return picture
    rows, rows_next, down = _taps(picture.shape[0], height)
    columns, columns_next, across = _taps(picture.shape[1], width)
    down, across = down[:, None, None], across[:, None]
    tall: Picture = picture[rows] * (1 - down) + picture[rows_next] * down
    scaled: Picture = tall[:, columns] * (1 - across) + tall[:, columns_next] * across
    return scaled


def _taps(
    length: int, wanted: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the two samples, and the weight of the second, that each wanted sample mixes."""
    place = np.clip((np.arange(wanted) + 0.5) * (length / wanted) - 0.5, 0, length - 1)
    low = place.astype(np.int64)
    return low, np.minimum(low + 1, length - 1), (place - low).astype(np.float32)


def _windows(comparison: Comparison, width: int, height: int) -> tuple[Rect | None, Rect | None]:
    """Return the parts of the canvas in which each picture may be seen."""
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    if comparison.mode is CompareMode.ORIGINAL:
        return cells.original, None
    if comparison.mode is CompareMode.COMPRESSED:
        return None, cells.compressed
    if comparison.mode is CompareMode.SPLIT:
        # A column belongs to the left picture when its centre does.
        edge = int(np.clip(np.ceil(comparison.split * width - 0.5), 0, width))
        return Rect(0, 0, edge, height), Rect(edge, 0, width - edge, height)
    return cells.original, cells.compressed


def _draw(
    canvas: Bytes, picture: Picture | None, window: Rect | None, comparison: Comparison
) -> None:
    if picture is None or window is None:
        return
    whole = Rect(0, 0, canvas.shape[1], canvas.shape[0])
    cell = whole if comparison.mode is CompareMode.SPLIT else window
    place = fit(picture.shape[1], picture.shape[0], cell)
    left, right = max(place.x, window.x), min(place.right, window.right)
    if left < right:
        scaled = resample(picture, place.width, place.height)
        seen = scaled[:, left - place.x : right - place.x]
        canvas[place.y : place.bottom, left:right] = _to_bytes(seen)


def _draw_error(canvas: Bytes, comparison: Comparison) -> None:
    original, compressed = comparison.original, comparison.compressed
    if original is None or compressed is None:
        return
    whole = Rect(0, 0, canvas.shape[1], canvas.shape[0])
    place = fit(original.shape[1], original.shape[0], whole)
    error = error_map(
        resample(original, place.width, place.height),
        resample(compressed, place.width, place.height),
        comparison.error.kind,
    )
    color = false_color(error, comparison.error)
    canvas[place.y : place.bottom, place.x : place.right] = _to_bytes(color)


def _to_bytes(color: Picture) -> Bytes:
    return (np.clip(color, 0, 1) * 255 + 0.5).astype(np.uint8)

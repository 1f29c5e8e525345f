"""The comparison canvas without OpenGL: what the shader computes, written into 32-bit pixels."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tdtq_viewer.canvas.colors import packed, packed_ramp
from tdtq_viewer.canvas.kernels import draw_error, draw_picture, draw_scaled, draw_scaled_error
from tdtq_viewer.canvas.layout import Place, Rect, cells_of, place_of
from tdtq_viewer.canvas.modes import KIND_CODES, CompareMode, Comparison, ErrorStyle, Picture
from tdtq_viewer.canvas.pixels import Pixels

Taps = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32], npt.NDArray[np.float32]]
"""Two indices of samples and the weight of the second, for each wanted sample; not written to."""


def compose(pixels: Pixels, comparison: Comparison, columns: tuple[int, int] | None = None) -> None:
    """Write the picture of a comparison.

    Parameters
    ----------
    pixels
        (height, width) uint32 of the whole canvas in device pixels, written as ``0xffRRGGBB``.
    comparison
        What to show.
    columns
        Where to begin and to stop writing; everywhere without it.
    """
    height, width = pixels.shape
    first, last = columns or (0, width)
    pixels[:, first:last] = packed(comparison.background)
    part = Rect(first, 0, last - first, height)
    if comparison.mode is CompareMode.ERROR:
        _draw_error(pixels, part, comparison)
        return
    original, compressed = _windows(comparison, width, height)
    _draw(pixels, part, comparison.original, original, comparison)
    _draw(pixels, part, comparison.compressed, compressed, comparison)


def changed_columns(old: Comparison, new: Comparison, width: int) -> tuple[int, int]:
    """Return between which columns of a canvas of `width` pixels two comparisons may differ."""
    differences = new.differences(old)
    if differences == {"split"}:
        edges = _edge(old, width), _edge(new, width)
        return min(edges), max(edges)
    return (0, width) if differences else (0, 0)


def warm_up() -> None:
    """Compile the canvas's kernels, or load them from Numba's cache; takes seconds once.

    The window's thread waits for it when it paints its first picture, so let a worker call this
    before.
    """
    pixels = np.empty((4, 8), np.uint32)
    small, full = np.zeros((2, 4, 3), np.float32), np.zeros((4, 8, 3), np.float32)
    for mode in (CompareMode.SPLIT, CompareMode.ERROR):
        for picture in (small, full):
            compose(pixels, Comparison(mode, picture, picture))


def _windows(comparison: Comparison, width: int, height: int) -> tuple[Rect | None, Rect | None]:
    """Return the parts of the canvas in which each picture may be seen."""
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    if comparison.mode is CompareMode.ORIGINAL:
        return cells.original, None
    if comparison.mode is CompareMode.COMPRESSED:
        return None, cells.compressed
    if comparison.mode is CompareMode.SPLIT:
        edge = _edge(comparison, width)
        return Rect(0, 0, edge, height), Rect(edge, 0, width - edge, height)
    return cells.original, cells.compressed


def _edge(comparison: Comparison, width: int) -> int:
    """Return the first column of the right picture in mode SPLIT."""
    # A column belongs to the left picture when its centre does.
    return int(np.clip(np.ceil(comparison.split * width - 0.5), 0, width))


def _draw(
    pixels: Pixels,
    part: Rect,
    picture: Picture | None,
    window: Rect | None,
    comparison: Comparison,
) -> None:
    if picture is None or window is None:
        return
    whole = Rect(0, 0, pixels.shape[1], pixels.shape[0])
    cell = whole if comparison.mode is CompareMode.SPLIT else window
    place = place_of(picture, cell, comparison.zoom)
    seen = place.seen.common(window).common(part)
    if seen.width <= 0:
        return
    if _fills(picture, place):
        draw_picture(pixels, _bounds(seen), _frozen(picture), (place.whole.x, place.whole.y))
    else:
        draw_scaled(pixels, _bounds(seen), _frozen(picture), *_taps(picture, place, seen))


def _draw_error(pixels: Pixels, part: Rect, comparison: Comparison) -> None:
    if comparison.original is None or comparison.compressed is None:
        return
    pair = _frozen(comparison.original), _frozen(comparison.compressed)
    style = _style(comparison.error)
    whole = Rect(0, 0, pixels.shape[1], pixels.shape[0])
    places = [place_of(picture, whole, comparison.zoom) for picture in pair]
    place = places[0]
    seen = place.seen.common(part)
    if seen.width <= 0:
        return
    if _fills(pair[0], place) and _fills(pair[1], place):
        draw_error(pixels, _bounds(seen), *pair, (place.whole.x, place.whole.y), style)
    else:
        # The second picture is laid over the first, whatever its own shape.
        taps = (
            _taps(picture, replace(place, exact=own.exact), seen)
            for picture, own in zip(pair, places, strict=True)
        )
        columns, rows = zip(*taps, strict=True)
        draw_scaled_error(pixels, _bounds(seen), pair, columns, rows, style)


def _style(style: ErrorStyle) -> tuple[int, np.float32, Pixels]:
    return KIND_CODES[style.kind], np.float32(style.gain), packed_ramp(style.colors)


def _fills(picture: Picture, place: Place) -> bool:
    return picture.shape[:2] == (place.whole.height, place.whole.width)


def _bounds(rect: Rect) -> tuple[int, int, int, int]:
    return rect.x, rect.y, rect.right, rect.bottom


def _taps(picture: Picture, place: Place, seen: Rect) -> tuple[Taps, Taps]:
    """Return what the columns and rows of `seen` mix of a picture scaled to `place`."""
    (height, width), whole = picture.shape[:2], place.whole
    along = _nearest_along if place.exact else _taps_along
    columns = along(width, whole.width, seen.x - whole.x, seen.right - whole.x)
    rows = along(height, whole.height, seen.y - whole.y, seen.bottom - whole.y)
    return columns, rows


@lru_cache(maxsize=8)
def _taps_along(length: int, wanted: int, first: int, last: int) -> Taps:
    """Return what samples `first` to `last` of `wanted` mix of `length`; edges are repeated."""
    at = np.clip((np.arange(first, last) + 0.5) * (length / wanted) - 0.5, 0, length - 1)
    low = at.astype(np.int32)
    return low, np.minimum(low + 1, np.int32(length - 1)), (at - low).astype(np.float32)


@lru_cache(maxsize=8)
def _nearest_along(length: int, wanted: int, first: int, last: int) -> Taps:
    """Return which of `length` samples lies under each of `first` to `last` of `wanted`."""
    low = (np.arange(first, last) * length // wanted).astype(np.int32)
    return low, low, np.zeros(last - first, np.float32)


def _frozen(picture: Picture) -> Picture:
    """Return a view that cannot be written to.

    Kernels are compiled once for such and once for other arrays; this way, once.
    """
    view = picture.view()
    view.flags.writeable = False
    return view

"""Where the pictures lie on the canvas, in device pixels."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_viewer.canvas.modes import CompareMode, Comparison, Picture
from tdtq_viewer.zoom import Zoom


@dataclass(frozen=True)
class Rect:
    """An upright rectangle of whole device pixels; `y` counts downwards."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First column behind the rectangle."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """First row below the rectangle."""
        return self.y + self.height

    def common(self, other: Rect) -> Rect:
        """Return what lies in both; its width or height is not positive if nothing does."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, right - x, bottom - y)


@dataclass(frozen=True)
class Cells:
    """The areas that the original and the compressed picture may fill."""

    original: Rect
    compressed: Rect


def cells_of(mode: CompareMode, width: int, height: int, gap: int = 0) -> Cells:
    """Divide a canvas of `width` x `height` device pixels for `mode`.

    Only SIDE_BY_SIDE has two areas of equal size, `gap` pixels apart; in every other mode both
    pictures lie on top of each other.
    """
    if mode is not CompareMode.SIDE_BY_SIDE:
        whole = Rect(0, 0, width, height)
        return Cells(whole, whole)
    half = max((width - gap) // 2, 1)
    return Cells(Rect(0, 0, half, height), Rect(width - half, 0, half, height))


def fit(picture_width: int, picture_height: int, cell: Rect) -> Rect:
    """Scale a picture into the middle of `cell`, keeping its aspect.

    A picture rendered at a fraction of the cell's size has an aspect that is off by the rounding to
    whole pixels. Such a picture fills the cell, so that coarse and full pictures of one camera
    cover the same area.
    """
    if _has_aspect_of(cell, picture_width, picture_height):
        return cell
    scale = min(cell.width / picture_width, cell.height / picture_height)
    width = min(max(round(picture_width * scale), 1), cell.width)
    height = min(max(round(picture_height * scale), 1), cell.height)
    return Rect(
        cell.x + (cell.width - width) // 2, cell.y + (cell.height - height) // 2, width, height
    )


@dataclass(frozen=True)
class Place:
    """Where a picture lies.

    Attributes
    ----------
    whole
        The whole picture, which reaches beyond the canvas while it is magnified.
    seen
        The part of it that the canvas has room for.
    exact
        True if each of its pixels covers the same whole number of device pixels.
    """

    whole: Rect
    seen: Rect
    exact: bool


def place_of(picture: Picture, cell: Rect, zoom: Zoom) -> Place:
    """Return where a picture lies that is magnified by `zoom` and seen in `cell`."""
    height, width = picture.shape[:2]
    fitted = fit(width, height, cell)
    whole = fitted if zoom.factor == 1 else _magnified(fitted, cell, zoom)
    exact = (fitted.width, fitted.height) == (width, height)
    return Place(whole, whole.common(cell), exact)


def places_of(comparison: Comparison, width: int, height: int) -> list[Place]:
    """Return the places of pictures on a canvas of `width` x `height` device pixels."""
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    pairs = ((comparison.original, cells.original), (comparison.compressed, cells.compressed))
    places = [place_of(image, cell, comparison.zoom) for image, cell in pairs if image is not None]
    # Pictures of unequal sharpness that cover the same area count once.
    return list({place.whole: place for place in places}.values())


def _magnified(fitted: Rect, cell: Rect, zoom: Zoom) -> Rect:
    """Return `fitted` made larger, with the middle of what is seen in the middle of `cell`."""
    width, height = fitted.width * zoom.factor, fitted.height * zoom.factor
    x = _start(cell.x, cell.width, width, zoom.x)
    return Rect(x, _start(cell.y, cell.height, height, zoom.y), width, height)


def _start(first: int, room: int, length: int, middle: float) -> int:
    """Return where `length` pixels begin that show `middle` (0 to 1) in the middle of `room`."""
    if length <= room:
        return first + (room - length) // 2
    return first + min(max(round(room / 2 - middle * length), room - length), 0)


def _has_aspect_of(cell: Rect, width: int, height: int) -> bool:
    """Whether some scale takes `cell` to within one pixel of `width` x `height`."""
    return cell.width * (height - 1) < cell.height * (width + 1) and cell.height * (
        width - 1
    ) < cell.width * (height + 1)


def points_in(
    comparison: Comparison, width: int, height: int, x: float, y: float
) -> list[tuple[float, float] | None]:
    """Return where in each picture a point of the canvas lies, as `point_in` says."""
    return [point_in(place, x, y) for place in places_of(comparison, width, height)]


def point_in(place: Place, x: float, y: float) -> tuple[float, float] | None:
    """Return where a point of the canvas lies in a picture, or None where that is not seen.

    Returns
    -------
    Fractions of the picture's sides.
    """
    seen, whole = place.seen, place.whole
    if not (seen.x <= x < seen.right and seen.y <= y < seen.bottom):
        return None
    return (x - whole.x) / whole.width, (y - whole.y) / whole.height

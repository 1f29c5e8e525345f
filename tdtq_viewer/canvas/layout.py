"""Where the pictures lie on the canvas, in device pixels."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_viewer.canvas.modes import CompareMode, Comparison


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


def places_of(comparison: Comparison, width: int, height: int) -> list[Rect]:
    """Return the places of pictures on a canvas of `width` x `height` device pixels."""
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    pairs = ((comparison.original, cells.original), (comparison.compressed, cells.compressed))
    places = [
        fit(image.shape[1], image.shape[0], cell) for image, cell in pairs if image is not None
    ]
    return list(dict.fromkeys(places))


def _has_aspect_of(cell: Rect, width: int, height: int) -> bool:
    """Whether some scale takes `cell` to within one pixel of `width` x `height`."""
    return cell.width * (height - 1) < cell.height * (width + 1) and cell.height * (
        width - 1
    ) < cell.width * (height + 1)


def point_in(rect: Rect, x: float, y: float) -> tuple[float, float] | None:
    """Return where a point lies inside `rect` as fractions of its sides, or None if outside."""
    if not (rect.x <= x < rect.right and rect.y <= y < rect.bottom):
        return None
    return (x - rect.x) / rect.width, (y - rect.y) / rect.height

"""Where the pictures lie on the canvas, in device pixels."""

from __future__ import annotations

from dataclasses import dataclass

from tdtq_viewer.canvas.modes import CompareMode


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
    whole pixels. Where less than one of its pixels is missing it fills the cell, so that coarse
    and full pictures of one camera cover the same area.
    """
    scale = min(cell.width / picture_width, cell.height / picture_height)
    width = _snapped(picture_width * scale, cell.width, scale)
    height = _snapped(picture_height * scale, cell.height, scale)
    return Rect(
        cell.x + (cell.width - width) // 2, cell.y + (cell.height - height) // 2, width, height
    )


def _snapped(length: float, available: int, picture_pixel: float) -> int:
    if available - length <= max(picture_pixel, 0.5):
        return available
    return max(round(length), 1)


def point_in(rect: Rect, x: float, y: float) -> tuple[float, float] | None:
    """Return where a point lies inside `rect` as fractions of its sides, or None if outside."""
    if not (rect.x <= x < rect.right and rect.y <= y < rect.bottom):
        return None
    return (x - rect.x) / rect.width, (y - rect.y) / rect.height

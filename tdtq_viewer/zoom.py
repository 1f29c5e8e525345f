"""How many times the pictures are magnified on the canvas, and which part of them is seen."""

from __future__ import annotations

from dataclasses import dataclass

FACTORS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
"""Whole numbers, so that every pixel of a picture covers as many pixels of the screen."""

_ROOM = 0.1
"""Share of what is seen by which a revealed point keeps away from the edges."""

Point = tuple[float, float]
"""Fractions of a picture's width and height."""


@dataclass(frozen=True)
class Zoom:
    """The part of the pictures that the canvas shows; the same of both.

    Attributes
    ----------
    factor
        Pixels of the screen along a pixel of the picture, one of `FACTORS`; at 1 all is seen.
    x, y
        What lies in the middle, as fractions of the pictures' width and height.
    """

    factor: int = 1
    x: float = 0.5
    y: float = 0.5


WHOLE = Zoom()
"""All of the pictures."""


def stepped(factor: int, steps: int) -> int:
    """Return the factor that lies `steps` after `factor`, or before it if negative."""
    place = FACTORS.index(factor) + steps
    return FACTORS[min(max(place, 0), len(FACTORS) - 1)]


def zoomed(zoom: Zoom, steps: int, point: Point) -> Zoom:
    """Magnify by other steps while `point` of the pictures stays where it is on the screen."""
    factor = stepped(zoom.factor, steps)
    share = zoom.factor / factor
    return _inside(
        factor, point[0] - (point[0] - zoom.x) * share, point[1] - (point[1] - zoom.y) * share
    )


def panned(zoom: Zoom, right: float, down: float) -> Zoom:
    """Move the pictures by fractions of what is seen, and never beyond their edges."""
    return _inside(zoom.factor, zoom.x - right / zoom.factor, zoom.y - down / zoom.factor)


def revealing(zoom: Zoom, point: Point) -> Zoom:
    """Move no farther than it takes to see `point` of the pictures."""
    reach = (0.5 - _ROOM) / zoom.factor
    x, y = (
        min(max(middle, wanted - reach), wanted + reach)
        for middle, wanted in zip((zoom.x, zoom.y), point, strict=True)
    )
    return _inside(zoom.factor, x, y)


def _inside(factor: int, x: float, y: float) -> Zoom:
    """Return the zoom with the middle so far from the edges that nothing beyond them is seen."""
    half = 0.5 / factor
    return Zoom(factor, min(max(x, half), 1 - half), min(max(y, half), 1 - half))

"""Small drawings in the colours of the theme."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtGui import QImage, QPixmap

from tdtq_viewer.resources import resource
from tdtq_viewer.theme import colors
from tdtq_viewer.themes import DARK


def drawing(name: str, side: int, ratio: float) -> QPixmap:
    """Return the SVG `name` of the resources, `side` pixels wide on a screen of `ratio`."""
    worn = asdict(colors())
    svg = resource(f"{name}.svg").read_text(encoding="utf-8")
    # They are drawn in the colours of the dark theme.
    for use, color in asdict(DARK).items():
        svg = svg.replace(color, worn[use])
    image = QImage.fromData(_sized(svg, round(side * ratio)).encode(), "svg")
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _sized(svg: str, pixels: int) -> str:
    """Let the drawing fill so many pixels."""
    return svg.replace('width="20" height="20"', f'width="{pixels}" height="{pixels}"', 1)

"""Two pictures in one: the original on the left of a line, the compressed one on the right."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

Frame = npt.NDArray[np.uint8]
"""(height, width, 3) colours as a screen shows them."""

LINE, EDGE, PLATE, TEXT = "#ffffff", "#303030", "#1a1a1a", "#ffffff"

TEXT_SHARE, SMALLEST_TEXT = 1 / 32, 10
"""Height of the text as a share of the picture's height, and in pixels at least."""


def split_frame(left: Frame, right: Frame, share: float, labels: tuple[str, str]) -> Frame:
    """Return `left` up to a dividing line and `right` from there on, each with its name.

    The line wipes the names away together with their pictures.

    Parameters
    ----------
    left, right
        (height, width, 3) pictures of one size.
    share
        Where the line stands, 0 at the left edge to 1 at the right.
    labels
        Names of the two.
    """
    height, width = left.shape[:2]
    column = round(share * width)
    frame = Pillow.fromarray(right)
    _label(frame, labels[1], at_right=True)
    before = Pillow.fromarray(left)
    _label(before, labels[0], at_right=False)
    frame.paste(before.crop((0, 0, column, height)), (0, 0))
    thickness = max(2, width // 240)
    draw = ImageDraw.Draw(frame)
    draw.rectangle((column - thickness // 2 - 1, 0, column + thickness // 2, height), fill=EDGE)
    draw.rectangle((column - thickness // 2, 0, column + thickness // 2 - 1, height), fill=LINE)
    return np.asarray(frame)


def _label(picture: Pillow.Image, text: str, *, at_right: bool) -> None:
    """Write `text` on a plate in a lower corner of `picture`."""
    size = max(SMALLEST_TEXT, round(picture.height * TEXT_SHARE))
    font = ImageFont.load_default(size)
    draw = ImageDraw.Draw(picture)
    left, top, right, bottom = (round(side) for side in draw.textbbox((0, 0), text, font=font))
    pad, gap = size // 2, size // 2
    width, height = right - left + 2 * pad, bottom - top + 2 * pad
    x = picture.width - gap - width if at_right else gap
    y = picture.height - gap - height
    draw.rounded_rectangle((x, y, x + width, y + height), radius=height // 2, fill=PLATE)
    draw.text((x + pad - left, y + pad - top), text, fill=TEXT, font=font)

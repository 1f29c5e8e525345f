"""One palette for all frames of a film, and frames in its colours that do not flicker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from tdtq_core.report.split import Frame

COLORS = 256
ALWAYS = bytes((0, 0, 0, 255, 255, 255))
"""Black and white, the usual backgrounds, which averages only come near to."""

SAMPLE_SIDE = 160
"""Longest side, in pixels, of the small frames that the palette is made from."""

STRENGTH = 12.0
"""Width, in colour values of 255, of the pattern that stands for the colours in between."""


def palette_of(frames: Sequence[Frame]) -> Pillow.Image:
    """Return a picture that holds a palette of at most `COLORS` colours for films of `frames`."""
    small = [_small(frame) for frame in frames]
    sheet = Pillow.new("RGB", (max(one.width for one in small), sum(one.height for one in small)))
    top = 0
    for one in small:
        sheet.paste(one, (0, top))
        top += one.height
    found = sheet.quantize(COLORS - len(ALWAYS) // 3, Pillow.Quantize.MEDIANCUT)
    found.putpalette(bytes(found.getpalette("RGB") or ()) + ALWAYS)
    return found


def in_palette(frame: Frame, palette: Pillow.Image) -> Pillow.Image:
    """Return `frame` in the colours of `palette`.

    In-between colours become a pattern that is the same in every frame. Error diffusion would look
    better in a still, but crawls over everything from frame to frame.
    """
    height, width = frame.shape[:2]
    tiles = (height + 7) // 8, (width + 7) // 8
    pattern = np.tile(bayer(), tiles)[:height, :width, None] * np.float32(STRENGTH)
    # Plain white and black, the usual backgrounds, stay plain.
    plain = ((frame == 0) | (frame == 255)).all(axis=2, keepdims=True)
    dithered = np.clip(frame + np.where(plain, np.float32(0.0), pattern) + 0.5, 0, 255)
    picture = Pillow.fromarray(dithered.astype(np.uint8))
    return picture.quantize(palette=palette, dither=Pillow.Dither.NONE)


def bayer() -> npt.NDArray[np.float32]:
    """Return the (8, 8) thresholds of ordered dithering (Bayer 1973), between -1/2 and 1/2."""
    pattern = np.zeros((1, 1), np.float32)
    for _ in range(3):
        pattern = np.block([[4 * pattern, 4 * pattern + 2], [4 * pattern + 3, 4 * pattern + 1]])
    return ((pattern + 0.5) / pattern.size - 0.5).astype(np.float32)


def _small(frame: Frame) -> Pillow.Image:
    picture = Pillow.fromarray(frame)
    picture.thumbnail((SAMPLE_SIDE, SAMPLE_SIDE), Pillow.Resampling.NEAREST)
    return picture

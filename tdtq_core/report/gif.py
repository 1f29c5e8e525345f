"""Animated GIF, frame by frame: memory does not grow with the film."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import BinaryIO

from PIL import GifImagePlugin
from PIL import Image as Pillow

FASTEST_FPS = 50
"""Frames a second; viewers slow down what is faster."""

_FOR_EVER = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
_END = b";"


def write_gif(
    stream: BinaryIO, frames: Iterable[Pillow.Image], palette: Pillow.Image, fps: float
) -> None:
    """Write frames, all in the colours of `palette`, as a GIF that runs for ever.

    Parameters
    ----------
    frames
        Pictures of mode P and one size.
    fps
        Frames a second, on average: GIF counts in hundredths of a second.
    """
    shown = 0
    for number, frame in enumerate(frames):
        if number == 0:
            stream.write(_head(frame, palette))
        until = round(100 * (number + 1) / fps)
        for piece in GifImagePlugin.getdata(frame, duration=10 * (until - shown)):
            stream.write(piece)
        shown = until
    stream.write(_END)


def _head(frame: Pillow.Image, palette: Pillow.Image) -> bytes:
    """Return the header: version, size, the one table of 256 colours, and that it runs for ever."""
    colors = bytes(palette.getpalette("RGB") or ())
    size = struct.pack("<HH", *frame.size)
    return b"GIF89a" + size + b"\xf7\x00\x00" + colors.ljust(768, b"\x00") + _FOR_EVER

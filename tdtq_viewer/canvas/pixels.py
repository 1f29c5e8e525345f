"""Between Qt's logical pixels, device pixels and arrays."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.layout import Rect
from tdtq_viewer.canvas.modes import Picture

Bytes = npt.NDArray[np.uint8]
"""(height, width, 3), red, green and blue."""

Pixels = npt.NDArray[np.uint32]
"""(height, width), ``0xffRRGGBB``."""


class Frame:
    """An image whose pixels numpy writes and Qt paints.

    Parameters
    ----------
    width, height
        Size in device pixels.

    Attributes
    ----------
    pixels
        (height, width) uint32, ``0xffRRGGBB``.
    image
        The same memory for Qt; it must not outlive the frame.
    """

    def __init__(self, width: int, height: int) -> None:
        self.pixels: Pixels = np.empty((height, width), np.uint32)
        kind = QImage.Format.Format_RGB32
        self.image = QImage(self.pixels.data, width, height, 4 * width, kind)


def unpack(pixels: Pixels) -> Bytes:
    """Return (H, W) pixels as (H, W, 3) bytes."""
    shifts = np.array([16, 8, 0], np.uint32)
    return (pixels[..., None] >> shifts).astype(np.uint8)


def device_size(widget: QWidget) -> tuple[int, int]:
    """Return the width and height of `widget` in device pixels, at least 1."""
    ratio = widget.devicePixelRatioF()
    return max(int(widget.width() * ratio + 0.5), 1), max(int(widget.height() * ratio + 0.5), 1)


def logical(rect: Rect, ratio: float) -> QRectF:
    """Return a rectangle of device pixels in Qt's, of which one holds `ratio` along each side."""
    return QRectF(rect.x / ratio, rect.y / ratio, rect.width / ratio, rect.height / ratio)


def to_qimage(pixels: Bytes) -> QImage:
    """Copy (H, W, 3) bytes into an image of its own."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.copy()


def to_array(image: QImage) -> Bytes:
    """Copy an image into (H, W, 3) bytes."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def as_picture(picture: Picture | None) -> Picture | None:
    """Return `picture` as the surfaces take it: (H, W, 3) float32, one row after the other."""
    if picture is None:
        return None
    if picture.ndim != 3 or picture.shape[2] != 3 or picture.size == 0:
        raise ValueError(f"a picture is (height, width, 3), not {picture.shape}")
    return np.ascontiguousarray(picture, dtype=np.float32)

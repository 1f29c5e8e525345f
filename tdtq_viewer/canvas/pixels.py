"""Between Qt's logical pixels, device pixels and arrays."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def device_size(widget: QWidget) -> tuple[int, int]:
    """Return the width and height of `widget` in device pixels, at least 1."""
    ratio = widget.devicePixelRatioF()
    return max(int(widget.width() * ratio + 0.5), 1), max(int(widget.height() * ratio + 0.5), 1)


def to_qimage(pixels: npt.NDArray[np.uint8]) -> QImage:
    """Copy (H, W, 3) bytes into an image of its own."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.copy()


def to_array(image: QImage) -> npt.NDArray[np.uint8]:
    """Copy an image into (H, W, 3) bytes."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

"""One picture with its name above."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from tdtq_core.metrics.pictures import Image
from tdtq_viewer.canvas.pixels import to_qimage
from tdtq_viewer.theme import GRID


class PicturePane(QWidget):
    """Shows a picture as large as there is room for, its sides in proportion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self._canvas = QLabel(self), _Canvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.title)
        column.addWidget(self._canvas, 1)

    @property
    def image(self) -> QImage:
        """What is on show; null without a picture."""
        return self._canvas.image

    def show_picture(self, title: str, picture: Image) -> None:
        """Show (H, W, 3) colours from 0 to 1 under `title`."""
        self.title.setText(title)
        self._canvas.setAccessibleName(title)
        pixels = np.rint(np.clip(picture, 0.0, 1.0) * 255.0).astype(np.uint8)
        self._canvas.image = to_qimage(pixels)
        self._canvas.update()

    def clear(self) -> None:
        """Show nothing."""
        self.title.setText("")
        self._canvas.image = QImage()
        self._canvas.update()


class _Canvas(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setMinimumSize(12 * GRID, 12 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Fill the room, upper left corner first."""
        if self.image.isNull():
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(QPoint(0, 0), size), self.image)
        painter.end()

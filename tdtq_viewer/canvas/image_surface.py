"""The canvas without OpenGL: numpy composes, QPainter copies."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.compose import Bytes, compose
from tdtq_viewer.canvas.modes import Comparison
from tdtq_viewer.canvas.pixels import device_size, to_qimage


class ImageSurface(QWidget):
    """Shows a comparison anywhere that Qt can paint.

    Parameters
    ----------
    parent
        The comparison view.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._comparison = Comparison()
        self._composed: Bytes | None = None

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        return self

    def show_comparison(self, comparison: Comparison) -> None:
        """Paint `comparison` from now on."""
        self._comparison = comparison
        self._composed = None
        self.update()

    def grab_pixels(self) -> Bytes:
        """Return what is shown, (height, width, 3) uint8 in device pixels."""
        width, height = device_size(self)
        if self._composed is None or self._composed.shape[:2] != (height, width):
            self._composed = compose(self._comparison, width, height)
        return self._composed

    def shut_down(self) -> None:
        """Let go of the pictures."""
        self._comparison = Comparison()
        self._composed = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Copy the composed picture to the screen."""
        image: QImage = to_qimage(self.grab_pixels())
        with QPainter(self) as painter:
            painter.drawImage(self.rect(), image)

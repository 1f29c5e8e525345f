"""The canvas without OpenGL: kernels compose, QPainter copies."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.compose import changed_columns, compose
from tdtq_viewer.canvas.modes import Comparison, SurfaceName
from tdtq_viewer.canvas.pixels import Bytes, Frame, device_size, unpack


class ImageSurface(QWidget):
    """Shows a comparison anywhere that Qt can paint.

    What is composed is kept, and of it only what changes is composed again, when it is painted.

    Parameters
    ----------
    parent
        The comparison view.
    """

    name: SurfaceName = "image"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._comparison = Comparison()
        self._frame: Frame | None = None
        self._composed = self._comparison

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        return self

    def show_comparison(self, comparison: Comparison) -> None:
        """Paint `comparison` from now on."""
        first, last = changed_columns(self._comparison, comparison, device_size(self)[0])
        self._comparison = comparison
        if first < last:
            ratio = self.devicePixelRatioF()
            left, right = int(first / ratio), ceil(last / ratio)
            self.update(QRect(left, 0, right - left, self.height()))

    def grab_pixels(self) -> Bytes:
        """Return what is shown, (height, width, 3) uint8 in device pixels."""
        return unpack(self._current().pixels)

    def shut_down(self) -> None:
        """Let go of the pictures."""
        self._comparison = self._composed = Comparison()
        self._frame = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Copy the composed picture to the screen."""
        frame = self._current()
        with QPainter(self) as painter:
            painter.drawImage(self.rect(), frame.image)

    def _current(self) -> Frame:
        """Return the frame with the present comparison composed."""
        width, height = device_size(self)
        if self._frame is None or self._frame.pixels.shape != (height, width):
            self._frame = Frame(width, height)
            columns = 0, width
        else:
            columns = changed_columns(self._composed, self._comparison, width)
        if columns[0] < columns[1]:
            compose(self._frame.pixels, self._comparison, columns)
        self._composed = self._comparison
        return self._frame

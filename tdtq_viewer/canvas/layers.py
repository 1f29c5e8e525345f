"""What the comparison view is made of, one above the other: pictures, words, border and frame."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.extras import Extras, extra_labels
from tdtq_viewer.canvas.focus_frame import FocusFrame
from tdtq_viewer.canvas.image_surface import ImageSurface
from tdtq_viewer.canvas.labels import Words
from tdtq_viewer.canvas.layout import places_of
from tdtq_viewer.canvas.modes import CompareMode, Comparison
from tdtq_viewer.canvas.overlay import Overlay
from tdtq_viewer.canvas.pixels import device_size, logical, to_array, to_qimage
from tdtq_viewer.canvas.split_handle import SplitHandle
from tdtq_viewer.canvas.surfaces import open_surface, without_opengl


class Layers:
    """The surface that draws the pictures, the overlay in front of it, handle and frame on top.

    Parameters
    ----------
    view
        Parent of all four.
    failed
        Called when OpenGL failed at the first painting, and `notice` says why.

    Attributes
    ----------
    notice
        One sentence that says why OpenGL cannot be used here; usually empty.
    """

    def __init__(self, view: QWidget, failed: Callable[[], None]) -> None:
        self._view = view
        self.surface, self.notice = open_surface(view, self._fail)
        self._failed, self._open = failed, True
        self.overlay = Overlay(view)
        self.handle = SplitHandle(view)
        self.frame = FocusFrame(view)

    def show(self, comparison: Comparison, words: Words) -> None:
        """Draw `comparison` with its `words`; the handle is there while there is a border."""
        if not self._open:
            return
        self.surface.show_comparison(comparison)
        self.overlay.show_comparison(comparison, words)
        pictures = comparison.original is not None or comparison.compressed is not None
        self.handle.setVisible(comparison.mode is CompareMode.SPLIT and pictures)
        self.handle.place(comparison.split)

    def show_extras(
        self, extras: Extras, shown: Comparison, pictures: Comparison, words: Words
    ) -> None:
        """Draw `extras`, which read from `pictures`, over what is `shown`."""
        if not self._open:
            return
        ratio, view = self._view.devicePixelRatioF(), self._view
        places = [
            (logical(place.whole, ratio), logical(place.seen, ratio))
            for place in places_of(shown, *device_size(view))
        ]
        labels = extra_labels(extras, pictures, words, places, view.size(), view.font())
        self.overlay.show_extras(labels)

    def arrange(self, place: QRect, split: float) -> None:
        """Cover `place` with every layer, and put the handle onto the border."""
        self.surface.widget.setGeometry(place)
        self.overlay.setGeometry(place)
        self.frame.setGeometry(place)
        self.handle.place(split)

    def shut_down(self) -> None:
        """Give up the GL context; nothing is drawn from now on."""
        if self._open:
            self._open = False
            self.surface.shut_down()

    def _fail(self, reason: str) -> None:
        """Draw with kernels on a QImage from now on, and say why."""
        if not self._open:
            return
        self.surface.shut_down()
        self.surface = ImageSurface(self._view)
        self.surface.widget.setGeometry(self._view.rect())
        self.surface.widget.lower()
        self.surface.widget.show()
        self.notice = without_opengl(reason)
        self._failed()

    def grab(self, labels: bool) -> npt.NDArray[np.uint8]:
        """Return the pictures, (H, W, 3) in device pixels, with what lies in front if `labels`."""
        pixels = self.surface.grab_pixels()
        if not labels:
            return pixels
        image = to_qimage(pixels)
        with QPainter(image) as painter:
            width, height = self._view.width(), self._view.height()
            painter.scale(image.width() / width, image.height() / height)
            self.overlay.paint_on(painter)
        return to_array(image)

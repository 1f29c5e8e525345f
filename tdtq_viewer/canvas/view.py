"""The picture area of the window: original and compressed, compared in one of several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tdtq_viewer.canvas.content import Content
from tdtq_viewer.canvas.extras import Extras
from tdtq_viewer.canvas.frusta import DrawnFrusta
from tdtq_viewer.canvas.labels import Words
from tdtq_viewer.canvas.layers import Layers
from tdtq_viewer.canvas.layout import cells_of, points_in
from tdtq_viewer.canvas.marks import Mark
from tdtq_viewer.canvas.modes import CompareMode, Comparison, ErrorStyle, Picture, SurfaceName
from tdtq_viewer.canvas.pixels import as_picture, device_size
from tdtq_viewer.zoom import Zoom

_GAP = 2


class ComparisonView(QWidget):
    """Shows two pictures of one camera and what lies between them.

    On OpenGL, or without it where there is none or only a slow one.

    Parameters
    ----------
    parent
        Parent widget.

    Attributes
    ----------
    notice_changed
        Emitted with the new notice when OpenGL fails at the first painting.
    split_moved
        Emitted with the new position while the border is dragged.
    picture_resized
        Emitted when `picture_size` has changed.
    """

    notice_changed = Signal(str)
    split_moved = Signal(float)
    picture_resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = Content()
        self._words = Words()
        self._extras = Extras()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layers = Layers(self, self._fall_back)
        self._layers.handle.dragged.connect(self._on_split_dragged)
        self._known_size = self.picture_size()
        self._refresh()

    # What to show

    def set_pictures(self, original: Picture | None, compressed: Picture | None) -> None:
        """Show these pictures.

        Parameters
        ----------
        original, compressed
            (H, W, 3) float32, not clipped, of any size; None where there is none. They must not be
            written to afterwards.
        """
        self._change(original=as_picture(original), compressed=as_picture(compressed))

    def set_mode(self, mode: CompareMode) -> None:
        """Choose how the pictures share the view."""
        self._change(mode=CompareMode(mode))

    def set_split(self, position: float) -> None:
        """Move the border of mode SPLIT to `position`, 0 (left) to 1 (right)."""
        self._change(split=float(np.clip(position, 0.0, 1.0)))

    def set_error_style(self, style: ErrorStyle) -> None:
        """Choose kind, gain and colormap of the error map."""
        self._change(error=style)

    def set_zoom(self, zoom: Zoom) -> None:
        """Magnify both pictures, and the map of their error, in the same way."""
        self._change(zoom=zoom)

    def set_flip(self, flip: Picture | None) -> None:
        """Show this (H, W, 3) grey map where the error style asks for FLIP; None for none yet."""
        self._content = self._content.with_flip(flip)
        self._refresh()

    def magnify(self, point: tuple[float, float] | None, cell: int = 0) -> None:
        """Show the pixels at a point of the pictures large; None puts the magnifier away.

        Parameters
        ----------
        point
            Fractions of the pictures' width and height.
        cell
            Number of the picture on the canvas beside which the magnifier floats.
        """
        self._extras = replace(self._extras, point=point, cell=cell)
        self._show_extras()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these Gaussians in every picture."""
        if tuple(marks) != self._extras.marks:
            self._extras = replace(self._extras, marks=tuple(marks))
            self._show_extras()

    def hold_original(self, held: bool) -> None:
        """While `held`, show the original alone, whatever the mode."""
        self._content = replace(self._content, held=held)
        self._refresh()

    def set_words(self, words: Words) -> None:
        """Set the names of the pictures and the texts beside them, such as sizes of files."""
        self._words = replace(words, message=self._words.message)
        self._refresh()

    def set_frusta(self, frusta: DrawnFrusta | None) -> None:
        """Draw cameras as pyramids into the pictures; None removes them."""
        self._layers.overlay.show_frusta(frusta)

    def set_message(self, text: str) -> None:
        """Show `text` in the middle; an empty text removes it."""
        self._words = replace(self._words, message=text)
        self._refresh()

    def keep_clear(self, foot: int) -> None:
        """Keep labels and legend above the lowest `foot` logical pixels, which are covered."""
        self._layers.overlay.keep_clear(foot)

    # What is shown

    @property
    def notice(self) -> str:
        """One sentence that says why OpenGL cannot be used here; usually empty."""
        return self._layers.notice

    @property
    def surface_name(self) -> SurfaceName:
        """What the pictures are drawn with: ``"opengl"``, or ``"image"`` without it."""
        return self._layers.surface.name

    @property
    def mode(self) -> CompareMode:
        """The chosen mode."""
        return self._content.comparison.mode

    @property
    def split(self) -> float:
        """Position of the border, 0 to 1."""
        return self._content.comparison.split

    @property
    def error_style(self) -> ErrorStyle:
        """Style of the error map."""
        return self._content.comparison.error

    def picture_size(self) -> tuple[int, int]:
        """Return width and height, in device pixels, of one picture in the current mode."""
        cell = cells_of(self.mode, *device_size(self), self._gap()).original
        return cell.width, cell.height

    def picture_point(self, position: QPointF) -> tuple[float, float] | None:
        """Return where in its picture a point of the view lies, or None outside of the pictures.

        Parameters
        ----------
        position
            Logical pixels from the view's upper left corner.

        Returns
        -------
        Fractions of the picture's width and height.
        """
        return next((point for point in self._points(position) if point is not None), None)

    def cell_at(self, position: QPointF) -> int:
        """Return the number of the picture under a point of the view, 0 outside of them."""
        points = enumerate(self._points(position))
        return next((number for number, point in points if point is not None), 0)

    def grab_picture(self, labels: bool = True) -> npt.NDArray[np.uint8]:
        """Return what is shown, for a screenshot.

        Parameters
        ----------
        labels
            Whether labels, legend and border are part of it.

        Returns
        -------
        (H, W, 3) uint8 in device pixels.
        """
        return self._layers.grab(labels)

    def shut_down(self) -> None:
        """Give up the GL context; the view is of no use afterwards. Closing it does this too."""
        self._layers.shut_down()

    # Inside

    def _change(self, **changes: object) -> None:
        self._content = self._content.compared(**changes)
        self._refresh()
        self._report_size()

    def _gap(self) -> int:
        return round(_GAP * self.devicePixelRatioF())

    def _shown(self) -> Comparison:
        color = self.palette().window().color().darker(130)
        return self._content.drawn(self._gap(), (color.red(), color.green(), color.blue()))

    def _points(self, position: QPointF) -> list[tuple[float, float] | None]:
        """Return where in each picture a point of the view lies."""
        x, y = (value * self.devicePixelRatioF() for value in position.toTuple())
        return points_in(self._shown(), *device_size(self), x, y)

    def _refresh(self) -> None:
        self._layers.show(self._shown(), self._words)
        self._show_extras()

    def _show_extras(self) -> None:
        pictures = self._content.comparison
        self._layers.show_extras(self._extras, self._shown(), pictures, self._words)

    def _report_size(self) -> None:
        if self.picture_size() != self._known_size:
            self._known_size = self.picture_size()
            self.picture_resized.emit()

    def _on_split_dragged(self, position: float) -> None:
        self.set_split(position)
        self.split_moved.emit(self.split)

    def _fall_back(self) -> None:
        self._refresh()
        self.notice_changed.emit(self.notice)

    # Qt's events

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return a size that shows two pictures side by side."""
        return QSize(960, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep every layer over the whole view; the border keeps its relative position."""
        self._layers.arrange(self.rect(), self.split)
        self._show_extras()
        self._report_size()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Be framed if a key brought the keyboard."""
        self._layers.frame.come(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Be framed no longer."""
        self._layers.frame.go()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Give up the GL context."""
        self.shut_down()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow the palette and the screen, and give up the GL context before deletion."""
        if event.type() is QEvent.Type.DeferredDelete:
            self.shut_down()
            return super().event(event)
        handled = super().event(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._refresh()
            self._report_size()
        return handled

"""One slider from the smaller file to the better picture, with words below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QVBoxLayout, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.quality_scale import (
    HALF_HANDLE,
    QualityScale,
    stops_named,
    zones_between,
)
from tdtq_viewer.theme import GRID

TENTHS = 10
"""Steps of the slider in a dB."""

HELP = tr(
    "How close the pictures stay to the original: predicted PSNR over several views, in "
    "decibels (dB); 6 dB more halves the error.\n\nArrow keys: 0.1 dB, Page Up and Page Down: 1 dB."
)


class QualitySlider(QWidget):
    """Chooses a PSNR, or a stop for as long as no PSNR can be promised.

    Signals
    -------
    psnr_wanted
        (dB): the user moved the slider.
    stop_wanted
        (index): the user moved the slider to a stop.
    moving
        True while the pointer holds the handle.
    """

    psnr_wanted = Signal(float)
    stop_wanted = Signal(int)
    moving = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _JumpingSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("quality")
        self.slider.setAccessibleName(tr("Quality"))
        self.slider.setToolTip(words.tooltip(HELP))
        self.slider.setMinimumHeight(3 * GRID)
        self.scale = QualityScale(self)
        self.stops: Sequence[str] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.slider)
        column.addWidget(self.scale)
        self.slider.valueChanged.connect(self._announce)
        self.slider.valueChanged.connect(self._describe)
        self._describe()
        self.slider.held.connect(self.moving)

    def show_stops(self, names: Sequence[str], index: int | None) -> None:
        """Offer stops, and stand at one of them; elsewhere the slider stays where it is."""
        self.stops = names
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, len(names) - 1)
            self.slider.setPageStep(1)
            if index is not None:
                self.slider.setValue(index)
        self.scale.show_zones(stops_named(names))
        self._describe()

    def show_psnr(self, low: float, high: float, psnr: float) -> None:
        """Offer everything from `low` to `high`, and stand at `psnr`, all in dB."""
        first, last = round(TENTHS * low), round(TENTHS * high)
        value = round(TENTHS * min(max(psnr, low), high))
        if not self.stops and self._standing() == (first, last, value):
            return  # asked for with each picture of a moving camera
        self.stops = ()
        with QSignalBlocker(self.slider):
            self.slider.setRange(first, last)
            self.slider.setPageStep(TENTHS)
            self.slider.setValue(value)
        self.scale.show_zones(zones_between(low, high))
        self._describe()

    def _standing(self) -> tuple[int, int, int]:
        """Return the ends of the slider, and where it stands."""
        return self.slider.minimum(), self.slider.maximum(), self.slider.value()

    def _describe(self) -> None:
        """Tell the value with its unit to those who do not see the slider."""
        value = self.slider.value()
        text = self.stops[value] if self.stops else words.psnr_text(value / TENTHS)
        self.slider.setAccessibleDescription(text)

    def _announce(self, value: int) -> None:
        if self.stops:
            self.stop_wanted.emit(value)
        else:
            self.psnr_wanted.emit(value / TENTHS)


class _JumpingSlider(QSlider):
    """A slider whose handle comes to where the pointer is pressed.

    Signals
    -------
    held
        True from the press to the release, the jump included.
    """

    held = Signal(bool)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Jump, and let the handle be dragged on from there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.held.emit(True)
            place = round(event.position().x()) - HALF_HANDLE
            room = self.width() - 2 * HALF_HANDLE
            low, high = self.minimum(), self.maximum()
            self.setValue(QStyle.sliderValueFromPosition(low, high, place, room))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Let go."""
        super().mouseReleaseEvent(event)
        self.held.emit(False)

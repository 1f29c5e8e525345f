"""Before, after and error of a hash grid, with the PSNR and a slider that turns it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from tdtq_core.metrics import absolute_error
from tdtq_viewer import words
from tdtq_viewer.canvas.colors import lookup_table
from tdtq_viewer.language import tr
from tdtq_viewer.messages import message_of
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.tensors.desk import TensorDesk
from tdtq_viewer.tensors.picture_pane import PicturePane
from tdtq_viewer.tensors.picturing import VIEWS, Pictured, Picturing
from tdtq_viewer.theme import GRID

GAINS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
"""How much errors are amplified; of these, the largest that keeps all but one in 200 in range."""


class PicturePage(QWidget):
    """Three pictures and what they say; it pictures only while it is visible."""

    def __init__(self, desk: TensorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picturing = Picturing(desk, self)
        self.before, self.after, self.error = (PicturePane(self) for _ in range(3))
        self.psnr, self.verdict, self.cost, self.note = (QLabel(self) for _ in range(4))
        self.view = QSlider(Qt.Orientation.Horizontal, self)
        self.view_text = QLabel(self)
        self._lay_out()
        self.view.valueChanged.connect(self._turn)
        self.picturing.changed.connect(self._show)
        desk.choice_changed.connect(self._show)
        self._turn(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Picture as long as somebody looks here."""
        super().showEvent(event)
        self.picturing.want(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Stop picturing."""
        super().hideEvent(event)
        self.picturing.want(False)

    def _turn(self, step: int) -> None:
        text = tr("{angle:.0f}°").format(angle=360.0 * step / VIEWS)
        self.view_text.setText(text)
        self.view.setAccessibleDescription(text)
        self.picturing.look_from(step)
        self._show()

    def _show(self) -> None:
        pictured = self.picturing.pictured
        if pictured is None:
            self._show_nothing()
            return
        gain = fitting_gain(pictured)
        self.before.show_picture(tr("Before"), pictured.before)
        self.after.show_picture(tr("After"), pictured.after)
        self.error.show_picture(tr("Error × {gain}").format(gain=gain), error_map(pictured, gain))
        self._show_words(pictured)

    def _show_nothing(self) -> None:
        error = self.picturing.error
        for pane in (self.before, self.after, self.error):
            pane.clear()
        told = message_of(error, tr("picturing the hash grid")) if error is not None else None
        self.psnr.setText(tr("No picture") if told is not None else tr("Rendering…"))
        self.verdict.setText(f"{told.text} {told.advice}" if told is not None else "")
        set_tone(self.verdict, "bad" if told is not None else "muted")
        self.cost.setText("")

    def _show_words(self, pictured: Pictured) -> None:
        current = self.picturing.current
        self.psnr.setText(words.psnr_text(pictured.psnr) if pictured.psnr is not None else "…")
        set_tone(self.psnr, "accent" if current else "faint")
        tone, text = words.quality(pictured.psnr) if pictured.psnr is not None else ("muted", "")
        self.verdict.setText(f"●  {text}" if text else tr("Rendering…"))
        set_tone(self.verdict, tone if current else "faint")
        self.cost.setText(
            tr("All tables: {ratio:.2f}× smaller than float32, {bits:.2f} bits a value").format(
                ratio=32.0 / pictured.value_bits, bits=pictured.value_bits
            )
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.addWidget(self.before, 0, 0)
        grid.addWidget(self.after, 0, 1)
        grid.addWidget(self.error, 1, 0)
        grid.addLayout(self._words(), 1, 1)
        for number in range(2):
            grid.setColumnStretch(number, 1)
            grid.setRowStretch(number, 1)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(GRID, GRID, 0, 0)
        self.psnr.setStyleSheet("font-size: 17pt; font-weight: 600;")
        self.note.setText(_NOTE)
        for label in (self.psnr, self.verdict, self.cost, self.note):
            label.setWordWrap(True)
            column.addWidget(label)
        for label in (self.psnr, self.verdict):
            label.setToolTip(words.tooltip(_PSNR_HELP))
        for label in (self.cost, self.note):
            label.setProperty("tone", "muted")
        column.addStretch()
        column.addLayout(self._turning())
        return column

    def _turning(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.view.setRange(0, VIEWS - 1)
        self.view.setPageStep(VIEWS // 4)
        self.view.setAccessibleName(tr("Direction from which it is seen, degrees"))
        self.view.setToolTip(tr("Walk once around it, in steps of 15°"))
        self.view_text.setMinimumWidth(self.view_text.fontMetrics().horizontalAdvance("360°"))
        for widget in (QLabel(tr("Seen from"), self), self.view, self.view_text):
            row.addWidget(widget)
        return row


def fitting_gain(pictured: Pictured) -> int:
    """Return how much the errors of two pictures may be amplified to stay on the scale."""
    largest = float(np.percentile(absolute_error(pictured.before, pictured.after), 99.5))
    return max((gain for gain in GAINS if gain * largest <= 1.0), default=1)


def error_map(pictured: Pictured, gain: int) -> np.ndarray:
    """Return the (H, W, 3) colours of the errors, `gain` times amplified."""
    table = lookup_table("inferno")
    error = gain * absolute_error(pictured.before, pictured.after)
    return table[np.rint(np.clip(error, 0.0, 1.0) * (len(table) - 1)).astype(np.intp)]


_NOTE = tr(
    "All tables are quantized with these bits, whatever is ticked; the networks stay as they "
    "are. One or two bits are not enough for a hash grid."
)
_PSNR_HELP = tr(
    "PSNR of the picture after quantizing against the one before, in decibels (dB), at this view. "
    "Higher is better; 6 dB more halves the error. Against photographs the loss is smaller: "
    "above about 50 dB it cannot be measured there."
)

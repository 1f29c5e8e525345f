"""Gain, kind and colours of the error map."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer.canvas import COLORMAPS, DIVERGING, ErrorStyle
from tdtq_viewer.gains import GAINS, fitting_gain, gain_for_kind, nearest_gain
from tdtq_viewer.language import tr
from tdtq_viewer.panels.wrapping import Wrapping
from tdtq_viewer.session import Session
from tdtq_viewer.state import Image
from tdtq_viewer.theme import GRID
from tdtq_viewer.words import tooltip

KINDS = (
    ("absolute", tr("Absolute")),
    ("squared", tr("Squared")),
    ("signed", tr("Signed")),
    ("flip", tr("FLIP")),
)

SLIDER, NARROW = 14 * GRID, 40 * GRID
"""Width of the slider in pixels, and of the room in which it has to do with half of that."""


class ErrorControls(QFrame):
    """Writes the session's error style and shows it; floats over the picture.

    Signals
    -------
    flip_requested
        The user wants FLIP of the pictures on show.
    """

    flip_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._flip: Image | None = None
        self.kind = self._box([label for _, label in KINDS], tr("Kind of error"), _KIND_HELP)
        self.colormap = self._box([], tr("Colours"), tr("Colours of the map."))
        self.gain = QSlider(Qt.Orientation.Horizontal, self, toolTip=tooltip(_GAIN_HELP))
        self.gain.setAccessibleName(tr("Amplify errors"))
        self.gain.setRange(0, len(GAINS) - 1)
        self.gain.setPageStep(1)
        self.gain.setFixedWidth(SLIDER)
        self.gain_text = QLabel(self)
        self.gain_text.setFixedWidth(6 * GRID + 4)
        self.fit = self._button(tr("Fit"), _FIT_HELP)
        self.measure = self._button(tr("Measure"), _MEASURE_HELP)
        self._lay_out()
        self._connect()
        self._show_style()

    def size_in(self, room: int) -> QSize:
        """Return the size that the controls take where they may be `room` pixels wide."""
        self.gain.setFixedWidth(SLIDER if room > NARROW else SLIDER // 2)
        self._lines.updateGeometry()  # what came or went a moment ago is announced only later
        width = min(self.sizeHint().width(), room)
        return QSize(width, self.heightForWidth(width))

    def holds_focus(self) -> bool:
        """Return whether the keyboard writes to one of the controls."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_flip(self, flip: Image | None) -> None:
        """Take the (H, W, 3) FLIP map of the pictures on show; None while it is not measured."""
        self._flip = flip
        self.measure.setEnabled(flip is None)
        self.fit.setEnabled(flip is not None or self._session.look.error_style.kind != "flip")

    def _box(self, texts: list[str], name: str, help_text: str) -> QComboBox:
        box = QComboBox(self, toolTip=tooltip(help_text))
        box.setAccessibleName(name)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.addItems(texts)
        return box

    def _button(self, text: str, help_text: str) -> QPushButton:
        button = QPushButton(text, self, toolTip=tooltip(help_text))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setStyleSheet("padding: 3px 10px;")
        return button

    def _lay_out(self) -> None:
        gain = QWidget(self)
        row = QHBoxLayout(gain)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        gain_label = QLabel(tr("Amplify"), self, toolTip=tooltip(_GAIN_HELP))
        for widget in (gain_label, self.gain, self.gain_text):
            row.addWidget(widget)
        self._lines = Wrapping((self.kind, self.colormap, gain, self.fit, self.measure), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.addWidget(self._lines)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda index: self._choose_kind(KINDS[index][0]))
        self.colormap.currentIndexChanged.connect(self._choose_colors)
        self.gain.valueChanged.connect(lambda step: self._change(gain=GAINS[step]))
        self.fit.clicked.connect(self._fit)
        self.measure.clicked.connect(self.flip_requested)
        self._session.look_changed.connect(self._show_style)

    def _choose_kind(self, kind: str) -> None:
        style = self._session.look.error_style
        self._change(kind=kind, gain=gain_for_kind(style.gain, style.kind, kind))

    def _choose_colors(self, index: int) -> None:
        if self._session.look.error_style.signed:
            self._change(diverging=DIVERGING[index])
        else:
            self._change(colormap=COLORMAPS[index])

    def _fit(self) -> None:
        kind = self._session.look.error_style.kind
        pair = self._pair(kind)
        gain = None if pair is None else fitting_gain(*pair, kind)
        if gain is not None:
            self._change(gain=gain)

    def _pair(self, kind: str) -> tuple[Image, Image] | None:
        """Return the two pictures whose difference is on show."""
        comparison = self._session.comparison
        if kind == "flip":
            return None if self._flip is None else (self._flip, np.zeros_like(self._flip))
        if comparison is None or comparison.compressed is None:
            return None
        return comparison.reference, comparison.compressed

    def _change(self, **changes: Any) -> None:
        style = replace(self._session.look.error_style, **changes)
        self._session.set_look(error_style=style)

    def _show_style(self) -> None:
        style = self._session.look.error_style
        blockers = [QSignalBlocker(widget) for widget in (self.kind, self.colormap, self.gain)]
        self.kind.setCurrentIndex([kind for kind, _ in KINDS].index(style.kind))
        self._show_colors(style)
        self.gain.setValue(GAINS.index(nearest_gain(style.gain)))
        self.gain_text.setText(f"×{style.gain:.0f}")
        self.gain.setAccessibleDescription(self.gain_text.text())
        self.measure.setVisible(style.kind == "flip")
        self.set_flip(self._flip)
        del blockers

    def _show_colors(self, style: ErrorStyle) -> None:
        names = DIVERGING if style.signed else COLORMAPS
        if self.colormap.count() != len(names):
            self.colormap.clear()
            self.colormap.addItems([name.capitalize() for name in names])
        self.colormap.setCurrentIndex(names.index(style.colors))


_KIND_HELP = tr(
    "Absolute: mean of |original − compressed| over the colour channels.\n"
    "Squared: mean of its square, as in PSNR; it stresses large errors.\n"
    "Signed: mean of compressed − original: what became brighter or darker.\n"
    "FLIP: what a person sees who flips between the two; measured on request."
)
_FIT_HELP = tr("Amplify until the largest errors of this view reach the last colour of the legend.")
_GAIN_HELP = tr(
    "Errors are multiplied by this before they are coloured: at ×8, an error of 1/8 of full "
    "brightness gets the last colour of the legend."
)
_MEASURE_HELP = tr(
    "Measure FLIP of the pictures on show, which takes seconds. It is not measured again by itself "
    "when the plan or the view changes."
)

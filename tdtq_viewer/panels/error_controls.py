"""Gain, kind and colours of the error map."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from tdtq_viewer.canvas import COLORMAPS
from tdtq_viewer.gains import GAINS, fitting_gain, gain_for_kind, nearest_gain
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID
from tdtq_viewer.words import tooltip

KINDS = (("absolute", "Absolute"), ("squared", "Squared"))


class ErrorControls(QFrame):
    """Writes the session's error style and shows it; floats over the picture."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self.kind = self._box([label for _, label in KINDS], _KIND_HELP)
        self.colormap = self._box([name.capitalize() for name in COLORMAPS], "Colours of the map.")
        self.gain = QSlider(Qt.Orientation.Horizontal, self, toolTip=tooltip(_GAIN_HELP))
        self.gain.setRange(0, len(GAINS) - 1)
        self.gain.setPageStep(1)
        self.gain.setFixedWidth(14 * GRID)
        self.gain_text = QLabel(self)
        self.gain_text.setFixedWidth(6 * GRID + 4)
        self.fit = QPushButton("Fit", self, toolTip=tooltip(_FIT_HELP))
        self.fit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fit.setStyleSheet("padding: 3px 10px;")
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda index: self._choose_kind(KINDS[index][0]))
        self.colormap.currentIndexChanged.connect(
            lambda index: self._change(colormap=COLORMAPS[index])
        )
        self.gain.valueChanged.connect(lambda step: self._change(gain=GAINS[step]))
        self.fit.clicked.connect(self._fit)
        session.look_changed.connect(self._show_style)
        self._show_style()

    def holds_focus(self) -> bool:
        """Return whether the keyboard writes to one of the controls."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _box(self, texts: list[str], help_text: str) -> QComboBox:
        box = QComboBox(self, toolTip=tooltip(help_text))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.addItems(texts)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        gain_label = QLabel("Amplify", self, toolTip=tooltip(_GAIN_HELP))
        for widget in (self.kind, self.colormap, gain_label, self.gain, self.gain_text, self.fit):
            row.addWidget(widget)

    def _choose_kind(self, kind: str) -> None:
        self._change(kind=kind, gain=gain_for_kind(self._session.look.error_style.gain, kind))

    def _fit(self) -> None:
        comparison = self._session.comparison
        if comparison is None or comparison.compressed is None:
            return
        kind = self._session.look.error_style.kind
        gain = fitting_gain(comparison.original, comparison.compressed, kind)
        if gain is not None:
            self._change(gain=gain)

    def _change(self, **changes: Any) -> None:
        style = replace(self._session.look.error_style, **changes)
        self._session.set_look(error_style=style)

    def _show_style(self) -> None:
        style = self._session.look.error_style
        step = GAINS.index(nearest_gain(style.gain))
        blockers = [QSignalBlocker(widget) for widget in (self.kind, self.colormap, self.gain)]
        self.kind.setCurrentIndex([kind for kind, _ in KINDS].index(style.kind))
        self.colormap.setCurrentIndex(COLORMAPS.index(style.colormap))
        self.gain.setValue(step)
        self.gain_text.setText(f"×{style.gain:.0f}")
        del blockers


_KIND_HELP = (
    "Absolute: mean of |original − compressed| over the colour channels.\n"
    "Squared: mean of its square, as in PSNR; it stresses large errors."
)
_FIT_HELP = "Amplify until the largest errors of this view reach the last colour of the legend."
_GAIN_HELP = (
    "Errors are multiplied by this before they are coloured: at ×8, an error of 1/8 of full "
    "brightness gets the last colour of the legend."
)

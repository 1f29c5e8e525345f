"""How close the compressed scene comes to the photographs that its cameras took."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast
from tdtq_viewer.theme import GRID


class PhotographQuality(QWidget):
    """Shows the PSNR against the photographs, predicted and measured; hidden without any."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = QLabel(self)
        self.title.setProperty("tone", "muted")
        self.predicted = QLabel(self)
        self.measured = QLabel(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID // 2, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.title, 0, 0, 1, 2)
        for column, label in enumerate((self.predicted, self.measured)):
            label.setStyleSheet("font-size: 12pt; font-weight: 600;")
            grid.addWidget(label, 1, column)
            grid.setColumnStretch(column, 1)
        for signal in (session.plan_changed, session.forecast_changed, session.verified_changed):
            signal.connect(self._show)
        self._show()

    def _show(self) -> None:
        forecast, predicted = self._session.forecast, self._session.predicted
        original = forecast.yardstick.psnr_truth if forecast is not None else None
        self.setVisible(original is not None)
        if forecast is None or predicted is None or original is None:
            return
        self.title.setText(
            tr("Against the photographs (uncompressed {psnr})").format(
                psnr=words.psnr_text(original)
            )
        )
        foreseen = self._session.standing.forecast
        self._show_figure(self.predicted, original, predicted.psnr_truth, foreseen)
        verified = self._session.verified
        current = self._session.standing.views
        measured = verified.psnr_truth if verified is not None else None
        self._show_figure(self.measured, original, measured, current)
        for label in (self.title, self.predicted, self.measured):
            label.setToolTip(words.tooltip(photographs_help(forecast)))

    def _show_figure(
        self, label: QLabel, original: float, psnr: float | None, current: bool
    ) -> None:
        label.setText("…" if psnr is None else photograph_text(original, psnr))
        set_tone(label, "" if current and psnr is not None else "faint")


def photograph_text(original: float, compressed: float) -> str:
    """Return the PSNR of the compressed views, and what compression takes from the original's."""
    found = words.psnr_text(compressed)
    lost = original - compressed
    if not math.isfinite(lost):
        return found
    text = tr("{amount:.2f} dB gained") if lost <= -0.005 else tr("{amount:.2f} dB lost")
    change = text.format(amount=abs(lost))
    return f'{found} <span style="font-size: 10pt; font-weight: 400;">({change})</span>'


def photographs_help(forecast: Forecast) -> str:
    """Say what the photographs are, and why they are the fairer judge."""
    count = sum(photograph is not None for photograph in forecast.yardstick.photographs)
    camera = forecast.yardstick.views[0].camera
    return tr(
        "The other figures compare the compressed scene with the original "
        "scene. But that is not perfect either: its own pictures differ from "
        "the photographs taken by these cameras. What compression adds to that "
        "is what it costs in truth, and mostly very little.\n\nMean over {views} "
        "with a photograph, at about {width} × {height} pixels; larger "
        "photographs are made smaller. The predicted figure adds the error of "
        "the plan to that of the original; the measured one follows a moment "
        "later."
    ).format(views=words.views_text(count), width=camera.width, height=camera.height)

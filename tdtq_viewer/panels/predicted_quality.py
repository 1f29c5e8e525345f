"""The PSNR that theory expects of the plan over a few views, beside the one that was measured."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tdtq_core.theory.prediction import Prediction
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast, Verified
from tdtq_viewer.theme import GRID


class PredictedQuality(QWidget):
    """Follows the plan at once with the prediction, and a moment later with the measurement."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.predicted_title = QLabel(self)
        self.measured_title = QLabel(self)
        self.predicted = QLabel(self)
        self.measured = QLabel(self)
        self._lay_out()
        for signal in (session.plan_changed, session.forecast_changed, session.verified_changed):
            signal.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID // 2, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        columns = ((self.predicted_title, self.predicted), (self.measured_title, self.measured))
        for column, (title, value) in enumerate(columns):
            title.setProperty("tone", "muted")
            value.setStyleSheet("font-size: 12pt; font-weight: 600;")
            grid.addWidget(title, 0, column)
            grid.addWidget(value, 1, column)
            grid.setColumnStretch(column, 1)

    def _show(self) -> None:
        forecast, predicted = self._session.forecast, self._session.predicted
        views = tr("views")
        if forecast is not None:
            views = words.views_text(len(forecast.yardstick.views))
        self.predicted_title.setText(tr("Predicted over {views}").format(views=views))
        self.measured_title.setText(tr("Measured over {views}").format(views=views))
        self.predicted.setText(words.psnr_text(predicted.psnr) if predicted else self._unknown())
        current = self._session.standing.forecast
        _emphasize(self.predicted, current)
        self._show_measured(predicted)
        help_text = PREDICTION_UNKNOWN
        if forecast is not None and predicted is not None:
            help_text = prediction_help(forecast, predicted)
            help_text = help_text if current else f"{BEFORE}\n\n{help_text}"
        for label in (self.predicted_title, self.predicted, self.measured_title, self.measured):
            label.setToolTip(words.tooltip(help_text))

    def _show_measured(self, predicted: Prediction | None) -> None:
        verified = self._session.verified
        current = self._session.standing.views
        text = self._unknown()
        if verified is not None:
            text = measured_text(verified, predicted if current else None)
        self.measured.setText(text)
        _emphasize(self.measured, current)

    def _unknown(self) -> str:
        """Return what stands for a figure that is not known: that it comes, or that it does not."""
        opened = self._session.opened
        return "…" if opened is not None and not opened.invalid else "–"


def measured_text(verified: Verified, predicted: Prediction | None) -> str:
    """Return the measured PSNR and, beside a `predicted` one, how far that is off."""
    found = words.psnr_text(verified.psnr)
    if predicted is None or not math.isfinite(verified.psnr) or not math.isfinite(predicted.psnr):
        return found
    miss = tr("{miss:.2f} dB off").format(miss=abs(predicted.psnr - verified.psnr))
    return f'{found} <span style="font-size: 10pt; font-weight: 400;">({miss})</span>'


def prediction_help(forecast: Forecast, predicted: Prediction) -> str:
    """Say what the prediction is about, what it promises, and what it is not."""
    count = len(forecast.yardstick.views)
    camera = forecast.yardstick.views[0].camera
    worst, best = min(predicted.view_psnr), max(predicted.view_psnr)
    lines = [
        tr(
            "What this plan will cost, known before anything is compressed: theory "
            "and a few test pictures of this scene give the PSNR over all pixels "
            "of {views}, {width} × {height} pixels each. The measured PSNR follows "
            "a moment later, from pictures of the same views."
        ).format(views=words.views_text(count), width=camera.width, height=camera.height),
        tr(
            "Single views: {psnr} to {psnr_2}. The large figure above is about one "
            "view only, the one on show, at its own size."
        ).format(psnr=words.psnr_text(worst), psnr_2=words.psnr_text(best)),
    ]
    if predicted.psnr_floor < predicted.psnr:
        floor = words.psnr_text(predicted.psnr_floor)
        lines.append(
            tr(
                "At least {floor} on average, whatever the view-dependent colours are: "
                "TurboQuant's bound promises it."
            ).format(floor=floor)
        )
    return "\n\n".join(lines)


BEFORE = tr(
    "Faint: learned from the scene as another plan prunes and weights it. The program learns again "
    "as soon as you leave these settings alone for a moment."
)

PREDICTION_UNKNOWN = tr(
    "The program learns from a few test pictures of this scene what each bit buys. After that it "
    "knows the PSNR of every plan before anything is compressed."
)


def _emphasize(label: QLabel, current: bool) -> None:
    """Make a figure faint while it belongs to an older plan or is not known."""
    set_tone(label, "" if current else "faint")

"""The simple side panel: one slider, the size of the file, before and after."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_viewer import words
from tdtq_viewer.forecasting import Forecasting
from tdtq_viewer.language import tr
from tdtq_viewer.panels.before_after import BeforeAfter
from tdtq_viewer.panels.quality_slider import QualitySlider
from tdtq_viewer.panels.simple_notes import note_of, sources_of
from tdtq_viewer.panels.simple_size import SimpleSize, coming
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.simple_choice import (
    STOPS,
    Choice,
    best_choice,
    known_psnr,
    nearest_stop,
    span_of,
)
from tdtq_viewer.state import Forecast
from tdtq_viewer.theme import GRID

_AGAIN_HELP = tr("Finds out what each bit buys in this scene, so that every quality can be chosen")
_STOP_WORDS = (tr("Small"), tr("Balanced"), tr("High"))


class SimplePanel(QWidget):
    """Asks for nothing but the quality, and says what that costs.

    It shows every plan as what it is; only a hand on the slider changes it.
    """

    def __init__(
        self, session: Session, forecasting: Forecasting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._forecasting = session, forecasting
        self._wanted: tuple[float, Choice] | None = None
        self._pruned: tuple[Forecast, Pruning | None, Forecast] | None = None
        self.word, self.meaning, self.figures = QLabel(self), QLabel(self), QLabel(self)
        self.quality = QualitySlider(self)
        self.size = SimpleSize(session, self)
        self.before_after = BeforeAfter(session, self)
        self.note = QLabel(self)
        self.again = QPushButton(tr("Learn again"), self, toolTip=words.tooltip(_AGAIN_HELP))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.word.setStyleSheet("font-size: 20pt; font-weight: 600;")
        self.note.setWordWrap(True)
        for label in (self.meaning, self.figures, self.note):
            label.setProperty("tone", "muted")
        for label in (self.word, self.meaning, self.figures):
            label.setToolTip(words.tooltip(words.PSNR_HELP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(_title(tr("How good should it look?"), self))
        column.addWidget(self.word)
        column.addWidget(self.meaning)
        column.addWidget(self.quality)
        column.addWidget(self.figures)
        column.addSpacing(GRID)
        column.addWidget(self.size)
        column.addSpacing(GRID)
        column.addWidget(_title(tr("Look closely"), self))
        column.addWidget(self.before_after)
        column.addSpacing(GRID)
        column.addWidget(self.note)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect(self) -> None:
        session = self._session
        for signal in (
            session.scene_changed,
            session.plan_changed,
            session.forecast_changed,
            session.verified_changed,
            session.comparison_changed,
            session.sizes_changed,
        ):
            signal.connect(self._show)
        self._forecasting.changed.connect(self._show_note)
        self.again.clicked.connect(self._forecasting.start)
        self.quality.psnr_wanted.connect(self._want_psnr)
        self.quality.moving.connect(session.set_moving)
        self.quality.stop_wanted.connect(lambda n: session.set_plan(PRESETS[STOPS[n]]))

    def _want_psnr(self, psnr: float) -> None:
        forecast, plan = self._forecast(), self._session.plan
        if forecast is not None:
            choice = best_choice(forecast, psnr, plan)
            self._wanted = psnr, choice
            self._session.set_plan(choice.plan)
            if choice.plan == plan:
                self._show()  # one plan meets both wishes, so nobody announced it

    def _forecast(self) -> Forecast | None:
        """Return the forecast, its best plans pruned as the plan in hand."""
        forecast, pruning = self._session.forecast, self._session.plan.pruning
        if forecast is None:
            self._pruned = None
            return None
        # Every step of the slider asks for it several times.
        if self._pruned is None or self._pruned[:2] != (forecast, pruning):
            self._pruned = forecast, pruning, forecast.pruned(pruning)
        return self._pruned[2]

    def _show(self) -> None:
        psnr, current = known_psnr(self._session)
        self._show_words(psnr, current)
        self._show_slider(psnr)
        choice = self._choice()
        self.size.show_size(choice.bytes if choice else None)
        self.figures.setText(sources_of(self._session))
        self._show_note()

    def _show_words(self, psnr: float | None, current: bool) -> None:
        if psnr is None or math.isnan(psnr):
            self.word.setText(coming(self._session))
            set_tone(self.word, "faint")
            self.meaning.setText("")
            return
        tone, text = words.quality(psnr)
        word, _, meaning = text.partition(": ")
        self.word.setText(word)
        self.meaning.setText(meaning)
        set_tone(self.word, tone if current else "faint")

    def _show_slider(self, psnr: float | None) -> None:
        forecast = self._forecast()
        self.quality.setEnabled(self._session.opened is not None)
        if forecast is None or psnr is None:
            self.quality.show_stops(_STOP_WORDS, nearest_stop(self._session.plan))
            return
        wanted = self._wanted[0] if self._wanted and self._choice() else psnr
        self.quality.show_psnr(*span_of(forecast), wanted)

    def _choice(self) -> Choice | None:
        """Return what the slider chose, if it is the plan in hand."""
        choice = self._wanted[1] if self._wanted else None
        return choice if choice and choice.plan == self._session.plan else None

    def _show_note(self) -> None:
        why_not, stopped = self._forecasting.why_not, self._forecasting.stopped
        chosen = self._choice() is not None
        text = note_of(self._session, self._forecast(), why_not, chosen=chosen, stopped=stopped)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.again.setVisible(stopped)


def _title(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setStyleSheet("font-weight: 600;")
    return label

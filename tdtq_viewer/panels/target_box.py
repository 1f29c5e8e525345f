"""Sets the bits for a wish: a quality, a ratio or a size."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from tdtq_viewer import words
from tdtq_viewer.forecasting import Forecasting
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID, LABELS
from tdtq_viewer.trials import Trials
from tdtq_viewer.wishes import GOALS, Wish, outcome, reach

FIND, STOP, LEARN = tr("Find bits"), tr("Stop"), tr("Learn again")

_MEASURED = tr(
    "Predicted and measured over the pixels of {views} views. The card below measures the one "
    "view that you see, so it differs a little."
)


class TargetBox(QWidget):
    """Takes a wish, and says what came of it."""

    def __init__(
        self,
        session: Session,
        forecasting: Forecasting,
        trials: Trials,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._forecasting, self._trials = session, forecasting, trials
        self._numbers = [goal.first for goal in GOALS]
        self.goal = QComboBox(self)
        self.number = QDoubleSpinBox(self)
        self.find = QPushButton(FIND, self)
        self.note = QLabel(self)
        self._lay_out()
        self._connect()
        self._choose_goal(0)

    def _lay_out(self) -> None:
        for index, goal in enumerate(GOALS):
            self.goal.addItem(goal.name)
            self.goal.setItemData(index, goal.meaning, Qt.ItemDataRole.ToolTipRole)
        self.goal.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.goal.setAccessibleName(tr("Aim for"))
        self.goal.setToolTip(tr("What is given: quality in dB, how many times smaller, or MB"))
        self.number.setAccessibleName(tr("Amount to aim for"))
        self.find.setToolTip(tr("Choose the bits of every attribute that meet the aim best"))
        self.number.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.number.setKeyboardTracking(False)
        self.number.lineEdit().setTextMargins(GRID // 2, 0, GRID // 2, 0)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.goal)
        row.addWidget(self.number, 1)
        row.addWidget(self.find)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(QLabel(tr("<b>Aim for</b>"), self), 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.goal.activated.connect(self._choose_goal)
        self.number.valueChanged.connect(self._take_number)
        self.number.lineEdit().returnPressed.connect(self._press)
        self.find.clicked.connect(self._press)
        self._forecasting.changed.connect(self._show)
        self._trials.changed.connect(self._show)
        self._session.plan_changed.connect(self._show)

    def _choose_goal(self, index: int) -> None:
        goal = GOALS[index]
        blocker = QSignalBlocker(self.number)
        self.number.setSuffix(goal.unit)
        self.number.setDecimals(goal.decimals)
        self.number.setRange(goal.least, goal.most)
        self.number.setValue(self._numbers[index])
        del blocker
        self._show()

    def _take_number(self, number: float) -> None:
        self._numbers[self.goal.currentIndex()] = number

    def _press(self) -> None:
        if self._trials.aiming:
            self._trials.stop_aiming()
        elif self._forecasting.stopped:
            self._forecasting.start()
        elif self._session.forecast is not None:
            goal = GOALS[self.goal.currentIndex()]
            self._trials.aim(Wish(goal, self.number.value() * goal.factor))

    def _show(self) -> None:
        ready = self._session.forecast is not None
        stopped = self._forecasting.stopped
        self.goal.setEnabled(ready)
        self.number.setEnabled(ready)
        self.find.setEnabled(ready or stopped)
        self.find.setText(STOP if self._trials.aiming else LEARN if stopped else FIND)
        self._say()

    def _say(self) -> None:
        goal, forecast = GOALS[self.goal.currentIndex()], self._session.forecast
        found = self._trials.found
        current = found is not None and found.plan == self._session.plan
        set_tone(self.note, "" if current else "muted")
        if forecast is None or self._forecasting.stopped:
            self.note.setText(self._forecasting.why_not)
            return
        views = len(forecast.yardstick.views)
        possible = reach(forecast.pruned(self._session.plan.pruning), goal)
        self.number.setToolTip(
            words.tooltip(tr("Possible here: {possible}.").format(possible=possible))
        )
        self.note.setToolTip(words.tooltip(_MEASURED.format(views=views)))
        self.note.setText(outcome(found) if found is not None and current else goal.meaning)

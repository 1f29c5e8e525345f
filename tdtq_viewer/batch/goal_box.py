"""Chooses what is done with every scene: the plan in the window, or a target."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID
from tdtq_viewer.wishes import GOALS, Wish


class GoalBox(QWidget):
    """The plan, or one of the goals with its number.

    Signals
    -------
    changed
        The user chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = [goal.first for goal in GOALS]
        self.goal = QComboBox(self)
        self.number = QDoubleSpinBox(self)
        self.goal.addItem("")
        for goal in GOALS:
            self.goal.addItem(tr("Aim for {goal}").format(goal=goal.name))
        self.goal.setAccessibleName(tr("What is done with every scene"))
        self.number.setAccessibleName(tr("Target"))
        self.number.lineEdit().setTextMargins(GRID // 2, 0, GRID // 2, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.goal)
        row.addWidget(self.number)
        self.setFocusProxy(self.goal)
        self.goal.currentIndexChanged.connect(self._choose)
        self.number.valueChanged.connect(self._note)
        self._choose(0)

    @property
    def aim(self) -> Wish | None:
        """The target; None where the plan in the window is carried out."""
        index = self.goal.currentIndex() - 1
        if index < 0:
            return None
        return Wish(GOALS[index], self.number.value() * GOALS[index].factor)

    @property
    def chosen(self) -> tuple[int, tuple[float, ...]]:
        """0 for the plan or which goal, counted from 1, and the number of each goal."""
        return self.goal.currentIndex(), tuple(self._numbers)

    def choose(self, index: int, numbers: Sequence[float]) -> None:
        """Choose what `chosen` said; a number beyond the bounds of its goal is held to them."""
        self._numbers = list(numbers)
        self.goal.setCurrentIndex(index)
        self._choose(index)

    def show_plan(self, name: str) -> None:
        """Name the plan in the window."""
        self.goal.setItemText(0, tr("The plan in the window: {name}").format(name=name))

    def _choose(self, index: int) -> None:
        self.number.setVisible(index > 0)
        meaning = tr("Compresses every scene with the plan that the window has now.")
        if index > 0:
            goal = GOALS[index - 1]
            meaning = goal.meaning
            with QSignalBlocker(self.number):
                self.number.setSuffix(goal.unit)
                self.number.setDecimals(goal.decimals)
                self.number.setRange(goal.least, goal.most)
                self.number.setValue(self._numbers[index - 1])
        for widget in (self.goal, self.number):
            widget.setToolTip(words.tooltip(meaning))
        self.changed.emit()

    def _note(self, value: float) -> None:
        self._numbers[self.goal.currentIndex() - 1] = value
        self.changed.emit()

"""The frame of every panel that sets one long task up, starts it and shows how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer import words
from tdtq_viewer.jobs import Job
from tdtq_viewer.language import tr
from tdtq_viewer.panels.scrolling import Scrolling
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.panels.wrapping import Wrapping
from tdtq_viewer.theme import GRID

LABEL_WIDTH = 10 * GRID
LEAST_ROWS = 9 * GRID
"""Height in pixels that the choices keep; the rest of them scrolls."""


class TaskPanel(QWidget):
    """A title, rows of choices, what will come of them, and one button to start.

    Parameters
    ----------
    title, go
        Its heading, and what the button says.

    Signals
    -------
    go_requested, stop_requested, close_requested
        The user wants the task to begin, to end early, or to see no more of it.
    """

    go_requested = Signal()
    stop_requested = Signal()
    close_requested = Signal()

    def __init__(self, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go_text, self._job = go, False
        self.rows = QGridLayout()
        self.note = QLabel(self)
        self.progress = QProgressBar(self)
        self.go = QPushButton(go, self)
        self.dismiss = QPushButton(tr("Close"), self)
        self._column = QVBoxLayout(self)
        self._lay_out(title)
        self.go.clicked.connect(self._press)
        self.dismiss.clicked.connect(self.close_requested)
        self.show_job(None)

    def add_row(self, label: str, *widgets: QWidget) -> None:
        """Add a row of choices, the first of which belongs to the mnemonic of `label`."""
        number = self.rows.rowCount()
        for widget in widgets:
            if isinstance(widget, QAbstractSpinBox):
                widget.lineEdit().setTextMargins(GRID // 2, 0, GRID // 2, 0)
        name = QLabel(label, self)
        name.setBuddy(widgets[0])
        self.rows.addWidget(name, number, 0)
        self.rows.addWidget(Wrapping(widgets, self), number, 1)

    def show_job(self, job: Job | None) -> None:
        """Show how far `job` is, and offer to stop it; None while there is nothing to do."""
        self._job = job is not None
        self.go.setText(tr("Stop") if self._job else self._go_text)
        self.progress.setVisible(self._job)
        if job is not None:
            self.progress.setRange(0, 0 if job.fraction is None else 100)
            self.progress.setValue(round(100 * (job.fraction or 0.0)))
            self.say(f"{job.label}…")

    def allow(self, possible: bool, why_not: str = "") -> None:
        """Say whether the task can begin, and if not, why."""
        self.go.setEnabled(possible or self._job)
        self.go.setToolTip("" if possible or not why_not else words.tooltip(why_not))

    def say(self, text: str, tone: str = "muted") -> None:
        """Write a line beside the button."""
        self.note.setText(text)
        set_tone(self.note, tone)

    def _lay_out(self, title: str) -> None:
        top = QHBoxLayout()
        heading = QLabel(f"<b>{title}</b>", self)
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self.dismiss)
        self.rows.setHorizontalSpacing(GRID)
        self.rows.setVerticalSpacing(GRID)
        self.rows.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.rows.setColumnStretch(1, 1)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setFixedSize(18 * GRID, GRID)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.go.setObjectName("primary")
        for button in (self.go, self.dismiss):
            button.setAutoDefault(True)  # outside dialogs Enter presses no other
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        bottom.addWidget(self.go)
        bottom.addWidget(self.progress)
        bottom.addWidget(self.note, 1)
        self._column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._column.setSpacing(GRID)
        self._column.addLayout(top)
        self._column.addWidget(self._scrolling(self.rows), 1)
        self._column.addLayout(bottom)

    def _scrolling(self, rows: QGridLayout) -> Scrolling:
        """Return an area that scrolls where the panel is too low for all rows."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addLayout(rows)
        column.addStretch()
        area = Scrolling(inside, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(LEAST_ROWS)
        return area

    def _press(self) -> None:
        if self._job:
            self.stop_requested.emit()
        else:
            self.go_requested.emit()

"""The page of tensors: arrays on the left, their vectors in the middle, choices on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.message_stack import MessageStack
from tdtq_viewer.tensors.array_list import ArrayList
from tdtq_viewer.tensors.desk import OPEN, TensorDesk
from tdtq_viewer.tensors.middle import Middle
from tdtq_viewer.tensors.notice import Notice
from tdtq_viewer.tensors.side import TensorSide
from tdtq_viewer.theme import GRID

LIST_WIDTH, SIDE_WIDTH = 47 * GRID, 51 * GRID


class TensorPage(QWidget):
    """Shows what the desk holds, or why there is nothing to show.

    Attributes
    ----------
    desk
        The state of the page.

    Signals
    -------
    back_requested, open_requested, save_requested
        One of the buttons was pressed.
    """

    back_requested = Signal()
    open_requested = Signal()
    save_requested = Signal()

    def __init__(self, desk: TensorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.back, self.open = QPushButton(self), QPushButton(tr("Open…"), self)
        self.title, self.facts = QLabel(self), QLabel(self)
        self.arrays = ArrayList(desk, self)
        self.middle, self.side = Middle(desk, self), TensorSide(desk, self)
        self.notice = Notice(self, framed=True)
        self.room = QStackedWidget(self)
        self.messages = MessageStack(self.room, self.arrays)
        self._lay_out()
        self.back.clicked.connect(self.back_requested)
        for signal in (self.open.clicked, self.notice.open_requested):
            signal.connect(self.open_requested)
        self.side.save_requested.connect(self.save_requested)
        desk.told.connect(self.messages.show_message)
        self.notice.stop_requested.connect(desk.cancel)
        for changed in (desk.opened_changed, desk.jobs.changed):
            changed.connect(self._show)
        self.show_way_back(scene=False)
        self._show()

    def show_way_back(self, *, scene: bool) -> None:
        """Say where the back button leads: to the open scene, or to the start page."""
        self.back.setText(tr("‹  Back to the scene") if scene else tr("‹  Start page"))
        self.back.setToolTip(tr("Leave the tensors as they are, and go back\nEsc"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Give the keyboard to what comes first."""
        super().showEvent(event)
        (self.arrays if self.desk.opened is not None else self.notice.open).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        opened, trouble = self.desk.opened, self.desk.trouble
        job = next((job for job in self.desk.jobs.running if job.kind == OPEN), None)
        if job is not None:
            self.notice.show_job(job)
        elif opened is None and trouble is not None:
            self.notice.show_error(trouble.text, trouble.advice)
        elif opened is None:
            self.notice.invite()
        ready = opened is not None and job is None
        self.room.setCurrentIndex(0 if ready else 1)
        self.side.setVisible(ready)
        self._show_title()

    def _show_title(self) -> None:
        opened = self.desk.opened
        self.title.setText(opened.path.name if opened is not None else tr("Tensors"))
        self.open.setVisible(opened is not None)
        if opened is None:
            self.facts.setText("")
            return
        size = words.bytes_text(opened.bytes)
        count = len(opened.arrays)
        text = tr("1 array, {size}") if count == 1 else tr("{count} arrays, {size}")
        self.facts.setText(text.format(count=count, size=size))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.room, 1)
        below.addWidget(self.side)
        column.addLayout(below, 1)
        inside = QWidget(self)
        row = QHBoxLayout(inside)
        row.setContentsMargins(2 * GRID, 2 * GRID, 0, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.arrays, 4)
        row.addWidget(self.middle, 5)
        self.arrays.setMinimumWidth(LIST_WIDTH // 2)
        self.arrays.setMaximumWidth(LIST_WIDTH)
        # Texts of another language may be longer than ours.
        self.side.setFixedWidth(max(SIDE_WIDTH, self.side.sizeHint().width()))
        self.room.addWidget(inside)
        self.room.addWidget(self.notice)

    def _bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        self.title.setStyleSheet("font-weight: 600;")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("tone", "muted")
        self.open.setToolTip(tr("Choose another file of arrays\nCtrl+Shift+T"))
        for widget in (self.back, self.title, self.facts):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.open)
        return bar

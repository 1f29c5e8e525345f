"""What stands in place of figures: an invitation, work under way, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer.jobs import Job
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.tensors.texts import FORMATS_TEXT
from tdtq_viewer.theme import GRID

WIDTH = 78 * GRID


class Notice(QWidget):
    """One sentence in large letters, one below it, and the button for what comes next.

    Parameters
    ----------
    framed
        Whether it looks like a place to drop files on.

    Signals
    -------
    open_requested, stop_requested
        The user wants to choose a file, or to end the work.
    """

    open_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self.title, self.text = QLabel(self), QLabel(self)
        self.progress = QProgressBar(self)
        self.open = QPushButton(tr("Open tensors…"), self)
        self.stop = QPushButton(tr("Cancel"), self)
        self.open.setObjectName("primary")
        self._lay_out(framed)
        self.open.clicked.connect(self.open_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.invite()

    def invite(self) -> None:
        """Say what can be opened here."""
        self._say(tr("Drop a file of arrays here"), _WHAT, offer=True)

    def show_error(self, text: str, advice: str, *, offer: bool = True) -> None:
        """Say what went wrong and what to do; `offer` to open another file."""
        self._say(text, advice, offer=offer, tone="bad")

    def say(self, title: str, text: str) -> None:
        """Say why there is nothing to see, where nothing went wrong."""
        self._say(title, text, offer=False)

    def show_job(self, job: Job) -> None:
        """Show how far `job` is."""
        self._say(f"{job.label}…", "", offer=False)
        known = job.fraction is not None
        self.progress.setRange(0, 100 if known else 0)
        self.progress.setValue(round(100 * (job.fraction or 0.0)))
        for widget in (self.progress, self.stop):
            widget.show()

    def _say(self, title: str, text: str, *, offer: bool, tone: str = "") -> None:
        self.title.setText(title)
        set_tone(self.title, tone)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.open.setVisible(offer)
        for widget in (self.progress, self.stop):
            widget.hide()

    def _lay_out(self, framed: bool) -> None:
        frame = QFrame(self)
        frame.setObjectName("drop" if framed else "")
        frame.setMaximumWidth(WIDTH)
        column = QVBoxLayout(frame)
        side = 4 * GRID if framed else 0
        column.setContentsMargins(side, 4 * GRID, side, 4 * GRID)
        column.setSpacing(2 * GRID)
        self._style()
        for widget in (self.title, self.text):
            column.addWidget(widget)
        column.addLayout(_centred(self.progress))
        column.addLayout(_centred(self.open, self.stop))
        around = QHBoxLayout(self)
        around.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        around.addStretch(1)
        around.addWidget(frame, 8, Qt.AlignmentFlag.AlignVCenter)
        around.addStretch(1)

    def _style(self) -> None:
        self.title.setStyleSheet("font-size: 15pt; font-weight: 600;")
        self.text.setProperty("tone", "muted")
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress.setFixedSize(18 * GRID, GRID)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.open.setToolTip(tr("Choose a file of arrays\nCtrl+Shift+T"))
        self.stop.setToolTip(tr("Stop this work; nothing is changed"))


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


_WHAT = tr(
    "{formats}: weights, keys and values of attention, embeddings, the hash grid of a NeRF. "
    "Choose an array, move the bits, and see what rounding costs and saves."
).format(formats=FORMATS_TEXT)

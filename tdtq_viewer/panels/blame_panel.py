"""What makes the error of a spot: a card over the pictures that leaves them as they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.evaluation.blame import RADIUS
from tdtq_viewer import words
from tdtq_viewer.blaming import Blaming
from tdtq_viewer.keyboard import can_take, holds_keyboard
from tdtq_viewer.language import tr
from tdtq_viewer.panels.blame_bars import LABELS, BlameBars
from tdtq_viewer.panels.blame_table import BlameTable
from tdtq_viewer.panels.gaussian_words import UNITS
from tdtq_viewer.theme import GRID

WIDTH = 70 * GRID
"""Width of the card in pixels where there is room for it."""


class BlamePanel(QFrame):
    """Shows the answer of `blaming`, and offers what follows from it.

    Signals
    -------
    close_requested
        The user has seen enough.
    row_chosen
        (row): another Gaussian of the table has the focus; -1 for none.
    """

    close_requested = Signal()
    row_chosen = Signal(int)

    def __init__(self, blaming: Blaming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("What makes this error"))
        self._blaming = blaming
        self._name = ""
        self._shown: object = None
        self._roomy = True
        self._waits = False
        self.note = QLabel(self)
        self.progress = QProgressBar(self)
        self.bars = BlameBars(self)
        self.values = QLabel(self)
        self.table = BlameTable(self)
        self.advice = QPushButton(self)
        self.again = QPushButton(tr("Look again"), self, toolTip=_AGAIN_HELP)
        self.cancel = QPushButton(tr("Cancel"), self, toolTip=tr("Ask no further."))
        self.dismiss = QPushButton(tr("Close"), self, toolTip=tr("Close this card. Key: Esc"))
        self._lay_out()
        self._connect()
        self._show()

    @property
    def entrance(self) -> QWidget:
        """What the keyboard is for first: to cancel, or to go through the answer."""
        candidates = (self.cancel, self.bars, self.again)
        return next(filter(can_take, candidates), self.dismiss)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def fit(self, room: int) -> None:
        """Leave out what `room` pixels of height are too few for: the Gaussians, then some bars."""
        listed = (self.values, self.table)
        spare = sum(widget.minimumSizeHint().height() + GRID for widget in listed)
        least = self.minimumSizeHint().height() + self.bars.saved
        if not self.table.isHidden():
            least -= spare
        self._roomy = least + spare <= room
        self.bars.squeeze(least > room)
        self._show_list()

    def _lay_out(self) -> None:
        for label in (self.note, self.values):
            label.setProperty("tone", "muted")
            label.setWordWrap(True)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(GRID)
        self.advice.setObjectName("primary")
        top = QHBoxLayout()
        top.addWidget(QLabel(tr("<b>What makes this error</b>"), self, wordWrap=True), 1)
        top.addWidget(self.dismiss)
        bottom = QHBoxLayout()
        bottom.addWidget(self.advice, 1)
        bottom.addWidget(self.again)
        bottom.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        for widget in (self.note, self.progress, self.bars, self.values, self.table):
            column.addWidget(widget)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.dismiss.clicked.connect(self.close_requested)
        self.cancel.clicked.connect(self._blaming.stop)
        self.again.clicked.connect(self._blaming.ask_again)
        self.advice.clicked.connect(self._blaming.take_advice)
        self.bars.chosen.connect(self._choose_attribute)
        self.table.row_chosen.connect(self.row_chosen)
        self._blaming.changed.connect(self._show)

    def _choose_attribute(self, name: str) -> None:
        self._name = name
        finding = self._blaming.finding
        if finding is None:
            return
        self.table.show_finding(finding, name)
        text = tr("{label} of the Gaussians that put most into the spot ({unit}).")
        if name not in UNITS:
            text = tr("The Gaussians that put most into the spot.")
        self.values.setText(text.format(label=LABELS[name], unit=UNITS.get(name, "")))

    def _show(self) -> None:
        focus, held = self.window().focusWidget(), holds_keyboard(self)
        self._show_answer()
        asking = self._blaming.share is not None
        answered = self._waits and not asking and self._blaming.finding is not None
        self._waits = asking or (self._waits and not answered)
        if held and focus is not None and (answered or not can_take(focus)):
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answer(self) -> None:
        blaming, finding = self._blaming, self._blaming.finding
        asking = blaming.share is not None
        self.progress.setVisible(asking)
        self.progress.setValue(round(100 * (blaming.share or 0.0)))
        self.cancel.setVisible(asking)
        for widget in (self.bars, self.advice):
            widget.setVisible(finding is not None)
        self._show_list()
        self.again.setVisible(blaming.stale and not asking)
        self.note.setText(self._note())
        if finding is not None and self._shown != (finding, blaming.stale):
            self._shown = (finding, blaming.stale)
            self.bars.show_shares(_without_unused(finding.blame.shares), not blaming.stale)
        self._show_advice()

    def _show_list(self) -> None:
        for widget in (self.values, self.table):
            widget.setVisible(self._blaming.finding is not None and self._roomy)

    def _note(self) -> str:
        finding = self._blaming.finding
        if finding is None:
            if self._blaming.share is None:
                return tr("Nothing was found out.")
            return tr("Restoring one attribute at a time, and looking what that mends…")
        found, wish = finding.blame, finding.wish
        place = {"size": 2 * RADIUS + 1, "x": wish.column, "y": wish.row}
        text = tr("A spot of {size} pixels across at {x}, {y}: {psnr} against the original.")
        text = text.format(**place, psnr=words.psnr_text(found.psnr))
        pinned = self._blaming.pinned_psnr
        if pinned is not None:
            more = tr("The pinned result has {psnr} there, against the original too.")
            text += " " + more.format(psnr=words.psnr_text(pinned))
        if self._blaming.stale:
            return text + " " + tr("The plan has changed since.")
        return text

    def _show_advice(self) -> None:
        advice = self._blaming.advice
        name, plan = advice if advice is not None else ("", None)
        usable = plan is not None and not self._blaming.stale and self._blaming.share is None
        self.advice.setEnabled(usable)
        self.advice.setText(_advice_text(name, plan is not None))
        self.advice.setToolTip(words.tooltip(_ADVICE_HELP))


def _without_unused(shares: dict[str, float]) -> dict[str, float]:
    """Return `shares` without pruning where none was done."""
    return {name: share for name, share in shares.items() if share or name != "pruning"}


def _advice_text(name: str, possible: bool) -> str:
    if not name:
        return tr("No error here")
    if name == "pruning":
        return tr("Keep all Gaussians")
    if not possible:
        return tr("{label} has all its bits").format(label=LABELS[name])
    return tr("Give {label} one bit more").format(label=LABELS[name])


_ADVICE_HELP = tr(
    "What follows from the largest share. The spot is looked at again afterwards; Undo takes it "
    "back."
)
_AGAIN_HELP = tr("Ask about the same pixels of the same view under the present plan.")

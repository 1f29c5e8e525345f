"""The size of the file as one large figure."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tdtq_core.codec.presets import preset_name
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID

ESTIMATED = tr("About this size, as learned from the scene; the exact one follows at once.")
EXACT = tr("The size of the .tdtq file that saving writes, to the byte: {count} bytes.")


def coming(session: Session) -> str:
    """Return what stands for a figure that is not known: that it comes, or that it does not."""
    opened = session.opened
    return "…" if opened is not None and not opened.invalid else "–"


class SimpleSize(QFrame):
    """Shows how large the file is, and how many times smaller than the original."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self.title = QLabel(tr("File size"), self)
        self.figure, self.ratio = QLabel(self), QLabel(self)
        self.title.setProperty("tone", "muted")
        self.figure.setStyleSheet("font-size: 28pt; font-weight: 600;")
        self.ratio.setStyleSheet("font-size: 12pt;")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(0)
        for label in (self.title, self.figure, self.ratio):
            column.addWidget(label)

    def show_size(self, expected: float | None) -> None:
        """Show the size of the plan in hand: the exact one, or the `expected` one in bytes."""
        sizes, current = self._session.sizes, self._session.standing.sizes
        expected = self._expected() if expected is None else expected
        if sizes is not None and current:
            self._fill(sizes.total, "", EXACT.format(count=words.count_text(sizes.total)))
        elif expected is not None:
            self._fill(round(expected), tr("about "), ESTIMATED)
        elif sizes is not None:
            self._fill(sizes.total, "", "")
        else:
            self.figure.setText(coming(self._session))
            self.ratio.setText("")
        known = current or expected is not None
        set_tone(self.figure, "accent" if known else "faint")
        set_tone(self.ratio, "" if known else "faint")

    def _expected(self) -> float | None:
        """Return about how large the file of a preset is; None for other plans."""
        forecast, name = self._session.forecast, preset_name(self._session.plan)
        return None if forecast is None or name is None else forecast.presets.get(name)

    def _fill(self, size: int, about: str, hint: str) -> None:
        before = self._session.bytes_before
        self.figure.setText(f"{about}{words.bytes_text(size)}")
        ratio = words.ratio_text(before, size)
        self.ratio.setText(
            tr("{ratio} than {before}").format(ratio=ratio, before=words.bytes_text(before))
        )
        for label in (self.figure, self.ratio):
            label.setToolTip(words.tooltip(hint))

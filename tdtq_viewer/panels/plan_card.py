"""A plan in words: its bits, its size, and its quality as predicted and as measured."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import bits_text, pruning_text, steps_text
from tdtq_viewer.panels.spots import Spot, quality_text
from tdtq_viewer.theme import GRID

_WIDEST = tr("Predicted 100.0 dB, measured 100.0 dB (0.00 dB off)")
_ROWS = 3

QUALITY_HELP = tr(
    "Predicted: from what rounding each attribute does to the pictures, learned in {views} views; "
    "no file is made for it.\n\n"
    "Measured: the plan was carried out, and the same views were rendered and compared.\n\n"
    "PSNR in decibels over all pixels of these views; higher is better, and 6 dB more halves the "
    "error. The card on the right measures the one view that you see, so it differs a little."
)


class PlanCard(QFrame):
    """Shows one plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = QLabel(self)
        self.size = QLabel(self)
        self.quality = QLabel(self)
        self.hint = QLabel(self)
        self.dropped, self.steps = QLabel(self), QLabel(self)
        self.bits = {attribute.name: QLabel(self) for attribute in ATTRIBUTES}
        self._lay_out()

    def show_spot(self, spot: Spot, title: str, before: int, views: int, hint: str = "") -> None:
        """Show the plan of `spot` for a scene of `before` bytes and a forecast of `views` views."""
        size = round(spot.bytes)
        self.title.setText(title)
        self.size.setText(f"{words.bytes_text(size)}  ·  {words.ratio_text(before, size)}")
        self.quality.setText(quality_text(spot))
        self.quality.setToolTip(words.tooltip(QUALITY_HELP.format(views=views)))
        self.hint.setText(hint)
        for name, label in self.bits.items():
            label.setText(bits_text(spot.plan.quantizers[name]))
        self.dropped.setText(pruning_text(spot.plan.pruning))
        self.steps.setText(steps_text(spot.plan))

    def text(self) -> str:
        """Return all of it as text."""
        bits = ", ".join(f"{tr(a.label)} {self.bits[a.name].text()}" for a in ATTRIBUTES)
        rest = tr("Drops {text}. Steps {text_2}.").format(
            text=self.dropped.text(), text_2=self.steps.text()
        )
        lines = (self.title.text(), self.size.text(), self.quality.text(), f"{bits}.", rest)
        return "\n".join(lines)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        self.title.setStyleSheet("font-weight: 600;")
        self.size.setStyleSheet("font-size: 13pt; font-weight: 600;")
        self.size.setProperty("tone", "accent")
        self.quality.setText(_WIDEST)
        self.quality.ensurePolished()
        self.setFixedWidth(self.quality.sizeHint().width() + 5 * GRID)
        self.hint.setProperty("tone", "muted")
        for row, label in enumerate((self.title, self.size, self.quality)):
            grid.addWidget(label, row, 0, 1, 4)
        for number, attribute in enumerate(ATTRIBUTES):
            column, row = divmod(number, _ROWS)
            name = self._name(tr(attribute.label), tr(attribute.meaning))
            grid.addWidget(name, 3 + row, 2 * column)
            grid.addWidget(self.bits[attribute.name], 3 + row, 2 * column + 1)
        for row, (word, label) in enumerate(
            ((tr("Drops"), self.dropped), (tr("Steps"), self.steps))
        ):
            grid.addWidget(self._name(word), 3 + _ROWS + row, 0)
            grid.addWidget(label, 3 + _ROWS + row, 1, 1, 3)
        grid.addWidget(self.hint, 5 + _ROWS, 0, 1, 4)
        grid.setRowStretch(6 + _ROWS, 1)
        grid.setColumnStretch(3, 1)

    def _name(self, text: str, meaning: str = "") -> QLabel:
        label = QLabel(text, self, toolTip=meaning)
        label.setProperty("tone", "muted")
        return label

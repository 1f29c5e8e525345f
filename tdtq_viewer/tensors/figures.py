"""The card of numbers: how small, how exact, and what theory says to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.tensors.desk import Finding
from tdtq_viewer.tensors.measuring import Figures
from tdtq_viewer.theme import GRID


class FiguresCard(QFrame):
    """Ratios above; below them what was measured beside what theory expects, and its bound."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.ratio, self.half, self.cost, self.note = (QLabel(self) for _ in range(4))
        self.cells = {name: [QLabel(self) for _ in _COLUMNS] for name in _ROWS}
        self._lay_out()
        self.show_finding(None, current=False)

    def show_finding(self, finding: Finding | None, *, current: bool) -> None:
        """Show the figures of `finding`, faint unless they are `current`; dashes without any."""
        figures = finding.figures if finding is not None else None
        self.ratio.setText(_ratio(figures) if figures is not None else "–")
        self.half.setText(_half(figures) if figures is not None else "")
        self.cost.setText(_cost(figures) if figures is not None else "")
        self.note.setText(note_text(finding) if finding is not None else "")
        for name, texts in cell_texts(figures).items():
            for label, text in zip(self.cells[name], texts, strict=True):
                label.setText(text)
        self._tint(current and figures is not None)

    def _tint(self, current: bool) -> None:
        """Let figures of an older plan look like it."""
        set_tone(self.ratio, "accent" if current else "faint")
        set_tone(self.half, "" if current else "faint")
        for cells in self.cells.values():
            for number, label in enumerate(cells):
                set_tone(label, ("muted" if number else "") if current else "faint")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 4)
        self.ratio.setStyleSheet("font-size: 17pt; font-weight: 600;")
        for label in (self.ratio, self.half, self.cost):
            label.setToolTip(words.tooltip(_RATIO_HELP))
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(GRID)
        column.addLayout(self._table())
        column.addSpacing(GRID // 2)
        column.addWidget(self.note)
        self.note.setWordWrap(True)
        for label in (self.cost, self.note):
            label.setProperty("tone", "muted")

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        for number, (title, help_) in enumerate(_COLUMNS):
            head = QLabel(title, self, toolTip=words.tooltip(help_))
            head.setProperty("tone", "muted")
            head.setAlignment(_RIGHT)
            grid.addWidget(head, 0, number + 1)
        for row, (name, (title, help_)) in enumerate(_ROWS.items(), start=1):
            grid.addWidget(QLabel(title, self, toolTip=words.tooltip(help_)), row, 0)
            for number, cell in enumerate(self.cells[name], start=1):
                cell.setAlignment(_RIGHT)
                cell.setMinimumWidth(cell.fontMetrics().horizontalAdvance("−0.00%"))
                cell.setToolTip(words.tooltip(help_))
                cell.setAccessibleName(f"{title}, {_COLUMNS[number - 1][0]}")
                grid.addWidget(cell, row, number)
        return grid


def cell_texts(figures: Figures | None) -> Mapping[str, Sequence[str]]:
    """Return what was measured, what theory expects and its bound, by row."""
    if figures is None:
        return {name: ("–",) * len(_COLUMNS) for name in _ROWS}
    products, theory = figures.products, figures.theory
    return {
        "distortion": (
            _number(figures.distortion), _number(theory.distortion), _number(theory.bound)
        ),
        "error": (_number(products.error), _number(products.expected_error), ""),
        "bias": (_share(products.bias), _share(products.expected_bias), ""),
        "cosine": (f"{figures.cosine:.4f}", "", ""),
    }  # fmt: skip


def note_text(finding: Finding) -> str:
    """Say what the figures were measured on."""
    sample, stored = finding.sample, len(finding.sample.prepared.vectors)
    zeros = int((~sample.prepared.kept).sum())
    one, many = (
        tr("Measured on 1 vector of {width} values"),
        tr("Measured on {count} vectors of {width} values"),
    )
    counted = (one if stored == 1 else many).format(
        count=words.count_text(stored),
        width=finding.figures.dimension if finding.figures else sample.vectors.shape[1],
    )
    part = len(sample.vectors) < sample.total
    whole = tr(", from a sample of {share} of the array").format(
        share=words.percent_text(len(sample.vectors) / sample.total)
    )
    empty = tr(" {count} rows are zero or were never trained: they take one bit each.")
    said = counted + (whole if part else "") + "."
    return said + (empty.format(count=words.count_text(zeros)) if zeros else "")


def _ratio(figures: Figures) -> str:
    text = tr('{ratio:.2f}× <span style="{small}">smaller than float32</span>')
    return text.format(ratio=figures.ratio_to_float32, small=_SMALL)


def _half(figures: Figures) -> str:
    ratio = figures.ratio_to_float16
    if ratio < 1.0:
        return tr("{ratio:.2f}× larger than float16").format(ratio=1.0 / ratio)
    return tr("{ratio:.2f}× smaller than float16").format(ratio=ratio)


def _cost(figures: Figures) -> str:
    return tr("{bits:.2f} bits a value, {norm_bits:.2f} of them for lengths").format(
        bits=figures.value_bits, norm_bits=figures.norm_bits
    )


def _number(value: float) -> str:
    return f"{value:.3g}" if value >= 1e-4 else f"{value:.1e}".replace("e-0", "e-")


def _share(value: float) -> str:
    return f"{100 * value:+.2f}%".replace("-", "−") if abs(value) >= 5e-5 else "0%"


_SMALL = "font-size: 11pt; font-weight: 400;"

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_COLUMNS = (
    (tr("Measured"), tr("On the vectors of this array.")),
    (tr("Theory"), tr("The exact mean over all rotations, whatever the vectors are.")),
    (tr("Bound"), tr("The bound of the TurboQuant paper, which holds in every dimension.")),
)

_ROWS = {
    "distortion": (
        tr("Distortion"),
        tr(
            "Squared error over squared length, no unit: 0.01 means that 1% of the energy is "
            "wrong. Theory for the least error: D(d, b); for inner products: D(d, b − 1) times "
            "(π/2 − 1/d)."
        ),
    ),
    "error": (
        tr("Inner product error"),
        tr(
            "Root mean square of what inner products are off by, of vectors divided by their "
            "lengths with 64 random unit vectors; no unit."
        ),
    ),
    "bias": (
        tr("Inner product bias"),
        tr(
            "By what share inner products are too large (+) or too small (−) on average. The "
            "least error shrinks them by D; the other kind is right on average."
        ),
    ),
    "cosine": (
        tr("Cosine"),
        tr("Mean cosine of the angle between a vector and what comes back; 1 is the same way."),
    ),
}
"""Title and help by row."""

_RATIO_HELP = tr(
    "Bits for the values and 16 for the length of each vector, counted before entropy coding, "
    "which takes a little less again. Against float32 (32 bits a value) and against float16 (16), "
    "in which such models are mostly stored."
)

"""The dimension criterion for every attribute under the present plan, as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tdtq_core.quantizers import DropQuantizer, Quantizer, RawQuantizer
from tdtq_core.scene import ATTRIBUTES
from tdtq_core.theory.criterion import SMALLEST_DIMENSION, Criterion
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

_PADDING = 5
"""Pixels at the left and the right of a cell's text."""


@dataclass(frozen=True)
class Column:
    """A column: its header, what the header's tooltip says, and the text of a cell."""

    title: str
    hint: str
    text: Callable[[Criterion], str]


def rule_text(found: Criterion) -> str:
    """Return what the paper's rule says, with its reason."""
    if found.dimension < SMALLEST_DIMENSION:
        return tr("no ({dimension} < {smallest_dimension})").format(
            dimension=found.dimension, smallest_dimension=SMALLEST_DIMENSION
        )
    answer = tr("yes ({value:.2g})") if found.rule_holds else tr("no ({value:.2g})")
    return answer.format(value=found.rule_value)


def _energy(found: Criterion, part: float) -> str:
    """Return a part of the energy; a single value has no direction that could be turned."""
    return words.energy_text(part) if found.dimension > 1 else "–"


COLUMNS = (
    Column(
        tr("Values d"),
        tr("How many numbers of a Gaussian are quantized together, as one vector."),
        lambda c: str(c.dimension),
    ),
    Column(
        tr("Bits b"),
        tr("Bits for each of the values, before entropy coding."),
        lambda c: f"{c.bits:g}",
    ),
    Column(
        tr("Paper's rule"),
        tr(
            "The paper recommends turning for 16 values or more, and if d/4^b is well below 1. "
            "In brackets: d/4^b, or why not."
        ),
        rule_text,
    ),
    Column(
        tr("Noise"),
        tr(
            "D(d, b): the part of the vector's energy (its squared length) that becomes noise if "
            "it is turned and rounded with b bits; exact, and the same for every scene."
        ),
        lambda c: _energy(c, c.distortion),
    ),
    Column(
        tr("At most"),
        tr(
            "TurboQuant's bound: 2.7207 · 4^-b of the energy. No vector, however it is made, has "
            "more noise on average over the random turns."
        ),
        lambda c: _energy(c, c.bound),
    ),
    Column(
        tr("At least"),
        tr(
            "Shannon's limit: no code whatsoever of b bits a value has less noise. It is meant for "
            "long vectors."
        ),
        lambda c: _energy(c, c.shannon),
    ),
    Column(
        tr("Length costs"),
        tr(
            "Each vector's length is stored apart, in 16 bits. Spread over its values, it adds so "
            "many bits to each of them. This is what rules out short vectors."
        ),
        lambda c: tr("{norm_bits_per_value:.1f} bits").format(
            norm_bits_per_value=c.norm_bits_per_value
        ),
    ),
    Column(tr("Is turning worth it?"), tr("The verdict in one sentence."), lambda c: c.verdict),
)
"""What the table tells, apart from the attribute."""


class _Sentences(QStyledItemDelegate):
    """Gives sentences the height that they need between the paddings, which Qt leaves out."""

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a cell whose text is as wide as it will be."""
        between = QStyleOptionViewItem(option)
        between.rect = option.rect.adjusted(0, 0, -2 * _PADDING, 0)
        return super().sizeHint(between, index)


class CriterionTable(QTableWidget):
    """One row an attribute; every row says whether turning suits it at its present bits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(ATTRIBUTES), 1 + len(COLUMNS), parent)
        self.setStyleSheet(f"QTableWidget::item {{ padding: 3px {_PADDING}px; }}")
        self.setItemDelegateForColumn(len(COLUMNS), _Sentences(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._fill_headers()
        for row, attribute in enumerate(ATTRIBUTES):
            for column in range(1 + len(COLUMNS)):
                self.setItem(row, column, _cell(column))
            self.item(row, 0).setText(tr(attribute.label))
            self.item(row, 0).setToolTip(words.tooltip(tr(attribute.meaning)))

    def show_row(
        self, row: int, dimension: int, quantizer: Quantizer, found: Criterion | None
    ) -> None:
        """Show what the criterion says of the attribute in `row`; None if it says nothing.

        Parameters
        ----------
        dimension
            How many values the attribute has; 0 for an attribute that the scene lacks.
        """
        unrounded = _texts_of(dimension, quantizer)
        texts = [column.text(found) for column in COLUMNS] if found else unrounded
        if texts == [self.item(row, column).text() for column in range(1, len(texts) + 1)]:
            return
        for column, text in enumerate(texts, start=1):
            self.item(row, column).setText(text)
            self.item(row, column).setToolTip(words.tooltip(found.why) if found else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Take the height that the sentences need in the new width."""
        super().resizeEvent(event)
        self.fit_height()

    def fit_height(self) -> None:
        """Take the height that all rows need."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().height() + 2)

    def _fill_headers(self) -> None:
        header = self.horizontalHeader()
        for number, title in enumerate((tr("Attribute"), *(column.title for column in COLUMNS))):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_side(number) | Qt.AlignmentFlag.AlignVCenter)
            if number:
                item.setToolTip(words.tooltip(COLUMNS[number - 1].hint))
            self.setHorizontalHeaderItem(number, item)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(COLUMNS), QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(6 * GRID)


def _texts_of(dimension: int, quantizer: Quantizer) -> Sequence[str]:
    """Return the cells of an attribute that nobody rounds."""
    verdict, bits = tr("This scene has none."), "–"
    if dimension and isinstance(quantizer, RawQuantizer):
        verdict, bits = tr("Kept exactly: nothing is rounded."), "32"
    elif dimension and isinstance(quantizer, DropQuantizer):
        verdict, bits = tr("Left out: nothing is stored."), "0"
    return [str(dimension), bits, *["–"] * (len(COLUMNS) - 3), verdict]


def _cell(column: int) -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setTextAlignment(_side(column) | Qt.AlignmentFlag.AlignVCenter)
    return item


def _side(column: int) -> Qt.AlignmentFlag:
    left = column in (0, len(COLUMNS))
    return Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight

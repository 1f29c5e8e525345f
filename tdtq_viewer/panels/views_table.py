"""The table of a survey: one row a view, sorted by any column."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_viewer.column_model import ColumnModel, Index
from tdtq_viewer.language import tr
from tdtq_viewer.theme import colors

WORST_FIRST = -1
"""In place of a column: the order in which views are damaged."""


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes
    ----------
    title, hint
        Its header, and what the header's tooltip says.
    value
        Takes a score and returns what is sorted by; None where it is not known.
    form
        How a number is written.
    right
        Whether it is a figure, which stands at the right.
    """

    title: str
    hint: str
    value: Callable[[ViewScore], Any]
    form: str = ""
    right: bool = True

    def text(self, score: ViewScore) -> str:
        """Return what a cell says."""
        value = self.value(score)
        if value is None:
            return "–"
        if isinstance(value, str):
            return value
        if value == math.inf:
            return tr("identical")
        return format(value, self.form).replace("-", "−")


_COMMON = (
    Column(tr("View"), tr("Name of the camera"), lambda score: score.name, right=False),
    Column(tr("PSNR, dB"), tr("Compressed against original"), lambda score: score.psnr, ".2f"),
    Column("SSIM", tr("Compressed against original"), lambda score: score.ssim, ".4f"),
)
_FLIP = Column("FLIP", tr("What an eye sees of the difference; 0 is none"), lambda s: s.flip, ".4f")
_TRUTH = (
    Column(tr("Original\nvs photo"), tr("PSNR in dB"), lambda score: score.psnr_a_truth, ".2f"),
    Column(tr("Compressed\nvs photo"), tr("PSNR in dB"), lambda score: score.psnr_b_truth, ".2f"),
    Column(tr("Change, dB"), tr("What compression costs"), lambda s: s.delta_psnr_truth, "+.2f"),
)


def columns_of(scores: Sequence[ViewScore]) -> tuple[Column, ...]:
    """Return the columns of which at least one row knows something."""
    flip = (_FLIP,) if any(score.flip is not None for score in scores) else ()
    truth = _TRUTH if any(score.psnr_a_truth is not None for score in scores) else ()
    return (*_COMMON, *flip, *truth)


class ViewsModel(ColumnModel):
    """Scores for a `QTableView`.

    Attributes
    ----------
    order
        Number of the view in each row.
    """

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._scores: Sequence[ViewScore] = ()
        self.columns = columns_of(())
        self._sorting = (WORST_FIRST, Qt.SortOrder.AscendingOrder)
        self._faint = False
        self.order: list[int] = []

    def fill(self, scores: Sequence[ViewScore], faint: bool) -> None:
        """Hold these scores from now on, greyed if they are out of date."""
        self.beginResetModel()
        self._scores, self._faint = tuple(scores), faint
        self.columns = columns_of(scores)
        self.order = self._sorted()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's way
        """Return the number of views."""
        return 0 if parent.isValid() else len(self.order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a cell."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.columns[index.column()].text(self._scores[self.order[index.row()]])
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(index.column())
            case Qt.ItemDataRole.ForegroundRole if self._faint:
                return QColor(colors().faint)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or by damage for `WORST_FIRST`."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        views = [self.order[index.row()] for index in before]
        self._sorting = (column, order)
        self.order = self._sorted()
        places = {view: row for row, view in enumerate(self.order)}
        moved = (
            self.index(places[view], index.column())
            for view, index in zip(views, before, strict=True)
        )
        self.changePersistentIndexList(before, list(moved))
        self.layoutChanged.emit()

    def _sorted(self) -> list[int]:
        column, order = self._sorting
        if not 0 <= column < len(self.columns):
            return Comparison(self._scores, "").worst
        value = self.columns[column].value
        known = [n for n, score in enumerate(self._scores) if value(score) is not None]
        known.sort(
            key=lambda n: value(self._scores[n]), reverse=order is Qt.SortOrder.DescendingOrder
        )
        return known + [n for n, score in enumerate(self._scores) if value(score) is None]

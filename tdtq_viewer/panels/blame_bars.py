"""Attributes by how much of an error they make: a list of bars."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID, colors

_NAME, _SHARE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LABEL_WIDTH, _FIGURE_WIDTH = 21 * GRID, 6 * GRID
_ROW = 3 * GRID
LEAST = 3
"""Rows that are seen at once where there is little room."""

LABELS = {attribute.name: tr(attribute.label) for attribute in ATTRIBUTES}
LABELS["pruning"] = tr("Gaussians left out")
"""What the rows are called, by name."""


class BlameBars(QListWidget):
    """One row an attribute, the largest share first.

    Signals
    -------
    chosen
        (name): the row with the focus is another one.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_BarDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; outline: none; }")
        self._rows, self._squeezed = 0, False
        self.setAccessibleName(tr("Shares of the error by attribute"))
        self.setToolTip(words.tooltip(HELP))
        self.currentItemChanged.connect(self._tell)

    def show_shares(self, shares: Mapping[str, float], current: bool) -> None:
        """Show `shares`, which together are 1; grey if they are out of date."""
        self.setEnabled(current)
        order = sorted(shares, key=lambda name: -shares[name])
        for row in range(self.count(), len(order)):
            self.insertItem(row, QListWidgetItem())
        for row in range(self.count()):
            self.setRowHidden(row, row >= len(order))
        for row, name in enumerate(order):
            item, share = self.item(row), shares[name]
            item.setData(_NAME, name)
            item.setData(_SHARE, share)
            item.setText(f"{LABELS[name]} {words.share_text(share)}")
        self._rows = len(order)
        self._fit()
        self.setCurrentRow(0)
        self._tell()

    @property
    def saved(self) -> int:
        """Height in pixels that is given up while the list is squeezed."""
        return _ROW * (self._rows - LEAST) if self._squeezed and self._rows > LEAST else 0

    def squeeze(self, squeezed: bool) -> None:
        """Scroll through the rows where there is no room for all of them."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(_ROW * self._rows - self.saved)

    def _tell(self) -> None:
        item = self.currentItem()
        if item is not None and item.data(_NAME):
            self.chosen.emit(item.data(_NAME))


class _BarDelegate(QStyledItemDelegate):
    """Draws a name, a bar and a figure."""

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(_LABEL_WIDTH + _FIGURE_WIDTH, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row, on a ground of its own where it is the chosen one."""
        worn, share = colors(), float(index.data(_SHARE) or 0.0)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(worn.hover))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(worn.accent))
            painter.drawRoundedRect(area.adjusted(0.5, 0, -0.5, 0), 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
        inner = area.adjusted(GRID, 0, -GRID, 0)
        bar = inner.adjusted(_LABEL_WIDTH, 0, -_FIGURE_WIDTH, 0)
        bar = QRectF(bar.left(), bar.center().y() - 4, bar.width(), 8)
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        for color, part in (("trough", 1.0), ("damage" if enabled else "faint", share)):
            painter.setBrush(QColor(getattr(worn, color)))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), bar.width() * part, bar.height()), 4, 4
            )
        painter.setPen(QColor(worn.text if enabled else worn.faint))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle, LABELS.get(index.data(_NAME), ""))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, words.share_text(share))
        painter.restore()


HELP = tr(
    "Each attribute is restored alone while all others stay compressed; its share is what the "
    "error of the spot then falls by.\n\n"
    "Errors of attributes can cancel each other, so that a share says where bits help most, not "
    "what would be left."
)

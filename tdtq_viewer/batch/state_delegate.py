"""Draws how far a scene is behind the words of its state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from tdtq_viewer.batch.model import SHARE_ROLE
from tdtq_viewer.theme import colors

HEIGHT = 3
"""Of the bar in pixels."""


class StateDelegate(QStyledItemDelegate):
    """A bar along the lower edge of cells of scenes that are worked on."""

    def initStyleOption(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep how far it is, at the end, where the words are too long."""
        super().initStyleOption(option, index)
        if index.data(SHARE_ROLE) is not None:
            option.textElideMode = Qt.TextElideMode.ElideMiddle

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the words, and the bar below them."""
        super().paint(painter, option, index)
        share = index.data(SHARE_ROLE)
        if share is None:
            return
        worn, cell = colors(), QRectF(option.rect).adjusted(4, 0, -4, -1)
        trough = QRectF(cell.left(), cell.bottom() - HEIGHT, cell.width(), HEIGHT)
        painter.fillRect(trough, QColor(worn.trough))
        trough.setWidth(share * cell.width())
        painter.fillRect(trough, QColor(worn.accent))

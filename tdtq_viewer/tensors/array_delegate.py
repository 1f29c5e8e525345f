"""How the first cell of an array's row looks: its name, and below it shape and type."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tdtq_viewer.tensors.array_model import KIND
from tdtq_viewer.theme import colors

GAP = 4
"""Pixels between the tick and the texts."""

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ArrayDelegate(QStyledItemDelegate):
    """Paints the first column of an `ArrayModel`; names of layers need all its width."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground and tick as usual, and two lines beside them."""
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        style = styled.widget.style()
        part = QStyle.SubElement.SE_ItemViewItemText
        box = style.subElementRect(part, styled, styled.widget).adjusted(GAP, 0, 0, 0)
        styled.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, styled.widget)
        painter.save()
        painter.setFont(styled.font)
        self._draw_lines(painter, styled, box, index)
        painter.restore()

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, index: Index
    ) -> None:
        worn, metrics = colors(), QFontMetrics(option.font)
        plain = index.data(Qt.ItemDataRole.ForegroundRole) or QColor(worn.text)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        height, top = metrics.height(), option.rect.center().y() - metrics.height()
        # Names differ at both ends; of shape and type the beginning matters.
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        lines = ((index.data(), plain, middle), (index.data(KIND), QColor(worn.muted), right))
        for number, (line, shade, cut) in enumerate(lines):
            painter.setPen(QColor(worn.on_accent) if selected else shade)
            shown = metrics.elidedText(line, cut, box.width())
            place = QRect(box.left(), top + number * height, box.width(), height)
            painter.drawText(place, _LEFT, shown)

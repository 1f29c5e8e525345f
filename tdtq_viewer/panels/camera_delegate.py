"""How a row of a list of cameras looks: thumbnail, name, note."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tdtq_viewer.panels.camera_model import EXCUSE, NOTE
from tdtq_viewer.theme import GRID, colors
from tdtq_viewer.thumbnails import SIZE

BAR = 3
"""Width in pixels of the mark of the current row."""

_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class CameraDelegate(QStyledItemDelegate):
    """Paints the rows of a `CameraModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        """Return the height of every row."""
        return QSize(SIZE[0] + 8 * GRID, SIZE[1] + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option)
        self._paint_thumbnail(painter, option, index)
        self._paint_texts(painter, option, index)
        painter.restore()

    def updateEditorGeometry(  # noqa: N802  Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Let a name be edited where it stands."""
        name, _ = _text_boxes(option.rect, QFontMetrics(option.font))
        editor.setGeometry(name.adjusted(-4, -3, 0, 3))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand over the name that was typed."""
        model.setData(index, editor.property("text"), Qt.ItemDataRole.EditRole)

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & _SELECTED:
            painter.fillRect(option.rect, QColor(colors().button))
            bar = QRect(option.rect.topLeft(), QSize(BAR, option.rect.height()))
            painter.fillRect(bar, QColor(colors().accent))
        elif option.state & _HOVERED:
            painter.fillRect(option.rect, QColor(colors().panel))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def _paint_thumbnail(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box = _thumbnail_box(option.rect)
        painter.fillRect(box, QColor(colors().field))
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if image is not None:
            area = QRect(0, 0, *image.deviceIndependentSize().toSize().toTuple())
            area.moveCenter(box.center())
            painter.drawImage(area, image)
        else:
            painter.setFont(option.font)
            painter.setPen(QColor(colors().faint))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, index.data(EXCUSE))
        painter.setPen(QColor(colors().line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        metrics = QFontMetrics(option.font)
        name, note = _text_boxes(option.rect, metrics)
        if not index.data(NOTE):
            name = name.united(note)
        rows = ((name, index.data(), colors().text), (note, index.data(NOTE), colors().muted))
        painter.setFont(option.font)
        for box, text, color in rows:
            painter.setPen(QColor(color))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(box, _LEFT, shown)


def _thumbnail_box(row: QRect) -> QRect:
    return QRect(row.left() + GRID, row.top() + GRID // 2, *SIZE)


def _text_boxes(row: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect]:
    """Return the places of name and note, in the middle of the row's height."""
    left = _thumbnail_box(row).right() + GRID + 2
    width, height = row.right() - GRID // 2 - left, metrics.height() + 2
    top = row.center().y() - height
    return QRect(left, top, width, height), QRect(left, top + height, width, height)

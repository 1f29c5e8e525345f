"""A list of cameras to go to, of any length."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from tdtq_core.cameras import Camera
from tdtq_viewer.panels.camera_delegate import CameraDelegate
from tdtq_viewer.panels.camera_model import CameraModel

_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CameraList(QListView):
    """Shows the rows of a `CameraModel`.

    Signals
    -------
    chosen
        (row): the user wants to go there, by click, arrow key or Enter.
    removed
        (row): the user pressed Delete on a row.
    scrolled
        Other rows are visible than before.
    """

    chosen = Signal(int)
    removed = Signal(int)
    scrolled = Signal()

    def __init__(self, model: CameraModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._rows = model
        self.setItemDelegate(CameraDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.activated.connect(lambda index: self.chosen.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        model.modelReset.connect(self.scrolled)
        model.dataChanged.connect(self.scrolled)

    def visible_cameras(self) -> list[Camera]:
        """Return the cameras of the rows that can be seen, none while the list is hidden."""
        if not self.isVisible() or not self._rows.rows:
            return []
        area = self.viewport().rect()
        first = self.indexAt(QPoint(1, area.top() + 1)).row()
        last = self.indexAt(QPoint(1, area.bottom())).row()
        end = last + 1 if last >= 0 else len(self._rows.rows)
        return [row.camera for row in self._rows.rows[max(first, 0) : end]]

    def mark(self, camera: Camera | None) -> None:
        """Show the row of `camera` as the current one; none if it has no row."""
        rows = self._rows.rows if camera is not None else ()
        row = next((n for n, row in enumerate(rows) if row.camera is camera), None)
        if row is None:
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(row):
            self.selectionModel().setCurrentIndex(self._rows.index(row), _SELECT)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Go where the user points."""
        super().selectionChanged(selected, deselected)
        rows = selected.indexes()
        if rows:
            self.chosen.emit(rows[0].row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Leave Space to the window, which shows the original while it is held."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Tell that other rows are visible."""
        super().resizeEvent(event)
        self.scrolled.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Tell that rows are visible."""
        super().showEvent(event)
        self.scrolled.emit()

    def _remove(self, index: QModelIndex) -> None:
        row = index.row()
        if row < 0:
            return
        self.removed.emit(row)
        left = len(self._rows.rows)
        if left:
            here = self._rows.index(min(row, left - 1))
            self.selectionModel().setCurrentIndex(here, _NO_UPDATE)

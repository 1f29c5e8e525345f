"""The table of a batch: takes dropped scenes, and gives its rows to the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from tdtq_viewer.batch.entries import COLUMNS, NOTE_COLUMN, STATE_COLUMN, State
from tdtq_viewer.batch.model import BatchModel
from tdtq_viewer.batch.state_delegate import StateDelegate
from tdtq_viewer.column_model import Index
from tdtq_viewer.language import tr
from tdtq_viewer.row_table import RowTable
from tdtq_viewer.theme import GRID

WIDTHS = (18 * GRID, 20 * GRID, 12 * GRID, 10 * GRID, 10 * GRID, 8 * GRID, 14 * GRID, 9 * GRID)
"""Of the columns before the last in pixels."""

FIGURES = tuple(number for number, column in enumerate(COLUMNS) if column.right)
"""Columns that may take more than that."""

ROW = 3 * GRID + 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SceneList(RowTable):
    """Shows a `BatchModel`.

    Signals
    -------
    dropped
        (paths): the user dropped files or folders.
    chosen
        (path): the user wants to see this compressed file.
    """

    dropped = Signal(object)
    chosen = Signal(Path)

    def __init__(self, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(model, GRID, parent)  # in line with the headers
        self._model = model
        model.modelReset.connect(self._span_all)
        self.setAcceptDrops(True)
        self.setItemDelegateForColumn(STATE_COLUMN, StateDelegate(self))
        self.setWordWrap(False)
        self.setAccessibleName(tr("Scenes"))
        self.setAccessibleDescription(tr("Enter opens the compressed file of a finished scene."))
        self.doubleClicked.connect(self._open)
        self.menu = QMenu(self)
        self._opening = self.menu.addAction(tr("&Open compressed scene"))
        self._opening.triggered.connect(lambda: self._open(self.currentIndex()))
        self.menu.addAction(tr("&Copy rows")).triggered.connect(self.copy)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NOTE_COLUMN, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))

    @property
    def rows(self) -> list[int]:
        """Numbers of the chosen rows, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy(self) -> None:
        """Put the chosen rows, or all of them, on the clipboard as a spreadsheet takes them."""
        QGuiApplication.clipboard().setText(self._model.text(self.rows))

    def dataChanged(  # noqa: N802  Qt's name
        self, first: Index, last: Index, roles: Sequence[int] = ()
    ) -> None:
        """Make room for new figures, of which a part would be another, and for reasons."""
        super().dataChanged(first, last, roles)
        for row in range(first.row(), last.row() + 1):
            self._widen(row)
            self._span(row)

    def _file_in(self, index: Index) -> Path | None:
        return self._model.entries[index.row()].output if index.isValid() else None

    def _open(self, index: Index) -> bool:
        """Ask for the compressed file in a row, and return whether there is one."""
        path = self._file_in(index)
        if path is not None:
            self.chosen.emit(path)
        return path is not None

    def _widen(self, row: int) -> None:
        for column in FIGURES:
            wanted = self.sizeHintForIndex(self._model.index(row, column)).width()
            if wanted > self.columnWidth(column):
                self.setColumnWidth(column, wanted)

    def _span_all(self) -> None:
        self.clearSpans()
        for row in range(len(self._model.entries)):
            self._span(row)

    def _span(self, row: int) -> None:
        """Give the reason of a failure the room of the figures that there are none of."""
        failed = self._model.entries[row].state is State.FAILED
        wanted = len(COLUMNS) - STATE_COLUMN if failed else 1
        if wanted != self.columnSpan(row, STATE_COLUMN):  # Qt warns of a span of one that is there
            self.setSpan(row, STATE_COLUMN, 1, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Copy on Ctrl+C, and open on Enter; where nothing is to open, Enter is the window's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not (event.key() in ENTER and self._open(self.currentIndex())):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """Offer what can be done with the row under the mouse, or under the keyboard."""
        self._opening.setEnabled(self._file_in(self.currentIndex()) is not None)
        if self.rows:
            self.menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Accept files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  Qt's name
        """Accept them wherever they are."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Take them."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit([Path(url.toLocalFile()) for url in urls])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Say in an empty list how it is filled."""
        super().paintEvent(event)
        if self._model.entries:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        said = tr("Drop scenes or folders of scenes here")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, said)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

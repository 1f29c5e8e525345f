"""The help sheet: every key and what the mouse does, over the window until Esc."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer.help_entries import HelpEntry
from tdtq_viewer.keyboard import Loan
from tdtq_viewer.language import tr
from tdtq_viewer.panels.help_group import HelpGroup
from tdtq_viewer.panels.scrolling import Scrolling
from tdtq_viewer.theme import GRID

WIDTH, MARGIN = 120 * GRID, 4 * GRID


class HelpSheet(QFrame):
    """Floats over `parent`, which stays usable, and gives the keyboard back when it goes.

    Parameters
    ----------
    entries
        What to list, those of one task in a row.
    home
        Gets the keyboard if who had it before is gone.
    """

    def __init__(self, entries: Sequence[HelpEntry], home: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Keys and mouse"))
        self._loan = Loan(self, home)
        self.entries = tuple(entries)
        rows = groupby(self.entries, key=lambda entry: entry.task)
        self.groups = [HelpGroup(task, list(members), self) for task, members in rows]
        self.search = QLineEdit(self, placeholderText=tr("Search keys"), clearButtonEnabled=True)
        self.search.setObjectName("field")
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setToolTip(tr("Lists what contains this text"))
        self.search.textChanged.connect(self._filter)
        self.dismiss = QPushButton(tr("Close"), self, toolTip=tr("Close this sheet\nEsc"))
        self.dismiss.clicked.connect(self.hide_sheet)
        self._area = Scrolling(self._list(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(self._head())
        column.addWidget(self._area, 1)
        parent.installEventFilter(self)
        self.hide()

    def show_sheet(self) -> None:
        """Come up with the keyboard in the search field."""
        self.search.clear()
        self._place()
        self.show()
        self.raise_()
        self._loan.lend(self.search)

    def hide_sheet(self) -> None:
        """Go, and give the keyboard back."""
        self._loan.give_back()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Go on Esc, and scroll; Space and Tab mean nothing to the pictures from here."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide_sheet()
        else:
            self._area.scroll_by(event)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay in the middle of what the sheet floats over."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _head(self) -> QHBoxLayout:
        text = tr("Keys and mouse")
        title = QLabel(f"<b>{text}</b>", self)
        title.setStyleSheet("font-size: 13pt;")
        self.search.setFixedSize(30 * GRID, self.dismiss.sizeHint().height())
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(title, 1)
        row.addWidget(self.search)
        row.addWidget(self.dismiss)
        return row

    def _list(self) -> QWidget:
        inside = QWidget(self)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(4 * GRID)
        for groups in _halves(self.groups):
            column = QVBoxLayout()
            column.setSpacing(2 * GRID)
            for group in groups:
                column.addWidget(group)
            column.addStretch()
            row.addLayout(column, 1)
        return inside

    def _filter(self, text: str) -> None:
        for group in self.groups:
            group.show_matching(text)

    def _place(self) -> None:
        room = self.parentWidget().size()
        width = min(WIDTH, room.width() - 2 * MARGIN)
        height = min(self.sizeHint().height() + self._hidden_height(), room.height() - 2 * MARGIN)
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def _hidden_height(self) -> int:
        area = self._area
        return max(area.widget().sizeHint().height() - area.sizeHint().height(), 0)


def _halves(groups: Sequence[HelpGroup]) -> tuple[list[HelpGroup], list[HelpGroup]]:
    """Share the groups among two columns, in their order, as even as their lengths allow."""
    lengths = [len(group.entries) + 2 for group in groups]
    cuts = range(len(groups) + 1)
    cut = min(cuts, key=lambda n: abs(sum(lengths[:n]) - sum(lengths[n:])))
    return list(groups[:cut]), list(groups[cut:])

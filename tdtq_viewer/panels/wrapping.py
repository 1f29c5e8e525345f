"""Widgets side by side, on as many lines as they need, as words are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tdtq_viewer.theme import GRID


class Wrapping(QWidget):
    """Places `widgets` from left to right, and goes on below where the line is full.

    No layout of Qt does this, and one of our own would live in Python while Qt deletes it.
    """

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = list(widgets)
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return the size of a single line."""
        return self._bounds(self._placed(2**20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return the width of the widest widget, and the height of a line."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """Say that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Return the height of all lines that are at most `width` pixels long."""
        return self._bounds(self._placed(width)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Break the lines where they are full now."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Break the lines anew when a widget came, went or grew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self) -> None:
        places = self._placed(self.width())
        above = max(self.height() - self._bounds(places).height(), 0) // 2
        for widget, place in zip(self._shown(), places, strict=True):
            widget.setGeometry(place.translated(0, above))

    def _placed(self, width: int) -> list[QRect]:
        """Return the place of every widget that is shown, in lines of `width` pixels."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        line = max((size.height() for size in sizes), default=0)
        places, x, y = [], 0, 0
        for size in sizes:
            if x and x + size.width() > width:
                x, y = 0, y + line + GRID // 2
            places.append(QRect(x, y + (line - size.height()) // 2, size.width(), size.height()))
            x += size.width() + GRID
        return places

    @staticmethod
    def _bounds(places: list[QRect]) -> QSize:
        return QSize(
            max((place.right() + 1 for place in places), default=0),
            max((place.bottom() + 1 for place in places), default=0),
        )

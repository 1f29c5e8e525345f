"""A bubble that points at a part of the window and stops nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID, colors

TIP = 2 * GRID
"""Length of the tip that points, in pixels."""

TEXT_WIDTH = 40 * GRID
"""Width of the text in pixels."""


class Callout(QWidget):
    """Says a few words about what it points at, with two buttons.

    Signals
    -------
    next_wanted, skip_wanted
        A button was pressed.
    """

    next_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tip = QPoint()
        self.title, self.text, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.skip = QPushButton(tr("Skip"), self)
        self.next = QPushButton(tr("Next"), self, toolTip=tr("Go on with the tour"))
        self.next.setObjectName("primary")
        self.skip.setToolTip(tr("End the tour; Help starts it again\nEsc"))
        for button in (self.skip, self.next):
            button.setAutoDefault(True)
        self._lay_out()
        self.next.clicked.connect(self.next_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        self.hide()

    def say(self, title: str, text: str, step: int, steps: int) -> None:
        """Say something as step number `step`, from 0, of `steps`."""
        last = step == steps - 1
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(tr("{step} of {steps}").format(step=step + 1, steps=steps))
        self.next.setText(tr("Done") if last else tr("Next"))
        self.next.setToolTip(tr("End the tour") if last else tr("Go on with the tour"))
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{title}. {text}")

    def point_at(self, target: QRect) -> None:
        """Stand beside `target`, in coordinates of the parent, or on it where it is large."""
        self.adjustSize()
        corner, self._tip = placed(self.size(), target, self.parentWidget().rect())
        self.move(corner)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the bubble with its tip."""
        painter, worn = QPainter(self), colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn.accent), 2))
        painter.setBrush(QColor(worn.panel))
        painter.drawPath(_bubble(QRectF(self.rect()).adjusted(TIP, TIP, -TIP, -TIP), self._tip))
        painter.end()

    def _lay_out(self) -> None:
        self.title.setStyleSheet("font-size: 13pt; font-weight: 600;")
        self.text.setWordWrap(True)
        self.text.setFixedWidth(TEXT_WIDTH)
        self.count.setProperty("tone", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.count, 1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        inset = TIP + 2 * GRID
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(GRID)
        column.addLayout(buttons)


def placed(size: QSize, target: QRect, room: QRect) -> tuple[QPoint, QPoint]:
    """Return the corner of a bubble of `size` for `target`, and its tip as seen from the corner.

    It stands left of the target where there is room, else on its lower part and points up.
    """
    middle = target.center()
    if target.left() - room.left() >= size.width():
        top = middle.y() - size.height() // 2
        top = max(room.top(), min(top, room.bottom() - size.height()))
        return QPoint(target.left() - size.width(), top), QPoint(size.width(), middle.y() - top)
    left = max(room.left(), middle.x() - size.width() // 2)
    top = min(middle.y() + target.height() // 5, room.bottom() - size.height())
    return QPoint(left, top), QPoint(size.width() // 2, 0)


def _bubble(box: QRectF, tip: QPoint) -> QPainterPath:
    """Return a rounded box with a tip out of its right or its upper side."""
    body = QPainterPath()
    body.addRoundedRect(box, 1.5 * GRID, 1.5 * GRID)
    end = QPointF(tip)
    across = QPointF(0, GRID) if end.x() > box.right() else QPointF(GRID, 0)
    inside = QPointF(min(end.x(), box.right() - 2), max(end.y(), box.top() + 2))
    wedge = QPainterPath(inside - across)
    wedge.lineTo(end)
    wedge.lineTo(inside + across)
    wedge.closeSubpath()
    return body.united(wedge)

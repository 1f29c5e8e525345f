"""The handle that moves the border between the two pictures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from tdtq_viewer.language import tr

WIDTH = 32
_GRIP = QRectF(-15, -15, 30, 30)


class SplitHandle(QWidget):
    """A strip over the border between the pictures; a press on it moves the border.

    Being a widget of its own, it takes the press before the camera hands of the view see it.

    Parameters
    ----------
    parent
        The comparison view, whose width the positions refer to.

    Attributes
    ----------
    dragged
        Emitted with the new position, 0 (left edge of the view) to 1 (right edge).
    """

    dragged = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._grabbed_at: float | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(tr("Drag to move the border between original and compressed"))
        self.setAccessibleName(tr("Border between original and compressed"))

    def place(self, position: float) -> None:
        """Move the strip to `position` (0 to 1) of the view's width."""
        x = round(position * self._view.width() - WIDTH / 2)
        self.setGeometry(x, 0, WIDTH, self._view.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Take hold of the border; other buttons go to the view."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed_at = event.position().x() - WIDTH / 2
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Carry the border along, keeping the place where it was taken hold of."""
        if self._grabbed_at is None:
            event.ignore()
            return
        x = self.mapToParent(event.position()).x() - self._grabbed_at
        self.dragged.emit(min(max(x / max(self._view.width(), 1), 0.0), 1.0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Let go of the border."""
        if self._grabbed_at is None:
            event.ignore()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._grabbed_at = None
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Put the border back into the middle."""
        self.dragged.emit(0.5)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the grip; the line below it belongs to the overlay."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(WIDTH / 2, self.height() / 2)
            held = self._grabbed_at is not None
            _paint_grip(painter, self.palette().highlight().color() if held else QColor("white"))


def _paint_grip(painter: QPainter, color: QColor) -> None:
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1.5))
    painter.setBrush(color)
    painter.drawEllipse(_GRIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 24))
    for side in (-1, 1):
        tip, back = side * 9.0, side * 4.0
        arrow = [QPointF(tip, 0), QPointF(back, -5), QPointF(back, 5)]
        painter.drawPolygon(QPolygonF(arrow))

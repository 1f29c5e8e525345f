"""Where things lie on the curve, and a pointer over it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


def position(plot, place):
    scene = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(*place))
    return plot.mapFromScene(scene)


def point_at(plot, at):
    """Send what a moved pointer sends; the real one belongs to the screen and comes late."""
    none = Qt.MouseButton.NoButton
    at = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        plot.viewport().mapToGlobal(at),
        none,
        none,
        Qt.KeyboardModifier(0),
    )
    QApplication.sendEvent(plot.viewport(), event)


def best_of(window):
    """The best plans for a scene that is pruned as the window's plan says."""
    session = window.session
    return session.forecast.pruned(session.plan.pruning).frontier

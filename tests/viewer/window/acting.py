"""What tests drop into the window, and what it says."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent


def texts(window):
    return [f"{bar.message.text} {bar.message.advice}" for bar in window.messages.bars]


def drop(mime):
    return QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

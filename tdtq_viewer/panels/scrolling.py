"""An area that scrolls by the mouse, and by keys that its panel hands on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_ACTIONS = QScrollBar.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _ACTIONS.SliderSingleStepSub,
    Qt.Key.Key_Down: _ACTIONS.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _ACTIONS.SliderPageStepSub,
    Qt.Key.Key_PageDown: _ACTIONS.SliderPageStepAdd,
}


class Scrolling(QScrollArea):
    """Shows `content` as wide as there is room; it has no frame, and never the keyboard itself."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll if an arrow or a page key was pressed, and return whether it was."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        return action is not None

"""Messages that wait until they are read, and stop nothing.

They float over the lower edge of the pictures: taking room from them would change their size, and
with it every figure that is measured on them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer.messages import Message
from tdtq_viewer.theme import ACCENT, BAD, GRID, WARNING

DETAILS_HEIGHT = 18 * GRID
"""Room for details in pixels; the rest scrolls."""

_LOOKS = {"info": (ACCENT, "✓"), "warning": (WARNING, "!"), "error": (BAD, "✕")}


class MessageBar(QFrame):
    """One message with its buttons.

    Signals
    -------
    dismissed
        The user closed it.
    """

    dismissed = Signal()

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        color, sign = _LOOKS[message.kind]
        self.setObjectName("message")
        self.setStyleSheet(
            f"QFrame#message {{ border: none; border-left: 4px solid {color};"
            f" background: #2b3038; }}"
        )
        row = QHBoxLayout()
        row.setSpacing(GRID)
        icon = QLabel(sign, self)
        icon.setStyleSheet(f"color: {color}; font-weight: bold; font-size: 14pt;")
        row.addWidget(icon)
        row.addWidget(self._text(), 1)
        self.details = self._details()
        self._add_buttons(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.addLayout(row)
        column.addWidget(self.details)

    def _text(self) -> QLabel:
        label = QLabel(f"{self.message.text} {self.message.advice}".strip(), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _details(self) -> QPlainTextEdit:
        field = QPlainTextEdit(self.message.details, self)
        field.setReadOnly(True)
        field.setFixedHeight(DETAILS_HEIGHT)
        field.hide()
        return field

    def _add_buttons(self, row: QHBoxLayout) -> None:
        if self.message.action is not None:
            self.action = QPushButton(self.message.action_label, self)
            self.action.clicked.connect(self.message.action)
            row.addWidget(self.action)
        if self.message.details:
            self.more = QPushButton("Details", self, checkable=True)
            self.more.toggled.connect(self.details.setVisible)
            row.addWidget(self.more)
        self.dismiss = QPushButton("Close", self)
        self.dismiss.clicked.connect(self._vanish)
        row.addWidget(self.dismiss)

    def _vanish(self) -> None:
        self.hide()
        self.deleteLater()
        self.dismissed.emit()


class MessageStack(QWidget):
    """All messages on show, the newest at the bottom, one per slot.

    Signals
    -------
    shown
        A `Message` was put on show.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        parent.installEventFilter(self)
        self.hide()

    @property
    def bars(self) -> list[MessageBar]:
        """The bars on show."""
        items = (self._column.itemAt(index).widget() for index in range(self._column.count()))
        return [bar for bar in items if isinstance(bar, MessageBar) and not bar.isHidden()]

    def show_message(self, message: Message) -> None:
        """Show `message` in place of the older one of its slot."""
        self.clear(message.slot)
        if not message.text:
            return
        bar = MessageBar(message, self)
        self._column.addWidget(bar)
        bar.dismissed.connect(self._place)
        bar.show()
        self._place()
        self.shown.emit(message)

    def clear(self, slot: str) -> None:
        """Remove the message of `slot`."""
        for bar in self.bars:
            if bar.message.slot == slot:
                bar.hide()
                bar.deleteLater()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay at the lower edge of what the messages float over, and in front of it."""
        if watched is self.parent() and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Make room when a bar opens its details."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        self.setVisible(bool(self.bars))
        room = self.parentWidget().size()
        height = self._column.totalHeightForWidth(room.width())
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()

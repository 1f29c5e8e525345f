"""Messages that wait until they are read, and stop nothing.

They float over the lower edge of the pictures: taking room from them would change their size, and
with it every figure that is measured on them.
"""

from __future__ import annotations

from collections.abc import Callable

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

from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.pictures import drawing
from tdtq_viewer.theme import GRID

DETAILS_HEIGHT = 18 * GRID
"""Room for details in pixels; the rest scrolls."""

ICON_SIDE = 20


class MessageBar(QFrame):
    """One message with its buttons.

    Bars are filled anew and never deleted while the window lives: in wild use PySide 6.11 crashed
    now and then in the deletion of a bar, inside the destructor of its nested layout.
    """

    message = Message("", "info", "")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton(self)
        self.other = QPushButton(self)
        self.more = QPushButton(tr("Details"), self, checkable=True)
        self.dismiss = QPushButton(self)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(DETAILS_HEIGHT)
        self._lay_out()
        self.action.clicked.connect(lambda: _call(self.message.action))
        self.other.clicked.connect(lambda: _call(self.message.other))
        self.more.toggled.connect(self.details.setVisible)
        self.dismiss.clicked.connect(self._dismiss)

    def fill(self, message: Message) -> None:
        """Hold `message` from now on."""
        self.message = message
        self.setProperty("kind", message.kind)
        self.style().polish(self)  # a style sheet does not look again by itself
        self._draw_icon()
        # What went wrong and what to do are read one after the other.
        between = "\n" if message.kind in ("warning", "error") else " "
        self._text.setText(between.join(filter(None, (message.text, message.advice))))
        self.action.setText(message.action_label)
        self.action.setVisible(message.action is not None)
        self.other.setText(message.other_label)
        self.other.setVisible(message.other is not None)
        self.dismiss.setText(message.dismiss_label or tr("Close"))
        self.more.setVisible(bool(message.details))
        self.more.setChecked(False)
        self.details.setPlainText(message.details)
        self.details.hide()

    def _dismiss(self) -> None:
        self.hide()
        _call(self.message.dismissed)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.message.text:
            self._draw_icon()

    def _draw_icon(self) -> None:
        # Not every font has signs for these.
        picture = drawing(self.message.kind, ICON_SIDE, self.devicePixelRatioF())
        self.icon.setPixmap(picture)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.icon)
        row.addWidget(self._text, 1)
        for button in (self.action, self.other, self.more, self.dismiss):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.addLayout(row)
        column.addWidget(self.details)


def _call(action: Callable[[], None] | None) -> None:
    if action is not None:
        action()


class MessageStack(QWidget):
    """All messages on show, one per slot; it floats over the lower edge of its parent.

    Signals
    -------
    shown
        A `Message` was put on show.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._slots: dict[str, MessageBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        parent.installEventFilter(self)
        self.hide()

    @property
    def bars(self) -> list[MessageBar]:
        """The bars on show."""
        return [bar for bar in self._slots.values() if not bar.isHidden()]

    def show_message(self, message: Message) -> None:
        """Show `message` in place of the older one of its slot."""
        self.clear(message.slot)
        if not message.text:
            return
        if message.slot not in self._slots:
            self._slots[message.slot] = MessageBar(self)
            self._column.addWidget(self._slots[message.slot])
        bar = self._slots[message.slot]
        bar.fill(message)
        bar.show()
        self._place()
        self.shown.emit(message)

    def clear(self, slot: str) -> None:
        """Remove the message of `slot`."""
        if slot in self._slots:
            self._slots[slot].hide()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay at the lower edge of what the messages float over, and in front of it."""
        if watched is self.parent() and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Make or give up room when a bar comes, goes or opens its details."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        self.setVisible(bool(self.bars))
        room = self.parentWidget().size()
        height = self._column.totalHeightForWidth(room.width())
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()

"""One message with its buttons; good news leaves by itself once there was time to read it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.panels.wrapping import Wrapping
from tdtq_viewer.pictures import drawing
from tdtq_viewer.rows import beside
from tdtq_viewer.theme import GRID

DETAILS_HEIGHT = 18 * GRID
"""Room for details in pixels; the rest scrolls."""

LEAST_TEXT = 30 * GRID
"""Width in pixels that buttons leave to the text and its icon, or they go below it."""

ICON_SIDE = 20

NOTICE_MS, LETTER_MS = 4000, 60
"""Time to notice a message, and to read each letter of it, in milliseconds."""


class MessageBar(QFrame):
    """One message with its buttons.

    Bars are filled anew and never deleted while the window lives: in wild use PySide 6.11 crashed
    now and then in the deletion of a bar, inside the destructor of its nested layout.

    Signals
    -------
    leaving
        The bar is about to go.
    left
        The message was closed, or went by itself.

    Attributes
    ----------
    held
        Whether the message still waits to be read; it may be hidden for want of room.
    """

    leaving = Signal()
    left = Signal()
    message = Message("", "info", "")
    held = False

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
        self._buttons = Wrapping((self.action, self.other, self.more, self.dismiss), self)
        self._words = QWidget(self)
        self._leave = QTimer(self, singleShot=True)
        self._leave.timeout.connect(self._leave_unread)
        self._lay_out()
        self.action.clicked.connect(lambda: _call(self.message.action))
        self.other.clicked.connect(lambda: _call(self.message.other))
        self.more.toggled.connect(self.details.setVisible)
        self.dismiss.clicked.connect(self._dismiss)

    def fill(self, message: Message) -> None:
        """Hold `message` from now on."""
        self.message, self.held = message, True
        self.setAccessibleName(f"{message.text} {message.advice}".strip())
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

    def height_at(self, width: int) -> int:
        """Return the height at `width` pixels, where buttons go below a text that would be narrow.

        The bar is laid out for that width from then on.
        """
        aside = width - self._buttons.sizeHint().width() >= LEAST_TEXT
        ways = QBoxLayout.Direction
        self._words.layout().setDirection(ways.LeftToRight if aside else ways.TopToBottom)
        for part in (self._buttons, self._words, self._words.parentWidget()):
            part.updateGeometry()  # what a new message needs would be known too late, or never
        return self.layout().totalHeightForWidth(width)

    def drop(self) -> None:
        """Let go of the message."""
        self.held = False
        self.leaving.emit()
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Take the message away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """Stay while the mouse is over the message."""
        super().enterEvent(event)
        self._leave.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Go some time after the mouse has gone."""
        super().leaveEvent(event)
        self._wait()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Count the time from here: a message may have waited for room."""
        super().showEvent(event)
        self._wait()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Count no time that nobody could read in."""
        super().hideEvent(event)
        self._leave.stop()

    def _wait(self) -> None:
        if self.message.kind == "done" and self.isVisible():
            self._leave.start(reading_ms(self.message))

    def _leave_unread(self) -> None:
        """Go, unless the keyboard is in the message or the user in another window."""
        focus = self.window().focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        if held or not self.isActiveWindow():
            self._wait()
        else:
            self.drop()

    def _dismiss(self) -> None:
        self.drop()
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
        words = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._words)
        words.setContentsMargins(GRID, 0, 0, 0)
        words.setSpacing(GRID)
        words.addWidget(self._text, 1)
        words.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.addWidget(beside(self.icon, self._words, wide=self._words, parent=self))
        column.addWidget(self.details)


def _call(action: Callable[[], None] | None) -> None:
    if action is not None:
        action()


def reading_ms(message: Message) -> int:
    """Return how long good news stays in milliseconds: longer with buttons, to decide on them."""
    time = NOTICE_MS + LETTER_MS * len(f"{message.text} {message.advice}")
    return time if message.action is None else 2 * time

"""Messages over the lower edge of the pictures, which stop nothing.

Taking room from the pictures would change their size, and with it every figure that is measured on
them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tdtq_viewer.keyboard import Loan, holds_keyboard
from tdtq_viewer.messages import Message
from tdtq_viewer.panels.message_bar import MessageBar

MOST = 3
"""Messages at a time; older ones wait until there is room again."""

MOST_HEIGHT = 0.5
"""Share of what lies below that more than one message may cover."""


class MessageStack(QWidget):
    """The newest messages, one per slot; it floats over the lower edge of its parent.

    Parameters
    ----------
    home
        Gets the keyboard after a question, if who had it before is gone.

    Signals
    -------
    shown
        A `Message` was put on show.
    covered
        (height): so many pixels of the parent's lower edge are covered now.
    """

    shown = Signal(object)
    covered = Signal(int)

    def __init__(self, parent: QWidget, home: QWidget) -> None:
        super().__init__(parent)
        self._loan = Loan(self, home)
        self._slots: dict[str, MessageBar] = {}
        self._newest: list[MessageBar] = []
        self._height = 0
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
        bar = self._bar(message.slot)
        bar.fill(message)
        self._newest.insert(0, bar)
        self._place()
        if message.asks:
            self._loan.lend(bar.action)
        _announce(self, bar.accessibleName(), urgent=message.kind == "error")
        self.shown.emit(message)

    def clear(self, slot: str) -> None:
        """Remove the message of `slot`."""
        if slot in self._slots and self._slots[slot].held:
            self._slots[slot].drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay at the lower edge of what the messages float over, and in front of it."""
        if watched is self.parent() and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Make or give up room when a bar opens its details."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _bar(self, slot: str) -> MessageBar:
        if slot not in self._slots:
            bar = self._slots[slot] = MessageBar(self)
            bar.hide()
            bar.leaving.connect(partial(self._give_back, bar))
            bar.left.connect(self._place)
            self._column.addWidget(bar)
        return self._slots[slot]

    def _give_back(self, bar: MessageBar) -> None:
        if holds_keyboard(bar):
            self._loan.give_back()

    def _place(self) -> None:
        self._newest = [bar for bar in self._newest if bar.held]
        room = self.parentWidget().size()
        shown = _fitting(self._newest, room.width(), MOST_HEIGHT * room.height())
        for bar in self._newest:
            bar.setVisible(bar in shown)
        self.setVisible(bool(shown))
        height = self._column.totalHeightForWidth(room.width()) if shown else 0
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()
        if height != self._height:
            self._height = height
            self.covered.emit(height)


def _fitting(bars: list[MessageBar], width: int, height: float) -> list[MessageBar]:
    """Return the first of `bars`, and as many more of them as there is room for."""
    used, shown = 0, bars[:1]
    for bar in bars[:MOST]:
        used += bar.height_at(width)
        if used <= height and bar not in shown:
            shown.append(bar)
    return shown


def _announce(widget: QWidget, text: str, *, urgent: bool) -> None:
    """Let a screen reader say `text`, at once if it is `urgent`; the keyboard stays where it is."""
    event = QAccessibleAnnouncementEvent(widget, text)
    kinds = QAccessible.AnnouncementPoliteness
    event.setPoliteness(kinds.Assertive if urgent else kinds.Polite)
    QAccessible.updateAccessibility(event)

"""Where the keyboard is: lent to a panel that a key opened, and where Tab stops."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QWidget

from tdtq_viewer.last_hand import last_hand

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class Loan:
    """Takes the keyboard from whoever has it, and gives it back.

    Parameters
    ----------
    panel
        Borrows it, for one of its parts.
    home
        Gets it back where the lender is gone meanwhile.
    """

    def __init__(self, panel: QWidget, home: QWidget) -> None:
        self._panel, self._home = panel, home
        self._lender: QWidget | None = None

    def lend(self, part: QWidget) -> None:
        """Give the keyboard to `part` of the panel, or to another where that cannot take it."""
        if not holds_keyboard(self._panel):
            self._lender = self._panel.window().focusWidget()
        taker = part if _is_stop(part) else stop_in(self._panel)
        if taker is not None:
            taker.setFocus(_BY_KEY)

    def give_back(self) -> None:
        """Give the keyboard back if it is still in the panel, which may then be hidden."""
        if holds_keyboard(self._panel):
            lender = self._lender
            usable = lender is not None and can_take(lender)
            taker = lender if usable and lender is not None else self._home
            taker.setFocus(last_hand(self._panel.window()).reason)
        self._lender = None


def holds_keyboard(pane: QWidget) -> bool:
    """Return whether `pane`, or something in it, has the keyboard of its window."""
    focus = pane.window().focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def can_take(widget: QWidget) -> bool:
    """Return whether `widget` is there to take the keyboard."""
    return widget.isVisible() and widget.isEnabled()


def stop_in(pane: QWidget) -> QWidget | None:
    """Return what had the keyboard last in `pane`, else what Tab meets first; None if nothing."""
    last = pane.focusWidget()
    if last is not None and can_take(last):
        return last
    stop = pane
    while not (_is_stop(stop) and (stop is pane or pane.isAncestorOf(stop))):
        stop = stop.nextInFocusChain()
        if stop is pane:
            return None
    return stop


def _is_stop(widget: QWidget) -> bool:
    return _opens(widget) and can_take(widget)


def _opens(widget: QWidget) -> bool:
    """Return whether Tab can come to `widget` itself, and not to another for it."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None


def reveal(widget: QWidget) -> None:
    """Scroll the area around `widget`, if there is one, to the whole row that it stands in."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None or not area.widget().isAncestorOf(widget):
        return
    row = widget
    while row.parentWidget() is not area.widget():
        row = row.parentWidget()
    for part in (row, widget):  # the row may be higher than the area
        area.ensureWidgetVisible(part)


def come_last(pane: QWidget, *stops: QWidget) -> None:
    """Let Tab come to `stops`, parts of `pane`, after everything else in it."""
    last = part = pane
    while (part := part.nextInFocusChain()) is not pane:
        if pane.isAncestorOf(part) and _opens(part) and part not in stops:
            last = part
    for stop in stops:
        QWidget.setTabOrder(last, stop)
        last = stop


def stop_at_checked(group: QButtonGroup) -> None:
    """Let Tab come to the button of `group` that is down; the arrow keys go on from there."""
    for button in group.buttons():
        button.toggled.connect(partial(_come_to, group, button))


def _come_to(group: QButtonGroup, button: QAbstractButton, down: bool) -> None:
    for mate in group.buttons() if down else ():
        policy = Qt.FocusPolicy.TabFocus if mate is button else Qt.FocusPolicy.NoFocus
        mate.setFocusPolicy(policy)

"""Whether a key or the mouse was used last: where the keyboard goes then shows it, or does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_REASONS = {
    QEvent.Type.MouseButtonPress: Qt.FocusReason.MouseFocusReason,
    QEvent.Type.KeyPress: Qt.FocusReason.ShortcutFocusReason,
    QEvent.Type.ShortcutOverride: Qt.FocusReason.ShortcutFocusReason,  # of keys of the menus
}


class LastHand(QObject):
    """Watches what comes to `window` from keyboard and mouse, before any widget takes it.

    Attributes
    ----------
    reason
        Why the keyboard moves if it moves now; of no hand before the first one.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.reason = Qt.FocusReason.OtherFocusReason
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Remember the kind of `event`, and let it pass."""
        self.reason = _REASONS.get(event.type(), self.reason)
        return False


def last_hand(window: QWidget) -> LastHand:
    """Return what watches `window`, which is on show; it begins to watch when first asked for."""
    return window.findChild(LastHand) or LastHand(window)

"""The menu entry of the batch, and what is said when its window is closed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message

if TYPE_CHECKING:
    from tdtq_viewer.batch.window import BatchWindow
    from tdtq_viewer.window import MainWindow

SLOT = "batch"


class BatchActions(QObject):
    """Puts the window of the batch beside `window`, and an action for a menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked = False
        self.action = QAction(tr("Compress &many scenes…"), window)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+B"))
        self.action.setToolTip(tr("Compress many scenes with one plan or target"))
        self.action.triggered.connect(self.show)

    @cached_property
    def batch(self) -> BatchWindow:
        """The window, built when it is asked for."""
        # The machinery of many processes is of no use to most sessions.
        from tdtq_viewer.batch.window import BatchWindow  # noqa: PLC0415

        batch = BatchWindow(self._window.session, self._window.jobs, self._window)
        batch.finished.connect(self._close)
        return batch

    def show(self) -> None:
        """Show the window."""
        self._window.tell(Message(SLOT, "info", ""))
        self.batch.show()
        self.batch.raise_()
        self.batch.activateWindow()

    def add(self, scenes: Sequence[Path]) -> None:
        """Show the window with these scenes added."""
        self.show()
        self.batch.add(scenes)

    def may_close(self) -> bool:
        """Return whether the main window may close now; if not, the user was asked."""
        if self._asked or not (self._window.leaving.asks and self._running):
            return True
        self._asked = True
        text = tr("A batch is running: {summary}.").format(summary=self.batch.summary())
        advice = tr(
            "Closing stops it. What is finished is kept: the same scenes, choices and folder go "
            "on from there."
        )
        stop, keep = tr("Stop and close"), tr("Keep open")
        self._window.tell(
            Message(
                SLOT,
                "warning",
                text,
                advice,
                action_label=stop,
                action=self._window.close,
                dismiss_label=keep,
                dismissed=self._withdraw,
            )
        )
        return False

    @property
    def _running(self) -> bool:
        return "batch" in self.__dict__ and self.batch.running

    def _withdraw(self) -> None:
        """Ask again next time."""
        self._asked = False

    def _close(self) -> None:
        """Stop what runs, and say that it can go on."""
        if not self.batch.running:
            return
        self.batch.runner.stop()
        text = tr("The batch was stopped: {summary}.").format(summary=self.batch.summary())
        advice = tr("What is finished is kept.")
        self._window.tell(
            Message(SLOT, "info", text, advice, action_label=tr("Go on"), action=self._go_on)
        )

    def _go_on(self) -> None:
        self.show()
        self.batch.start()

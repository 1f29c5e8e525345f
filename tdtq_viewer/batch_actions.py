"""The menu entry of the batch, and what is said when its window is closed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_viewer.batch.last_batch import last_batch_of, record_of
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.records_file import RecordsFile

if TYPE_CHECKING:
    from tdtq_viewer.batch.window import BatchWindow
    from tdtq_viewer.window import MainWindow

_log = logging.getLogger(__name__)

SLOT = "batch"


class BatchActions(QObject):
    """Puts the window of the batch beside `window`, and an action for a menu.

    Parameters
    ----------
    path
        Where the list of scenes is remembered; it need not exist yet.

    Attributes
    ----------
    restores
        Whether the list begins with that of last time.
    """

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, RecordsFile(path, "batch")
        self._asked = self.restores = False
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
        batch.chosen.connect(self._open)
        if self.restores and self._window.restoring.action.isChecked():
            self._bring_back(batch)
        return batch

    def keep(self) -> None:
        """Write down the list and the choices; an empty list leaves what is known of before."""
        if "batch" not in self.__dict__ or not (self.batch.model.entries or self.restores):
            return
        try:
            self._file.write(record_of(self.batch.last))
        except FileAccessError as error:
            _log.warning("the batch is forgotten: %s", error)

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

    def _bring_back(self, batch: BatchWindow) -> None:
        record = self._file.read()
        if not record:
            return
        try:
            batch.bring_back(last_batch_of(self._file.path, record))
        except FileFormatError as error:
            _log.warning("the batch of last time is not restored: %s", error)

    def _withdraw(self) -> None:
        """Ask again next time."""
        self._asked = False

    def _open(self, path: Path) -> None:
        """Open what the batch made in the main window, and clear the view of it."""
        if not self.batch.running:
            self.batch.hide()
            text = tr("{name} was made by the batch.").format(name=path.name)
            back = tr("Back to the batch")
            self._window.tell(Message(SLOT, "info", text, action_label=back, action=self.show))
        self._window.activateWindow()
        self._window.leaving.before(lambda: self._window.documents.open(path))

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

"""Writes down what the user leaves in a scene."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from tdtq_core.errors import FileAccessError
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.memory import Memory
from tdtq_viewer.memory_records import Remembered
from tdtq_viewer.session import Session
from tdtq_viewer.viewpoint import Viewpoint

_log = logging.getLogger(__name__)


class Remembering(QObject):
    """Takes every change to memory at once, and to the disk off the GUI thread."""

    def __init__(
        self, session: Session, jobs: Jobs, memory: Memory, viewpoint: Viewpoint, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._memory = session, jobs, memory
        self._viewpoint = viewpoint
        session.bookmarks_changed.connect(self._take_bookmarks)
        viewpoint.up_chosen.connect(self._take)

    def keep(self) -> None:
        """Write down what is not yet on the disk, before the window goes."""
        try:
            self._memory.save()
        except FileAccessError as error:
            _log.warning("what was left in the scenes is forgotten: %s", error)

    def _take_bookmarks(self) -> None:
        opened = self._session.opened
        # What was read with the scene is not worth writing again.
        if opened is not None and self._session.bookmarks is not opened.bookmarks:
            self._take()

    def _take(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        remembered = Remembered(self._viewpoint.chosen_up, self._session.bookmarks)
        self._memory.remember(opened.key, remembered)
        self._jobs.start(
            "memory", lambda token: self._memory.save(), label=tr("Remembering"), cancellable=False
        )

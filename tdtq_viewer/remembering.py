"""Writes down what the user leaves in a scene."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import FileAccessError
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.memory import Memory, key_of
from tdtq_viewer.memory_records import Remembered
from tdtq_viewer.session import Session
from tdtq_viewer.up_axis import DEFAULT_UP
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

    def hand_down(self, plan: CompressionPlan, path: Path) -> None:
        """Let the compressed scene at `path` be seen as the one that it was made from."""
        opened, session = self._session.opened, self._session
        if opened is None:
            return
        up = session.view.up if session.view.up != DEFAULT_UP else self._viewpoint.chosen_up
        self._remember(key_of(path), Remembered(up, session.bookmarks, opened.camera))

    def _take_bookmarks(self) -> None:
        opened = self._session.opened
        # What was read with the scene is not worth writing again.
        if opened is not None and self._session.bookmarks is not opened.bookmarks:
            self._take()

    def _take(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        chosen, bookmarks = self._viewpoint.chosen_up, self._session.bookmarks
        self._remember(opened.key, Remembered(chosen, bookmarks, opened.camera))

    def _remember(self, key: str, remembered: Remembered) -> None:
        self._memory.remember(key, remembered)
        self._jobs.start(
            "memory", lambda token: self._memory.save(), label=tr("Remembering"), cancellable=False
        )

"""Opens at the start what was open when the window closed, if the user wants that."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QAction

from tdtq_core.errors import FileAccessError, TdtqError
from tdtq_viewer.canvas import OrbitPose
from tdtq_viewer.language import tr
from tdtq_viewer.last_session import LastSession, last_session_of, record_of
from tdtq_viewer.messages import Message
from tdtq_viewer.records_file import RecordsFile

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

_log = logging.getLogger(__name__)

CAMERAS, CURVE = "cameras", "curve"
"""Names of the panels that come back."""


class Restoring(QObject):
    """Keeps scene, camera, plan, mode and layout of `window`, and brings them back.

    Attributes
    ----------
    keeps
        Whether what is open at the end is written down; False for windows that nobody sees.
    action
        The entry of a menu, checked if the last session shall come back.
    """

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._file = RecordsFile(path, "last")
        self._known = self._file.read()
        self._expected: LastSession | None = None
        self.keeps = False
        self.action = QAction(tr("Restore t&he last session at start"), window, checkable=True)
        self.action.setToolTip(tr("Scene, camera, bits and layout come back when the window does"))
        self.action.setChecked(self._known.get("restore") is not False)
        self.action.toggled.connect(self._choose)
        # Connected after the viewpoint, which lets every scene begin with its usual view.
        self._session.scene_changed.connect(self._look_again)

    def arrange(self) -> None:
        """Bring back the size, the place and the panels of the window."""
        geometry = self._known.get("geometry")
        if not self.action.isChecked() or not isinstance(geometry, str):
            return
        self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def begin(self) -> None:
        """Open what was open last; say in one line if that is gone."""
        record = self._known.get("scene")
        if not self.action.isChecked() or record is None:
            return
        try:
            last = last_session_of(self._file.path, record)
        except TdtqError as error:
            _log.warning("the last session is not restored: %s", error)
            return
        if last.path is not None and not last.path.is_file():
            text = tr("{path}, open last time, is gone.").format(path=last.path)
            self._window.tell(Message("error", "warning", text, tr("Open another scene.")))
            return
        self._expected = last
        self._session.set_look(mode=last.mode)
        documents = self._window.documents
        documents.begin_with(last.path, last.plan)
        if last.path is None:
            documents.open_demo()
        else:
            documents.open(last.path)

    def keep(self) -> None:
        """Write down what is open; where nothing is, what was open before stays known."""
        if not self.keeps:
            return
        geometry = self._window.saveGeometry().toBase64().toStdString()
        scene = {"scene": self._scene()} if self._session.opened is not None else {}
        self._write(geometry=geometry, **scene)
        self._window.many.keep()

    def _scene(self) -> dict[str, object] | None:
        session = self._session
        opened = session.opened
        if opened is None:
            return None
        given_up = self._window.leaving.discarded
        pose = session.view.pose
        last = LastSession(
            None if opened.path is None else opened.path.absolute(),
            opened.key,
            None if given_up else session.plan,
            session.look.mode,
            pose if isinstance(pose, OrbitPose) else None,
            session.current_view,
            self._panels(),
        )
        return record_of(last)

    def _panels(self) -> tuple[str, ...]:
        """Return the names of the panels that are open."""
        window = self._window
        is_open = {CAMERAS: not window.cameras.isHidden(), CURVE: window.curve.action.isChecked()}
        return tuple(name for name, there in is_open.items() if there)

    def _open_panels(self, names: tuple[str, ...]) -> None:
        self._window.cameras.choose(CAMERAS in names)
        curve = self._window.curve.action
        curve.setChecked(CURVE in names and curve.isEnabled())

    def _look_again(self) -> None:
        """Stand where one stood; in a file that has changed, at its usual start."""
        last, opened = self._expected, self._session.opened
        self._expected = None
        if last is None or opened is None:
            return
        self._open_panels(last.panels)
        if opened.key != last.key:
            return
        views = self._session.views
        if last.view is not None and last.view < len(views):
            self._window.viewpoint.stand_at(views[last.view].camera)
        elif last.pose is not None:
            pose = replace(last.pose, radius=opened.frame.radius)
            self._window.viewpoint.return_to(pose)

    def _choose(self, wanted: bool) -> None:
        self._write(restore=wanted)

    def _write(self, **changes: object) -> None:
        self._known = {**self._known, **changes}
        try:
            self._file.write(self._known)
        except FileAccessError as error:
            _log.warning("the last session is forgotten: %s", error)

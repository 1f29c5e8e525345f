"""The left-hand side: cameras of a file to stand at, and bookmarks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_core.cameras import Camera
from tdtq_core.formats.views import View
from tdtq_viewer.bookmarks import remove, rename
from tdtq_viewer.language import tr
from tdtq_viewer.panels.camera_list import CameraList
from tdtq_viewer.panels.camera_model import CameraModel, CameraRow
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID
from tdtq_viewer.thumbnails import Thumbnails
from tdtq_viewer.viewpoint import Viewpoint

WIDTH = 30 * GRID
BOOKMARKS_HEIGHT = 24 * GRID
"""Room for bookmarks in pixels where there are cameras too; the rest scrolls."""


class CamerasPanel(QWidget):
    """Lists where one can stand.

    Signals
    -------
    open_requested
        The user wants to open a file of cameras.
    shown
        (visible): the panel came or went.
    """

    open_requested = Signal()
    shown = Signal(bool)

    def __init__(
        self,
        session: Session,
        viewpoint: Viewpoint,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._session, self._viewpoint, self._thumbnails = session, viewpoint, thumbnails
        self._chosen: bool | None = None
        self.views = CameraList(CameraModel(thumbnails, False, self), self)
        self.bookmarks = CameraList(CameraModel(thumbnails, True, self), self)
        self.count = QLabel(self)
        self.frusta = QCheckBox(tr("Show in view"), self)
        self.open = QPushButton(tr("Open cameras…"), self)
        self.add = QPushButton(tr("Add"), self)
        self.hint = QLabel(tr("Ctrl+D keeps the present view."), self)
        self._lay_out()
        self._connect()
        self._show_views()
        self._show_bookmarks()
        self._come_or_go()

    def choose(self, shown: bool | None) -> None:
        """Show or hide the panel; None shows it while there is something to list."""
        self._chosen = shown
        self._come_or_go()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Want no thumbnails that nobody sees."""
        super().hideEvent(event)
        self._want_thumbnails()

    def _lay_out(self) -> None:
        for label in (self.count, self.hint):
            label.setProperty("tone", "muted")
        self.add.setStyleSheet("padding: 2px 10px;")
        self.add.setToolTip(tr("Keep the present view\nCtrl+D"))
        self.open.setToolTip(tr("Read transforms.json, cameras.json or a COLMAP model"))
        self.views.setAccessibleName(tr("Cameras"))
        self.bookmarks.setAccessibleName(tr("Bookmarks"))
        for cameras in (self.views, self.bookmarks):
            cameras.setToolTip(tr("Click, or go with the arrow keys, to stand at a camera"))
        self.frusta.setToolTip(tr("Draw every camera as a small pyramid into the pictures"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addLayout(_header(tr("Cameras"), self.count, self.frusta))
        column.addLayout(_indented(self.open))
        column.addWidget(self.views, 1)
        column.addLayout(_header(tr("Bookmarks"), None, self.add))
        column.addLayout(_indented(self.hint))
        column.addWidget(self.bookmarks, 1)

    def _connect(self) -> None:
        session = self._session
        self.views.chosen.connect(lambda row: self._stand_at(session.views[row].camera))
        self.bookmarks.chosen.connect(lambda row: self._stand_at(session.bookmarks[row]))
        self.bookmarks.removed.connect(lambda row: remove(session, row))
        self.bookmarks.model().renamed.connect(lambda row, name: rename(session, row, name))
        for cameras in (self.views, self.bookmarks):
            cameras.scrolled.connect(self._want_thumbnails)
            self._thumbnails.arrived.connect(cameras.viewport().update)
        self.frusta.toggled.connect(lambda shown: session.set_look(frusta=shown))
        self.open.clicked.connect(self.open_requested)
        self.add.clicked.connect(self._viewpoint.bookmark)
        for signal in (session.scene_changed, session.views_changed, session.bookmarks_changed):
            signal.connect(self._come_or_go)
        session.views_changed.connect(self._show_views)
        session.bookmarks_changed.connect(self._show_bookmarks)
        session.view_changed.connect(self._mark)
        session.look_changed.connect(lambda: self.frusta.setChecked(session.look.frusta))

    def _come_or_go(self) -> None:
        session = self._session
        filled = bool(session.views or session.bookmarks)
        shown = session.opened is not None and (filled if self._chosen is None else self._chosen)
        self.setVisible(shown)
        self.shown.emit(shown)

    def _stand_at(self, camera: Camera) -> None:
        self._viewpoint.stand_at(camera)

    def _show_views(self) -> None:
        views = self._session.views
        self.views.model().set_rows([_row_of(view) for view in views])
        self.count.setText(f"{len(views)}" if views else "")
        self.views.setVisible(bool(views))
        self.frusta.setVisible(bool(views))
        self.open.setVisible(not views)
        self.bookmarks.setMaximumHeight(BOOKMARKS_HEIGHT if views else _UNBOUNDED)
        self._mark()

    def _show_bookmarks(self) -> None:
        bookmarks = self._session.bookmarks
        self.bookmarks.model().set_rows([CameraRow(camera, "", _HINT) for camera in bookmarks])
        self.bookmarks.setVisible(bool(bookmarks))
        self.hint.setVisible(not bookmarks)
        self._mark()

    def _mark(self) -> None:
        for cameras in (self.views, self.bookmarks):
            cameras.mark(self._session.view.camera)

    def _want_thumbnails(self) -> None:
        self._thumbnails.want("views", self.views.visible_cameras())
        self._thumbnails.want("bookmarks", self.bookmarks.visible_cameras())


_UNBOUNDED = 16_777_215
_HINT = tr("F2 renames, Delete removes")


def _row_of(view: View) -> CameraRow:
    camera = view.camera
    size = tr("{width} × {height} px").format(width=camera.width, height=camera.height)
    if view.photograph is None:
        return CameraRow(
            camera,
            tr("no photo"),
            tr("{name}\n{size}\nNo photograph").format(name=camera.name, size=size),
        )
    return CameraRow(camera, tr("photo"), f"{camera.name}\n{size}\n{view.photograph}")


def _header(title: str, note: QLabel | None, control: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(GRID, 0, GRID, 0)
    row.setSpacing(GRID)
    row.addWidget(QLabel(f"<b>{title}</b>"))
    if note is not None:
        row.addWidget(note)
    row.addStretch()
    row.addWidget(control)
    return row


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(GRID, 0, GRID, 0)
    row.addWidget(widget)
    return row

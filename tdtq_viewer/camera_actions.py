"""The menu entries about cameras: their files, the panel, bookmarks, and which way is up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from tdtq_viewer.keyboard import Loan
from tdtq_viewer.language import tr
from tdtq_viewer.up_axis import UP_AXES

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class CameraActions:
    """Adds the entries to the menus of `window` and keeps their check marks and states true."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session
        self.open = self._action(tr("Open &cameras…"), window.asking.cameras, "Ctrl+Shift+O")
        self.panel = self._action(tr("&Cameras"), self._list, "C", checkable=True)
        self.frusta = self._action(
            tr("Show cameras in &view"), self._draw, "Shift+C", checkable=True
        )
        self.bookmark = self._action(tr("&Bookmark this view"), window.viewpoint.bookmark, "Ctrl+D")
        self.flip = self._action(tr("&Flip upside down"), window.viewpoint.flip)
        self._group = QActionGroup(window)
        self._loan = Loan(window.cameras, window.stage.view)
        self.axes = {axis: self._axis(name, axis) for name, axis in UP_AXES.items()}
        window.cameras.shown.connect(self.panel.setChecked)
        session = self._session
        for signal in (session.scene_changed, session.views_changed):
            signal.connect(self._allow)
        session.look_changed.connect(lambda: self.frusta.setChecked(session.look.frusta))
        session.view_changed.connect(self._show_up)
        self._allow()
        self._show_up()

    def add_to_view(self, menu: QMenu) -> None:
        """Add what belongs into the View menu."""
        menu.addActions([self.panel, self.frusta, self.bookmark])
        menu.addSeparator()
        menu.addMenu(tr("&Up axis")).addActions(list(self.axes.values()))
        menu.addAction(self.flip)

    def _action(
        self,
        text: str,
        call: Callable[..., object],
        shortcut: str = "",
        *,
        checkable: bool = False,
    ) -> QAction:
        action = QAction(text, self._window, checkable=checkable)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(call if checkable else lambda checked=False: call())
        return action

    def _axis(self, name: str, axis: tuple[float, float, float]) -> QAction:
        set_up = self._window.viewpoint.set_up
        action = self._action(name, lambda checked=False: set_up(axis), checkable=True)
        self._group.addAction(action)
        return action

    def _list(self, shown: bool) -> None:
        if not shown:
            self._loan.give_back()
        self._window.cameras.choose(shown)
        if shown:
            self._loan.lend(self._window.cameras)

    def _draw(self, shown: bool) -> None:
        self._session.set_look(frusta=shown)

    def _allow(self) -> None:
        opened = self._session.opened is not None
        for action in (self.open, self.panel, self.bookmark, self.flip, *self.axes.values()):
            action.setEnabled(opened)
        self.frusta.setEnabled(opened and bool(self._session.views))

    def _show_up(self) -> None:
        for axis, action in self.axes.items():
            action.setChecked(axis == self._session.view.up)

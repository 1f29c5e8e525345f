"""The menu bar: one table per menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from tdtq_viewer.camera_actions import CameraActions
from tdtq_viewer.edit_actions import EditActions
from tdtq_viewer.help_actions import HelpActions
from tdtq_viewer.language import tr
from tdtq_viewer.panels.compare_bar import MODES
from tdtq_viewer.recent_menu import RecentMenu
from tdtq_viewer.renderer_actions import RendererActions

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

Shortcut = str | QKeySequence.StandardKey | None


class Menus:
    """Builds the menus of `window` and keeps their check marks and states true."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        self.cameras = CameraActions(window)
        self.renderers = RendererActions(window.session, window.pipeline.renderers, window)
        self.help = HelpActions(window)
        self.recent = RecentMenu(window)
        self._file()
        self.edit = EditActions(window)
        self.edit.add_to(window.menuBar().addMenu(tr("&Edit")))
        self._view()
        self._help()
        self._session.look_changed.connect(self._show_look)
        self._session.sizes_changed.connect(self._show_saving)
        self._session.scene_changed.connect(self._show_saving)
        self._window.tensors.changed.connect(self._show_saving)
        self._show_look()
        self._show_saving()

    def _file(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&File"))
        keys = QKeySequence.StandardKey
        self._add(menu, tr("&Open…"), window.asking.scene, keys.Open)
        menu.addAction(self.cameras.open)
        menu.addMenu(self.recent.menu)
        self._add(menu, tr("Open &built-in scene"), self._open_demo, "Ctrl+B")
        menu.addAction(window.tensors.open)
        menu.addSeparator()
        self.save = self._add(menu, tr("&Save compressed… (.tdtq)"), window.asking.save, keys.Save)
        menu.addAction(window.exporting.action)
        menu.addAction(window.reporting.action)
        menu.addAction(window.filming.action)
        self.screenshot = self._add(
            menu, tr("Save scree&nshot…"), window.asking.screenshot, "Ctrl+P"
        )
        menu.addSeparator()
        menu.addAction(window.many.action)
        menu.addSeparator()
        menu.addActions([window.plans.save, window.plans.load])
        menu.addSeparator()
        menu.addAction(window.restoring.action)
        self._add(menu, tr("&Quit"), window.close, "Ctrl+Q")

    def _open_demo(self) -> None:
        self._window.leaving.before(self._window.documents.open_demo)

    def _view(self) -> None:
        menu = self._window.menuBar().addMenu(tr("&View"))
        group = QActionGroup(menu)
        self.modes = {}
        for number, (mode, name, text) in enumerate(MODES):
            action = self._add(
                menu,
                name,
                lambda checked=False, mode=mode: self._session.set_look(mode=mode),
                str(number + 1),
            )
            action.setCheckable(True)
            action.setToolTip(text)
            group.addAction(action)
            self.modes[mode] = action
        menu.addAction(self._window.pinning.action)
        self._window.zooming.add_to(menu)
        menu.addAction(self._window.spotting.action)
        menu.addAction(self._window.blame.action)
        menu.addSeparator()
        self._add(menu, tr("&Reset camera (F)"), self._window.viewpoint.reset, "Ctrl+0")
        self.cameras.add_to_view(menu)
        menu.addSeparator()
        self.renderers.add_to(menu)
        self._window.personal.theme.add_to(menu)
        menu.addSeparator()
        menu.addAction(self._window.tensors.toggle)
        menu.addAction(self._window.personal.advanced)
        menu.addAction(self._window.all_views.action)
        menu.addAction(self._window.curve.action)
        menu.addAction(self._window.criterion.histograms)
        menu.addSeparator()
        menu.addActions(self._window.panes.actions)

    def _help(self) -> None:
        menu = self._window.menuBar().addMenu(tr("&Help"))
        menu.addAction(self._window.criterion.action)
        menu.addSeparator()
        menu.addAction(self.help.action)
        menu.addAction(self._window.personal.tour.action)
        self._add(menu, tr("&About TDTQ Studio"), self._window.asking.about)

    def _add(
        self, menu: QMenu, text: str, call: Callable[..., object], shortcut: Shortcut = None
    ) -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(call)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        return action

    def _show_look(self) -> None:
        self.modes[self._session.look.mode].setChecked(True)

    def _show_saving(self) -> None:
        tensors = self._window.tensors
        scene = not tensors.shown and self._session.sizes is not None
        self.save.setEnabled(tensors.savable or scene)
        self.screenshot.setEnabled(self._session.opened is not None or tensors.shown)

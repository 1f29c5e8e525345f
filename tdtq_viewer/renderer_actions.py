"""The menu that chooses the back end by hand."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.renderers import Renderers
from tdtq_viewer.session import Session

_HINTS = {
    "auto": tr("The GPU where it works, else the CPU"),
    "cpu": tr("Works everywhere"),
    "gsplat": tr("Needs an NVIDIA GPU, torch and gsplat"),
}


class RendererActions:
    """One entry a back end, the chosen one checked."""

    def __init__(self, session: Session, renderers: Renderers, parent: QWidget) -> None:
        self._session = session
        self._group = QActionGroup(parent)
        self.backends = {name: self._action(name, renderers) for name in words.BACKENDS}
        session.wanted_backend_changed.connect(self._mark)
        self._mark()

    def add_to(self, menu: QMenu) -> None:
        """Add the entries to `menu` as a menu of their own."""
        inside = menu.addMenu(tr("Re&nderer"))
        inside.setToolTipsVisible(True)
        inside.addActions(list(self.backends.values()))

    def _action(self, name: str, renderers: Renderers) -> QAction:
        action = QAction(words.BACKENDS[name], self._group, checkable=True, toolTip=_HINTS[name])
        action.triggered.connect(lambda checked: renderers.use(name))
        return action

    def _mark(self) -> None:
        self.backends[self._session.wanted_backend].setChecked(True)

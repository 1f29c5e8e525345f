"""Looking closer at one spot: the magnifier, and the choice of a spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.canvas import CompareMode, Pointer, pixel_at
from tdtq_viewer.language import tr

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

HELP = tr(
    "Shows the pixels under the pointer large, with the values of both pictures and their "
    "difference; the arrow keys move it too, by 10 pixels with Shift."
)


class Spotting(QObject):
    """Lets the magnifier of `window` follow the mouse and the arrow keys.

    Attributes
    ----------
    action
        Checked while the magnifier is there.
    point
        Where it is or was last, fractions of the pictures' width and height.

    Signals
    -------
    chosen
        (x, y): a click on the error map, or Enter at the magnifier.
    """

    chosen = Signal(float, float)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._view = window.session, window.stage.view
        self._zooming = window.zooming
        self.point, self._cell = (0.5, 0.5), 0
        self.action = QAction(tr("Ma&gnifier"), window, checkable=True, toolTip=HELP)
        self.action.setShortcut(QKeySequence("Z"))
        self.action.toggled.connect(lambda on: self._session.set_look(magnified=on))
        self._pointer = Pointer(self._view)
        self._view.setMouseTracking(True)
        self._pointer.hovered.connect(self._hover)
        self._pointer.clicked.connect(self._click)
        self._pointer.stepped.connect(self._step)
        self._pointer.chosen.connect(lambda: self.chosen.emit(*self.point))
        self._session.look_changed.connect(self._show)
        self._session.scene_changed.connect(self._show)
        self._show()

    def _hover(self, position: QPointF) -> None:
        point = self._view.picture_point(position)
        if point is not None:
            self.point, self._cell = point, self._view.cell_at(position)
            self._show()

    def _click(self, position: QPointF) -> None:
        point = self._view.picture_point(position)
        if point is not None and self._session.look.mode is CompareMode.ERROR:
            self.chosen.emit(*point)

    def _step(self, right: int, down: int) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        height, width = comparison.original.shape[:2]
        column, row = pixel_at(comparison.original, self.point)
        column, row = (column + right) % width, (row + down) % height
        self.point = ((column + 0.5) / width, (row + 0.5) / height)
        self._zooming.reveal(self.point)
        self._show()

    def _show(self) -> None:
        on = self._session.look.magnified
        self.action.setChecked(on)
        self.action.setEnabled(self._session.opened is not None)
        self._pointer.takes_keys = on
        self._view.magnify(self.point if on else None, self._cell)

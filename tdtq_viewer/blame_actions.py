"""The card that says what makes an error, and the marks of the Gaussians that it names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_core.cameras import Camera
from tdtq_core.evaluation.outlines import outlines
from tdtq_core.scene import GaussianScene
from tdtq_viewer.blaming import Blaming
from tdtq_viewer.canvas import Mark
from tdtq_viewer.keyboard import Loan
from tdtq_viewer.language import tr
from tdtq_viewer.panels.blame_panel import WIDTH, BlamePanel
from tdtq_viewer.pipeline import camera_of
from tdtq_viewer.stage import CAPTION_SIZE
from tdtq_viewer.theme import GRID

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

HELP = tr(
    "Tells which attribute and which Gaussians make the error: at the magnifier, or without it at "
    "the worst spot of the picture. A click on the error map asks about that spot."
)
DEVIATIONS = 2.0
"""Standard deviations at which Gaussians are outlined."""

LEGEND_ROOM, LEGEND_WIDTH = 15 * GRID, 36 * GRID
"""Height and width in pixels that the legend of the error map takes in the lower right corner."""

LEAST_HEIGHT = 40 * GRID
"""Height in pixels that the card takes before anything else in the pictures."""


class BlameActions(QObject):
    """Puts the card over the pictures of `window`, and offers an action for a menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._stage = window, window.session, window.stage
        self.blaming = Blaming(window.session, window.jobs, window.pipeline.workbench, self)
        self.action = QAction(tr("What makes this &error"), window, toolTip=HELP)
        self.action.setShortcut(QKeySequence("X"))
        self.action.triggered.connect(self._ask)
        self._point = (0.5, 0.5)
        self._row = -1
        window.spotting.chosen.connect(self._ask_at)
        self.blaming.changed.connect(self._show)
        self._session.view_changed.connect(self._mark)
        self._session.comparison_changed.connect(self._show_action)
        self._session.scene_changed.connect(self.close)
        self._show_action()

    @cached_property
    def panel(self) -> BlamePanel:
        """The card, made when somebody asks."""
        panel = BlamePanel(self.blaming, self._stage)
        panel.hide()
        panel.close_requested.connect(self.close)
        panel.row_chosen.connect(self._choose_row)
        self._stage.installEventFilter(self)
        panel.installEventFilter(self)
        self._window.messages.covered.connect(self._place)
        self._session.look_changed.connect(self._place)
        return panel

    @cached_property
    def _loan(self) -> Loan:
        return Loan(self.panel, self._stage.view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keep the card in its corner."""
        grown = watched is self._stage and event.type() is QEvent.Type.Resize
        if grown or (watched is self.panel and event.type() is QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _ask(self) -> None:
        magnified = self._session.look.magnified
        point = self._window.spotting.point if magnified else self.blaming.worst_point()
        if point is not None:
            self._window.zooming.reveal(point)
            self._ask_at(*point)
            self._loan.lend(self.panel.entrance)

    def _ask_at(self, x: float, y: float) -> None:
        if self.blaming.possible:
            self._point = (x, y)
            self.blaming.ask_at(x, y)
            self._open()

    def _open(self) -> None:
        self.panel.show()
        self._place()
        self.panel.raise_()

    @property
    def cards(self) -> list[BlamePanel]:
        """The card, if it is on show."""
        return [self.panel] if "panel" in self.__dict__ and self.panel.isVisible() else []

    def close(self) -> bool:
        """Take the card away, and return whether it was there."""
        cards = self.cards
        for card in cards:
            self._loan.give_back()
            card.hide()
        if self.blaming.finding is not None or self.blaming.share is not None:
            self.blaming.forget()
        return bool(cards)

    def _place(self) -> None:
        """Put the card into a lower corner, away from the spot and above the legend."""
        stage, panel = self._stage, self.panel
        right = self._point[0] < 0.5
        width = min(WIDTH, stage.width() - 2 * GRID)
        left = stage.width() - width - GRID if right else GRID
        whole = stage.height() - stage.foot - GRID
        beside = left + width <= stage.width() - LEGEND_WIDTH
        free = whole - (0 if beside else LEGEND_ROOM - GRID)
        controls = stage.error_controls
        taken = controls.geometry().bottom() + GRID if controls.isVisible() else 0
        top = max(CAPTION_SIZE[1], taken)
        if free - top < LEAST_HEIGHT:  # what one asked for comes before captions and legend
            free, top = whole, GRID
        panel.fit(free - top)
        height = min(panel.sizeHint().height(), free - top)
        panel.setGeometry(left, free - height, width, height)

    def _choose_row(self, row: int) -> None:
        self._row = row
        self._mark()

    def _show(self) -> None:
        self._mark()
        self._show_action()

    def _show_action(self) -> None:
        self.action.setEnabled(self.blaming.possible)

    def _mark(self) -> None:
        finding, camera = self.blaming.finding, camera_of(self._session)
        if finding is None or camera is None:
            self._stage.view.set_marks(())
            return
        number = f"{finding.heaviest.numbers[self._row]}" if self._row >= 0 else ""
        self._stage.view.set_marks(marks_of(finding.original, camera, self._row, number))


def marks_of(scene: GaussianScene, camera: Camera, strong: int, name: str = "") -> tuple[Mark, ...]:
    """Return the Gaussians of `scene` in a picture of `camera`; `name` is that of the strong row.

    Those behind the camera are left out, and the strong one lies in front.
    """
    found = outlines(scene, camera)
    sides = np.array([camera.width, camera.height])
    centers, axes = found.centers / sides, DEVIATIONS * found.axes / sides
    seen = np.isfinite(centers).all(axis=1) & np.isfinite(axes).all(axis=(1, 2))
    return tuple(
        Mark(
            tuple(centers[row].tolist()),
            tuple(axes[row, 0].tolist()),
            tuple(axes[row, 1].tolist()),
            name if row == strong else "",
            bool(row == strong),
        )
        for row in sorted(np.flatnonzero(seen), key=lambda row: bool(row == strong))
    )

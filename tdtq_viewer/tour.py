"""Three callouts that show the window to somebody who sees it for the first time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.panels.callout import Callout
from tdtq_viewer.preferences import KeptPreferences

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


@dataclass(frozen=True)
class Step:
    """One callout.

    Attributes
    ----------
    target
        Returns what it points at.
    title, text
        What it says.
    """

    target: Callable[[], QWidget]
    title: str
    text: str


class Tour(QObject):
    """Leads through `window`; it begins by itself once, and again where it is asked for."""

    def __init__(self, window: MainWindow, preferences: KeptPreferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._steps, self._at = _steps(window), 0
        self._offered = False
        self.callout = Callout(window)
        self.callout.next_wanted.connect(self._go_on)
        self.callout.skip_wanted.connect(self.end)
        self.action = QAction(tr("&Tour of the window"), self)
        self.action.setToolTip(tr("Three hints: the pictures, the slider, and saving"))
        self.action.triggered.connect(self.begin)
        window.session.comparison_changed.connect(self._begin_if_due)
        window.installEventFilter(self)

    def offer(self) -> None:
        """Begin as soon as pictures are on show, unless the user has seen the tour before."""
        self._offered = not self._preferences.now.toured

    def begin(self) -> None:
        """Show the first callout; without a scene, once the built-in one is on show."""
        self._at = 0
        if self._window.session.opened is None:
            self._offered = True
            self._window.documents.open_demo()
            return
        self._offered = False
        self._preferences.change(toured=True)
        self._show()

    def end(self) -> None:
        """Hide the callout, and give the keyboard back to the pictures."""
        self.callout.hide()
        self._window.stage.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follow what is pointed at when the window changes, and end on Escape anywhere."""
        if self.callout.isHidden():
            return False
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        skipped = event.key() == Qt.Key.Key_Escape
        if skipped:
            self.end()
        return skipped

    def _begin_if_due(self) -> None:
        comparison = self._window.session.comparison
        if self._offered and comparison is not None and comparison.compressed is not None:
            self.begin()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._steps):
            self._show()
        else:
            self.end()

    def _show(self) -> None:
        step = self._steps[self._at]
        self.callout.say(step.title, step.text, self._at, len(self._steps))
        self.callout.show()
        self._place()
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        target = self._steps[self._at].target()
        corner = target.mapTo(self._window, QPoint())
        self.callout.point_at(QRect(corner, target.size()))


def _steps(window: MainWindow) -> tuple[Step, ...]:
    side = window.side

    def slider() -> QWidget:
        simple = side.pages.currentWidget() is side.simple
        return side.simple.quality if simple else side.attributes

    return (
        Step(
            lambda: window.stage,
            tr("Left the original, right the small one"),
            tr(
                "Drag to turn both, and use the wheel to come nearer. The compressed picture is "
                "made anew from what the file will hold."
            ),
        ),
        Step(
            slider,
            tr("Choose how good it looks"),
            tr(
                "To the left the file gets smaller, to the right the picture gets better. Pictures "
                "and size follow while you move. Advanced has every setting."
            ),
        ),
        Step(
            lambda: side.save,
            tr("Save the small file"),
            tr(
                "The .tdtq file is written, read back and checked. The File menu exports formats "
                "that other programs open."
            ),
        ),
    )

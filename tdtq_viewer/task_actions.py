"""What the menu entries of long tasks have in common: a panel below the pictures, and one job."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_viewer.jobs import Job
from tdtq_viewer.keyboard import Loan, come_last
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.outside import open_outside
from tdtq_viewer.panels.task_panel import TaskPanel

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class TaskActions(QObject):
    """Puts a panel into `window`, below the pictures, and offers an action for a menu.

    Parameters
    ----------
    kind
        Name of its jobs.
    text, shortcut, hint
        Of its menu entry.
    """

    def __init__(self, window: MainWindow, kind: str, text: str, shortcut: str, hint: str) -> None:
        super().__init__(window)
        self._window, self._session, self._kind = window, window.session, kind
        self._was_running = False
        self.action = QAction(text, window)
        self.action.setShortcut(QKeySequence(shortcut))
        self.action.setToolTip(hint)
        self.action.triggered.connect(self.show_panel)
        session = window.session
        for signal in (
            session.scene_changed,
            session.plan_changed,
            session.importance_changed,
            session.backend_changed,
        ):
            signal.connect(self._allow)
        self._allow()

    @cached_property
    def panel(self) -> TaskPanel:
        """The panel, built when it is asked for."""
        panel = self._build()
        panel.close_requested.connect(self.hide_panel)
        panel.stop_requested.connect(lambda: self._window.jobs.cancel(self._kind))
        self._window.floors.put_below(panel)
        come_last(panel, panel.go, panel.dismiss)
        self._window.jobs.changed.connect(self._follow)
        return panel

    @cached_property
    def _loan(self) -> Loan:
        return Loan(self.panel, self._window.stage.view)

    @property
    def running(self) -> Job | None:
        """The job in progress, if there is one."""
        return next((job for job in self._window.jobs.running if job.kind == self._kind), None)

    @property
    def possible(self) -> bool:
        """True if there is a scene, a plan that can be carried out on it, and a renderer."""
        opened = self._session.opened
        able = opened is not None and opened.invalid == 0 and bool(self._session.backend)
        return able and not self._session.standing.preliminary

    def show_panel(self) -> None:
        """Show the panel below the pictures, in place of any other."""
        self._window.curve.action.setChecked(False)
        self._show()
        self._window.floors.show_below(self.panel)
        self._loan.lend(self.panel.go)

    def hide_panel(self) -> None:
        """Give the room back to the pictures."""
        self._loan.give_back()
        self.panel.hide()

    def _build(self) -> TaskPanel:
        raise NotImplementedError

    def _show(self) -> None:
        """Show in the panel what can be done now, and what would come of it."""
        raise NotImplementedError

    def _allow(self) -> None:
        self.action.setEnabled(self._session.opened is not None)
        if "panel" not in self.__dict__:
            return
        if self._session.opened is None:
            self.panel.hide()
        elif self.panel.isVisible() and self.running is None:
            self._show()

    def _follow(self) -> None:
        ended = self._was_running and self.running is None
        self._was_running = self.running is not None
        if ended or self._was_running:
            self.panel.show_job(self.running)
        if ended:
            self._show()

    def _tell_saved(self, path: Path, text: str) -> None:
        """Say that `path` was written, and offer to see it."""
        self._window.tell(
            Message(
                "error",
                "done",
                text,
                tr("Folder: {folder}").format(folder=path.parent),
                action_label=tr("Open"),
                action=lambda: open_outside(path),
                other_label=tr("Show in folder"),
                other=lambda: open_outside(path.parent),
            )
        )

    def _tell_failure(self, error: Exception, path: Path) -> None:
        doing = tr("saving {name}").format(name=path.name)
        self._window.tell(message_of(error, doing))

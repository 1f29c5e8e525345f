"""The menu entry, the panel and the messages of measuring all views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from tdtq_core.evaluation.table import write_table
from tdtq_viewer import dialogs
from tdtq_viewer.keyboard import Loan
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.panels.views_panel import ViewsPanel
from tdtq_viewer.survey import Survey

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

SUFFIXES = (".csv", ".json")


class SurveyActions(QObject):
    """Puts the survey into `window`, below the pictures, and offers an action for a menu.

    Signals
    -------
    shown
        The panel is on show.
    """

    shown = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.survey = Survey(window.session, window.jobs, window.pipeline.workbench, self)
        self.panel = ViewsPanel(window.session, self.survey, window)
        window.floors.put_below(self.panel)
        self._loan = Loan(self.panel, window.stage.view)
        self.action = QAction(tr("&Measure all views"), window)
        self.action.setShortcut(QKeySequence("M"))
        self._connect()
        self._show()

    def ask_save(self) -> None:
        """Ask for a name and write the table."""
        proposed = self._window.documents.proposed_path(SUFFIXES[0])
        path = dialogs.ask_name(self._window, tr("Save table"), proposed)
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the table as CSV or JSON, by the suffix of `path`."""
        result = self.survey.result
        if result is None:
            return
        self._window.jobs.start(
            "table",
            lambda token: write_table(result, path),
            label=tr("Saving {name}").format(name=path.name),
            done=lambda nothing: self._tell(
                Message(
                    "error",
                    "done",
                    tr("Saved {name}.").format(name=path.name),
                    tr("Folder: {parent}").format(parent=path.parent),
                )
            ),
            failed=lambda error: self._tell(
                message_of(error, tr("saving {name}").format(name=path.name))
            ),
        )

    def _connect(self) -> None:
        self.action.triggered.connect(self._measure)
        self.panel.close_requested.connect(self._hide_panel)
        self.panel.save_requested.connect(self.ask_save)
        self.panel.view_chosen.connect(self._stand_at)
        self.survey.changed.connect(self._show)
        self._session.scene_changed.connect(self._show)
        self._session.comparison_changed.connect(self._show_reduction)
        self._reduction = 1

    def show_panel(self) -> None:
        """Show the panel below the pictures, in place of any other."""
        self.shown.emit()
        self._window.floors.show_below(self.panel)

    def _hide_panel(self) -> None:
        self._loan.give_back()
        self.panel.hide()

    def _measure(self) -> None:
        self.show_panel()
        self._loan.lend(self.panel.entrance)
        if not self.survey.running:
            self.panel.start()

    def _stand_at(self, index: int) -> None:
        self._window.viewpoint.stand_at(self.survey.views[index].camera)

    def _show(self) -> None:
        self.action.setEnabled(self.survey.possible)
        if self._session.opened is None:
            self.panel.hide()

    def _show_reduction(self) -> None:
        comparison = self._session.comparison
        reduction = comparison.reduction if comparison is not None else 1
        if reduction == self._reduction:
            return
        self._reduction = reduction
        text = tr("This view is very full: shown at 1/{reduction} of the resolution.").format(
            reduction=reduction
        )
        advice = tr("PSNR and SSIM are measured at that size.")
        self._tell(Message("full", "info", text if reduction > 1 else "", advice))

    def _tell(self, message: Message) -> None:
        self._window.messages.show_message(message)

"""The menu entry of the report: choices, a file name, and the work."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.state import OpenScene
from tdtq_viewer.task_actions import TaskActions

if TYPE_CHECKING:
    from tdtq_viewer.panels.report_panel import ReportChoice, ReportPanel
    from tdtq_viewer.report_wishes import ReportWishes
    from tdtq_viewer.reporting import ReportWish
    from tdtq_viewer.window import MainWindow

JOB = "report"


class ReportActions(TaskActions):
    """Writes a page with pictures and numbers of the present plan."""

    panel: ReportPanel

    def __init__(self, window: MainWindow) -> None:
        hint = tr("Write pictures and numbers of the present plan as one HTML page")
        super().__init__(window, JOB, tr("Sa&ve report…"), "Ctrl+R", hint)
        for signal in (window.session.verified_changed, window.session.views_changed):
            signal.connect(self._allow)
        window.all_views.survey.changed.connect(self._allow)

    def save(self, page: Path, choice: ReportChoice) -> None:
        """Write the report to `page`, and its pictures beside it if they are wanted."""
        opened = self._session.opened
        if opened is None or not self.possible:
            return
        from tdtq_viewer.reporting import write_report  # noqa: PLC0415

        wish = self._wishes.wish(opened, page, choice)
        self._window.jobs.start(
            JOB,
            partial(
                write_report,
                wish,
                self._window.weighing.encoder_for(opened.scene, wish.plan),
                self._window.pipeline.workbench,
            ),
            label=tr("Writing {name}").format(name=page.name),
            done=partial(self._finish, wish),
            failed=lambda error: self._tell_failure(error, page),
        )

    @cached_property
    def _wishes(self) -> ReportWishes:
        # What writes reports takes half a second to load, which the start should not wait for.
        from tdtq_viewer.report_wishes import ReportWishes  # noqa: PLC0415

        return ReportWishes(self._window)

    def _build(self) -> ReportPanel:
        from tdtq_viewer.panels.report_panel import ReportPanel  # noqa: PLC0415

        panel = ReportPanel(self._window)
        panel.go_requested.connect(self._ask)
        panel.changed.connect(self._show)
        return panel

    def _ask(self) -> None:
        proposed = self._window.documents.proposed_path(".html")
        path = self._window.asking.name(tr("Save report"), proposed)
        if path is not None:
            self.save(path, self.panel.choice)

    def _show(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        self.panel.show_cameras(len(self._session.views))
        self.panel.show_theory("" if self._wishes.knowledge() else self._wishes.why_no_theory())
        self.panel.allow(self.possible, self._why_not(opened))
        self.panel.say(
            self._wishes.outlook(self.panel.choice) if self.possible else self._why_not(opened)
        )

    def _why_not(self, opened: OpenScene) -> str:
        if opened.invalid:
            return tr("Invalid Gaussians must be dropped first.")
        return tr("Finding out what pictures show comes first.")

    def _finish(self, wish: ReportWish, size: int) -> None:
        saved = tr("Saved {name}: {size}, {views} pictured.").format(
            name=wish.page.name,
            size=words.bytes_text(size),
            views=words.views_text(wish.count),
        )
        beside = "" if wish.pictures is None else f" {wish.pictures.name}/"
        self._tell_saved(wish.page, f"{saved}{beside}")

"""The menu entry of the report: choices, a file name, and the work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tdtq_core.evaluation.scores import Comparison
from tdtq_core.evaluation.views import ORBIT_SIZE, orbit_views
from tdtq_core.formats.views import View
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.report_panel import MOST_PICTURED, ReportChoice, ReportPanel, Which
from tdtq_viewer.pipeline import camera_of
from tdtq_viewer.report_views import at_width, command_of, here
from tdtq_viewer.reporting import Knowledge, ReportWish, write_report
from tdtq_viewer.state import OpenScene
from tdtq_viewer.task_actions import TaskActions

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

JOB = "report"


class ReportActions(TaskActions):
    """Writes a page with pictures and numbers of the present plan."""

    panel: ReportPanel

    def __init__(self, window: MainWindow) -> None:
        hint = tr("Write pictures and numbers of the present plan as one HTML page")
        super().__init__(window, JOB, tr("Save &report…"), "Ctrl+R", hint)
        for signal in (window.session.verified_changed, window.session.views_changed):
            signal.connect(self._allow)
        window.all_views.survey.changed.connect(self._allow)

    def save(self, page: Path, choice: ReportChoice) -> None:
        """Write the report to `page`, and its pictures beside it if they are wanted."""
        opened = self._session.opened
        if opened is None or not self.possible:
            return
        wish = self._wish(opened, page, choice)
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

    def _build(self) -> ReportPanel:
        panel = ReportPanel(self._window)
        panel.go_requested.connect(self._ask)
        panel.changed.connect(self._show)
        return panel

    def _ask(self) -> None:
        proposed = self._window.documents.proposed_path(".html")
        path = self._window.asking.name(tr("Save report"), proposed)
        if path is not None:
            self.save(path, self.panel.choice)

    def _wish(self, opened: OpenScene, page: Path, choice: ReportChoice) -> ReportWish:
        plan, orbit = self._session.plan, choice.which is not Which.HERE and not self._session.views
        known = self._known(choice)
        views = self._views(opened, choice)
        count = choice.count if choice.which is Which.WORST else len(views)
        count = min(count, len(views), MOST_PICTURED)
        return ReportWish(
            opened,
            plan,
            views,
            count,
            known,
            self._knowledge() if choice.theory else None,
            command_of(opened, plan, views, count, orbit=orbit),
            page,
            page.with_name(f"{page.stem}_pictures") if choice.pngs else None,
        )

    def _views(self, opened: OpenScene, choice: ReportChoice) -> Sequence[View]:
        camera = camera_of(self._session)
        if choice.which is Which.HERE and camera is not None:
            return here(camera, choice.width)
        if self._known(choice) is not None:
            return self._window.all_views.survey.views
        views = self._session.views or orbit_views(opened.scene, choice.orbit_count, *ORBIT_SIZE)
        return at_width(views, choice.width)

    def _known(self, choice: ReportChoice) -> Comparison | None:
        """Return what the table of all views holds, if that is what is wanted."""
        survey = self._window.all_views.survey
        if survey.wish is None or survey.stale or choice.which is Which.HERE or choice.width:
            return None
        alike = bool(survey.wish.views) or survey.wish.orbit_count == choice.orbit_count
        return survey.result if alike else None

    def _knowledge(self) -> Knowledge | None:
        session = self._session
        if session.forecast is None or session.verified is None or not session.standing.shares:
            return None
        return Knowledge(session.forecast, session.verified, dict(self._window.trials.known))

    def _show(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        self.panel.show_cameras(len(self._session.views))
        self.panel.show_theory("" if self._knowledge() else self._why_no_theory())
        self.panel.allow(self.possible, self._why_not(opened))
        self.panel.say(self._outlook(self.panel.choice) if self.possible else self._why_not(opened))

    def _why_not(self, opened: OpenScene) -> str:
        if opened.invalid:
            return tr("Invalid Gaussians must be dropped first.")
        return tr("Finding out what pictures show comes first.")

    def _why_no_theory(self) -> str:
        return self._window.forecasting.why_not or tr("The prediction is still being checked.")

    def _outlook(self, choice: ReportChoice) -> str:
        """Say what the report will take."""
        if choice.which is Which.HERE:
            said = tr("Measures and pictures this view.")
        elif self._known(choice) is not None:
            said = tr("All views are measured already.")
        else:
            count = len(self._session.views) or choice.orbit_count
            said = tr("Measures {views} first.").format(views=words.views_text(count))
        parts = [said, tr("One page that needs nothing else, to send or to print.")]
        if self._knowledge() is None:
            why = self._why_no_theory()
            parts.append(tr("Without what theory says: {why}").format(why=why))
        return " ".join(parts)

    def _finish(self, wish: ReportWish, size: int) -> None:
        saved = tr("Saved {name}: {size}, {views} pictured.").format(
            name=wish.page.name,
            size=words.bytes_text(size),
            views=words.views_text(wish.count),
        )
        beside = "" if wish.pictures is None else f" {wish.pictures.name}/"
        self._tell_saved(wish.page, f"{saved}{beside}")

"""From the choices of the report's panel to what is reported on, out of what the window knows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.scores import Comparison
from tdtq_core.evaluation.views import ORBIT_SIZE, orbit_views
from tdtq_core.formats.views import View
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.report_panel import MOST_PICTURED, ReportChoice, Which
from tdtq_viewer.pipeline import camera_of
from tdtq_viewer.report_command import Seen, command_of
from tdtq_viewer.report_views import at_width, here
from tdtq_viewer.reporting import Knowledge, ReportWish
from tdtq_viewer.state import OpenScene

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class ReportWishes:
    """Looks up in `window` what a report needs."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session

    def wish(self, opened: OpenScene, page: Path, choice: ReportChoice) -> ReportWish:
        """Return what to write to `page`."""
        plan, views = self._session.plan, self._views(opened, choice)
        count = choice.count if choice.which is Which.WORST else len(views)
        count = min(count, len(views), MOST_PICTURED)
        knowledge = self.knowledge() if choice.theory else None
        seen = self._seen(views, count, choice, theory=knowledge is not None)
        return ReportWish(
            opened,
            plan,
            views,
            count,
            self.known(choice),
            knowledge,
            command_of(opened, plan, seen),
            page,
            page.with_name(f"{page.stem}_pictures") if choice.pngs else None,
        )

    def known(self, choice: ReportChoice) -> Comparison | None:
        """Return what the table of all views holds, if that is what is wanted."""
        survey = self._window.all_views.survey
        if survey.wish is None or survey.stale or choice.which is Which.HERE or choice.width:
            return None
        alike = bool(survey.wish.views) or survey.wish.orbit_count == choice.orbit_count
        return survey.result if alike else None

    def knowledge(self) -> Knowledge | None:
        """Return what theory says of the present plan, None while it does not."""
        session = self._session
        if session.forecast is None or session.verified is None or not session.standing.shares:
            return None
        of = self._window.forecasting.of
        presets = {plan: of(plan) or session.forecast for plan in PRESETS.values()}
        known = dict(self._window.trials.known)
        return Knowledge(session.forecast, session.verified, known, presets)

    def why_no_theory(self) -> str:
        """Say what has to come before theory can say anything."""
        return self._window.forecasting.why_not or tr("The prediction is still being checked.")

    def outlook(self, choice: ReportChoice) -> str:
        """Say what the report will take."""
        if choice.which is Which.HERE:
            said = tr("Measures and pictures this view.")
        elif self.known(choice) is not None:
            said = tr("All views are measured already.")
        else:
            count = len(self._session.views) or choice.orbit_count
            said = tr("Measures {views} first.").format(views=words.views_text(count))
        parts = [said, tr("One page that needs nothing else, to send or to print.")]
        if self.knowledge() is None:
            why = self.why_no_theory()
            parts.append(tr("Without what theory says: {why}").format(why=why))
        return " ".join(parts)

    def _seen(
        self, views: Sequence[View], count: int, choice: ReportChoice, *, theory: bool
    ) -> Seen:
        session = self._session
        own = bool(session.views) and choice.which is not Which.HERE and not choice.width
        return Seen(views, count, session.cameras, own, session.wanted_backend, theory)

    def _views(self, opened: OpenScene, choice: ReportChoice) -> Sequence[View]:
        camera = camera_of(self._session)
        if choice.which is Which.HERE and camera is not None:
            return here(camera, choice.width)
        if self.known(choice) is not None:
            return self._window.all_views.survey.views
        views = self._session.views or orbit_views(opened.scene, choice.orbit_count, *ORBIT_SIZE)
        return at_width(views, choice.width)

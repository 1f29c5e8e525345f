"""Asks what makes the error of a spot, beside all other work, and keeps the answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.blame import error_at, spot, worst_spot
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.quantizers import TurboQuantizer
from tdtq_viewer.blame_finding import Finding, Wish, find, finer
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.panels.quantizer_choice import retuned
from tdtq_viewer.reduction import camera_key, shrunk
from tdtq_viewer.session import Session
from tdtq_viewer.workbench import Workbench

JOB = "blame"


class Blaming(QObject):
    """Asks about one spot at a time.

    Attributes
    ----------
    finding
        The latest answer; None before there is any.
    share
        How much of the present question is done, 0 to 1; None while nothing is asked.

    Signals
    -------
    changed
        Something of it is different now.
    """

    changed = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, workbench: Workbench, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self.finding: Finding | None = None
        self.share: float | None = None
        self._owed: CompressionPlan | None = None
        session.scene_changed.connect(self.forget)
        session.plan_changed.connect(self.changed.emit)
        session.comparison_changed.connect(self._follow)
        jobs.changed.connect(self._note_progress)

    @property
    def possible(self) -> bool:
        """True if both pictures are there."""
        comparison = self._session.comparison
        return comparison is not None and comparison.compressed is not None

    @property
    def stale(self) -> bool:
        """True if the answer is about another plan than the present."""
        return self.finding is not None and self.finding.wish.plan != self._session.plan

    @property
    def pinned_psnr(self) -> float | None:
        """PSNR in dB of the pinned result in the spot; None without one, or from elsewhere."""
        finding, comparison = self.finding, self._session.comparison
        if finding is None or comparison is None or comparison.camera is None:
            return None
        camera, wish = shrunk(comparison.camera, comparison.reduction), finding.wish
        if comparison.pinned is None or camera_key(camera) != camera_key(wish.camera):
            return None
        pixels = spot(wish.camera, wish.column, wish.row)
        return psnr_of_mse(error_at(comparison.original, comparison.pinned.picture, pixels))

    @property
    def advice(self) -> tuple[str, CompressionPlan | None] | None:
        """Name of what adds most to the error, and the plan that mends it; None without error."""
        if self.finding is None or self.finding.blame.error == 0.0:
            return None
        shares = self.finding.blame.shares
        name = max(shares, key=lambda key: shares[key])
        before = self.finding.wish.plan
        plan = finer(before, name)
        if plan is not None and name in plan.quantizers:
            tuned = retuned(plan.quantizers[name], before.quantizers[name], self._session.forecast)
            plan = plan.with_quantizer(name, tuned) if isinstance(tuned, TurboQuantizer) else plan
        return name, plan

    def ask_at(self, x: float, y: float) -> None:
        """Ask about the spot at a point, fractions of the pictures' width and height."""
        comparison = self._session.comparison
        if not self.possible or comparison is None or comparison.camera is None:
            return
        camera = shrunk(comparison.camera, comparison.reduction)
        column, row = int(x * camera.width), int(y * camera.height)
        plan = comparison.plan
        self._ask(Wish(comparison.scene, plan, comparison.importance, camera, column, row))

    def worst_point(self) -> tuple[float, float] | None:
        """Return where the pictures on show differ most, fractions of their width and height."""
        comparison = self._session.comparison
        if comparison is None or comparison.compressed is None:
            return None
        column, row = worst_spot(comparison.original, comparison.compressed)
        height, width = comparison.original.shape[:2]
        return (column + 0.5) / width, (row + 0.5) / height

    def ask_again(self) -> None:
        """Ask about the same spot under the present plan."""
        if self.finding is not None:
            session = self._session
            wish = self.finding.wish
            self._ask(replace(wish, plan=session.plan, importance=session.importance))

    def take_advice(self) -> None:
        """Spend bits where the answer says, and ask again when the picture is there."""
        advice = self.advice
        if advice is not None and advice[1] is not None and not self.stale:
            self._owed = advice[1]
            self._session.set_plan(advice[1])

    def stop(self) -> None:
        """Give the present question up."""
        self._jobs.cancel(JOB)

    def forget(self) -> None:
        """Drop question and answer."""
        self.finding, self._owed = None, None
        self.stop()
        self.changed.emit()

    def _ask(self, wish: Wish) -> None:
        self._owed = None
        self._jobs.start(
            JOB,
            partial(_answer, wish, self._workbench),
            label=tr("Looking for what makes this error"),
            done=self._take,
        )

    def _take(self, finding: Finding) -> None:
        self.finding = finding
        self.changed.emit()

    def _follow(self) -> None:
        session = self._session
        if self._owed is not None and session.plan != self._owed:
            self._owed = None
        if self._owed is not None and session.standing.picture:
            self.ask_again()
        elif self.finding is not None:
            self.changed.emit()

    def _note_progress(self) -> None:
        running = [job for job in self._jobs.running if job.kind == JOB]
        share = (running[0].fraction or 0.0) if running else None
        if share != self.share:
            self.share = share
            self.changed.emit()


def _answer(wish: Wish, workbench: Workbench, token: Token) -> Finding:
    renderer = workbench.patient(token)
    encoder = workbench.encoder(wish.scene, wish.importance)
    return find(
        wish, encoder, renderer, lambda share: token.report(share, ""), should_stop=renderer.wait
    )

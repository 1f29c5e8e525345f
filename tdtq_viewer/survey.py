"""Measures what the plan costs from every camera, beside all other work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.evaluation.views import ORBIT_SIZE, orbit_views
from tdtq_core.formats.views import View
from tdtq_core.scene import GaussianScene
from tdtq_viewer.encoders import Importance
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.workbench import Workbench

JOB = "survey"
ORBIT_COUNTS = (8, 24)


@dataclass(frozen=True, eq=False)
class Wish:
    """What to measure.

    Attributes
    ----------
    scene, plan, importance
        The scene, what compresses it, and how its Gaussians were weighed for that.
    views
        From where; empty for an orbit of `orbit_count` views.
    with_flip
        Whether to measure FLIP too.
    """

    scene: GaussianScene
    plan: CompressionPlan
    importance: Importance | None
    views: Sequence[View]
    orbit_count: int
    with_flip: bool


class Survey(QObject):
    """Measures over all views and keeps what came out.

    Attributes
    ----------
    wish
        What was measured last, or is being measured; None before.
    views
        Its cameras, known as soon as it runs.
    scores
        What is known so far, in the order of the cameras.
    result
        The whole, None until every view is measured.

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
        self._forget()
        session.scene_changed.connect(self._drop)
        for signal in (session.plan_changed, session.views_changed, session.backend_changed):
            signal.connect(self._announce)
        session.importance_changed.connect(self._announce)
        jobs.changed.connect(self.changed)

    @property
    def possible(self) -> bool:
        """True if there is a scene that can be compressed, and a renderer."""
        opened = self._session.opened
        able = opened is not None and opened.invalid == 0 and bool(self._session.backend)
        return able and not self._session.standing.preliminary

    @property
    def running(self) -> bool:
        """True while it measures."""
        return any(job.kind == JOB for job in self._jobs.running)

    @property
    def stale(self) -> bool:
        """True if the scores belong to another plan, or to other cameras, than the present."""
        if self.wish is None:
            return False
        here = self._session
        weighed = self.wish.importance is here.importance or not needs_importance(here.plan)
        return self.wish.plan != here.plan or self.wish.views is not here.views or not weighed

    def start(self, orbit_count: int, with_flip: bool) -> None:
        """Measure the present plan; what was measured before is dropped."""
        opened = self._session.opened
        if opened is None or not self.possible:
            return
        self._forget()
        here = self._session
        wish = Wish(opened.scene, here.plan, here.importance, here.views, orbit_count, with_flip)
        self.wish = wish
        self._jobs.start(
            JOB,
            partial(measure, wish, self._workbench),
            label=tr("Measuring all views"),
            step=partial(self._take, wish),
            done=self._finish,
        )

    def stop(self) -> None:
        """Measure no further view."""
        self._jobs.cancel(JOB)

    def _take(self, wish: Wish, found: Sequence[View] | ViewScore) -> None:
        if self.wish is not wish:
            return
        if isinstance(found, ViewScore):
            self.scores.append(found)
        else:
            self.views = found
        self.changed.emit()

    def _finish(self, result: Comparison) -> None:
        self.result = result
        self.changed.emit()

    def _forget(self) -> None:
        self.wish: Wish | None = None
        self.views: Sequence[View] = ()
        self.scores: list[ViewScore] = []
        self.result: Comparison | None = None

    def _drop(self) -> None:
        self._forget()
        self.stop()
        self.changed.emit()

    def _announce(self) -> None:
        self.changed.emit()


def measure(wish: Wish, workbench: Workbench, token: Token) -> Comparison:
    """Publish the views, then every view's score, and return all of them together."""
    views = wish.views or orbit_views(wish.scene, wish.orbit_count, *ORBIT_SIZE)
    token.publish(views)
    token.report(None, tr("Measuring {views} views").format(views=len(views)))
    compressed = workbench.encoder(wish.scene, wish.importance).quantize(wish.plan)
    token.check()
    renderer = workbench.patient(token)
    return compare(
        wish.scene,
        compressed,
        views,
        renderer,
        flip=wish.with_flip,
        progress=lambda share: token.report(share, ""),
        should_stop=renderer.wait,
        on_score=lambda index, score: token.publish(score),
    )

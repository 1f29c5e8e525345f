"""How the values of the open scene are spread under the present plan, counted in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from tdtq_core.evaluation.spreads import Spread, attribute_spread, spread_of
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer.encoders import feasible
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.state import Comparison
from tdtq_viewer.workbench import Workbench

JOB = "spreads"
PICTURE = "picture"
"""In place of an attribute: the colours of the pictures on show."""


@dataclass(frozen=True, eq=False)
class Counted:
    """What was counted.

    Attributes
    ----------
    comparison
        The pictures, and the plan, that it is about.
    spreads
        By attribute name, and for the pictures; None where there are no values.
    """

    comparison: Comparison
    spreads: Mapping[str, Spread | None]


class SpreadGatherer(QObject):
    """Keeps the histograms up to date while somebody looks at them.

    Attributes
    ----------
    counted
        The latest; None before there are any.

    Signals
    -------
    changed
        There are others.
    """

    changed = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, workbench: Workbench, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self._wanted = False
        self.counted: Counted | None = None
        session.scene_changed.connect(self._forget)
        for signal in (session.comparison_changed, session.sizes_changed):
            signal.connect(self._follow)

    def want(self, wanted: bool) -> None:
        """Say whether anybody looks at the histograms."""
        self._wanted = wanted
        self._follow()

    def _forget(self) -> None:
        self.counted = None
        self._jobs.cancel(JOB)
        self.changed.emit()

    def _follow(self) -> None:
        comparison, standing = self._session.comparison, self._session.standing
        # The sizes come last, so that nothing here keeps the picture waiting.
        ready = standing.picture and standing.sizes and comparison is not None
        if self._wanted and ready and not self._fresh(comparison) and not self._running():
            self._jobs.start(
                JOB,
                partial(count, comparison, self._workbench),
                label=tr("Counting values"),
                done=self._take,
            )

    def _fresh(self, comparison: Comparison) -> bool:
        known = self.counted.comparison if self.counted is not None else None
        return known is not None and known.compressed is comparison.compressed

    def _running(self) -> bool:
        return any(job.kind == JOB for job in self._jobs.running)

    def _take(self, counted: Counted) -> None:
        self.counted = counted
        self.changed.emit()
        self._follow()


def count(comparison: Comparison, workbench: Workbench, token: Token) -> Counted:
    """Count the values of every attribute, and the colours of the pictures."""
    scene, plan = comparison.scene, feasible(comparison.plan, comparison.importance)
    encoder = workbench.encoder(scene, comparison.importance)
    exact, stored = encoder.exact(plan), encoder.quantize(plan, token.check)
    spreads = {}
    for done, name in enumerate(ATTRIBUTE_NAMES):
        token.check()
        token.report(done / (len(ATTRIBUTE_NAMES) + 1), "")
        spreads[name] = attribute_spread(name, scene, exact, stored)
    pair = (comparison.original, comparison.compressed)
    first, second = (np.clip(picture, 0.0, 1.0).reshape(-1, 3) for picture in pair)
    spreads[PICTURE] = spread_of(first, first, second)
    return Counted(comparison, spreads)

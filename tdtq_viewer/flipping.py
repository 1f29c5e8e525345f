"""FLIP of the pictures on show as an error map: measured when somebody asks, in a worker."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject

from tdtq_core.metrics import flip_map
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.stage import Stage
from tdtq_viewer.state import Image

JOB = "flip"


class Flipping(QObject):
    """Measures FLIP for `stage`, and takes the map away when the pictures are others.

    The first map follows the choice of FLIP; later ones are asked for.
    """

    def __init__(self, session: Session, jobs: Jobs, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._stage = session, jobs, stage
        self._pictures: tuple[Image | None, Image | None] = (None, None)
        self._measuring = self._chosen = self._owed = False
        stage.error_controls.flip_requested.connect(self.measure)
        session.comparison_changed.connect(self._follow)
        session.look_changed.connect(self._look)
        jobs.changed.connect(self._notice_cancel)

    def measure(self) -> None:
        """Measure the pictures on show."""
        comparison = self._session.comparison
        if comparison is None or comparison.compressed is None:
            return
        self._pictures = pictures = comparison.reference, comparison.compressed
        self._stage.show_flip(None, measuring=True)
        self._jobs.start(
            JOB,
            partial(_measured, *pictures),
            label=tr("Measuring FLIP"),
            done=partial(self._take, pictures),
        )
        self._measuring = True

    def _take(self, pictures: tuple[Image, Image], flip: Image) -> None:
        self._measuring = self._owed = False
        self._pictures = pictures
        self._stage.show_flip(flip)

    def _look(self) -> None:
        look = self._session.look
        chosen = look.mode is CompareMode.ERROR and look.error_style.kind == "flip"
        if chosen and not self._chosen and self._pictures[0] is None:
            self._owed = True
            self.measure()
        self._chosen, self._owed = chosen, self._owed and chosen

    def _follow(self) -> None:
        comparison = self._session.comparison
        now = (comparison.reference, comparison.compressed) if comparison else (None, None)
        if any(new is not old for new, old in zip(now, self._pictures, strict=True)):
            owed = self._owed
            self._jobs.cancel(JOB)
            self._forget()
            # Another mode gives the pictures another size before the first map is there.
            self._owed = owed
            if owed and self._session.standing.picture:
                self.measure()

    def _notice_cancel(self) -> None:
        """Offer to measure again what somebody gave up on the way."""
        running = any(job.kind == JOB for job in self._jobs.running)
        if self._measuring and not running:
            self._owed = False
            self._forget()

    def _forget(self) -> None:
        self._measuring, self._pictures = False, (None, None)
        self._stage.show_flip(None)


def _measured(original: Image, compressed: Image, token: Token) -> Image:
    """Return the (H, W, 3) map of FLIP, grey."""

    def progress(share: float) -> None:
        token.check()
        token.report(share, "")

    errors = flip_map(original, compressed, progress)
    return np.repeat(errors[..., None], 3, axis=2)

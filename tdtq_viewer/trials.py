"""Plans that were carried out over the views of the forecast, and what really came out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.planning import Measured
from tdtq_core.metrics import psnr_of_mse
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast, Yardstick
from tdtq_viewer.verifying import verifier_of
from tdtq_viewer.wishes import Found, Wish, find
from tdtq_viewer.workbench import Workbench

PRESETS_JOB, AIM_JOB = "presets", "aim"


class Trials(QObject):
    """Collects what is measured, measures the presets on demand, and finds bits for a wish.

    Attributes
    ----------
    known
        What came out, by plan, with the yardstick of the forecast.
    found
        The bits that the last wish led to; None before.

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
        self._wanted = self._was_aiming = False
        self._yardstick: Yardstick | None = None
        self._forget()
        session.forecast_changed.connect(self._follow)
        session.verified_changed.connect(self._take_verified)
        session.sizes_changed.connect(self._take_verified)
        jobs.changed.connect(self._show_aiming)

    @property
    def aiming(self) -> bool:
        """True while bits for a wish are being found."""
        return any(job.kind == AIM_JOB for job in self._jobs.running)

    def want_presets(self, wanted: bool) -> None:
        """Measure the presets too, as soon as the present plan is measured."""
        self._wanted = wanted
        self._begin()

    def aim(self, wish: Wish) -> None:
        """Find the bits for `wish` and make them the plan."""
        forecast = self._session.forecast
        if forecast is None:
            return
        self._jobs.start(
            AIM_JOB,
            partial(_find, forecast, self._session.plan, wish, self._workbench),
            label=tr("Finding bits"),
            step=partial(self._take, forecast.yardstick),
            done=self._adopt,
        )

    def stop_aiming(self) -> None:
        """Leave the plan as it is."""
        self._jobs.cancel(AIM_JOB)

    def _show_aiming(self) -> None:
        if self.aiming != self._was_aiming:
            self._was_aiming = self.aiming
            self.changed.emit()

    def _begin(self) -> None:
        forecast = self._session.forecast
        ready = forecast is not None and self._session.standing.shares
        if not (self._wanted and ready) or self._begun or forecast is None:
            return
        self._begun = True
        missing = [plan for plan in PRESETS.values() if plan not in self.known]
        self._jobs.start(
            PRESETS_JOB,
            partial(_measure_all, forecast, missing, self._workbench),
            label=tr("Measuring the presets"),
            step=partial(self._take, forecast.yardstick),
        )

    def _take_verified(self) -> None:
        """Note the present plan's size and quality as soon as both are measured."""
        session = self._session
        verified, sizes = session.verified, session.sizes
        if verified is None or sizes is None or verified.plan != sizes.plan:
            return
        measured = Measured(sizes.total, verified.psnr)
        self._take(verified.yardstick, (verified.plan, measured))
        self._begin()

    def _take(self, yardstick: Yardstick, found: tuple[CompressionPlan, Measured]) -> None:
        plan, measured = found
        if yardstick is self._yardstick and self.known.get(plan) != measured:
            self.known[plan] = measured
            self.changed.emit()

    def _adopt(self, found: Found) -> None:
        if found.forecast.yardstick is self._yardstick:
            self.found = found
            self._session.set_plan(found.plan)
            self.changed.emit()

    def _forget(self) -> None:
        self.known: dict[CompressionPlan, Measured] = {}
        self.found: Found | None = None
        self._begun = False

    def _follow(self) -> None:
        """Drop what was measured with another yardstick."""
        forecast = self._session.forecast
        yardstick = None if forecast is None else forecast.yardstick
        if yardstick is self._yardstick:
            return
        self._yardstick = yardstick
        self._forget()
        for kind in (PRESETS_JOB, AIM_JOB):
            self._jobs.cancel(kind)
        self.changed.emit()


class Scales:
    """Carries plans out for one worker."""

    def __init__(self, forecast: Forecast, workbench: Workbench, token: Token) -> None:
        self._forecast, self._workbench, self._token = forecast, workbench, token
        self._verifier = verifier_of(forecast)
        self._renderer = workbench.patient(token)

    def measure(self, plan: CompressionPlan) -> Measured:
        """Return what comes out of `plan`, and publish it too."""
        renderer, token = self._renderer, self._token
        if renderer.wait():
            token.check()
        yardstick = self._forecast.yardstick
        encoder = self._workbench.encoder(yardstick.scene, yardstick.importance)
        compressed = encoder.quantize(plan, token.check)
        size = encoder.sizes(plan, token.check).total
        error = self._verifier.error(compressed, renderer, renderer.wait)
        measured = Measured(size, psnr_of_mse(error))
        token.publish((plan, measured))
        return measured


def _measure_all(
    forecast: Forecast, plans: list[CompressionPlan], workbench: Workbench, token: Token
) -> None:
    scales = Scales(forecast, workbench, token)
    for number, plan in enumerate(plans):
        token.report(number / len(plans), "")
        scales.measure(plan)


def _find(
    forecast: Forecast, base: CompressionPlan, wish: Wish, workbench: Workbench, token: Token
) -> Found:
    """Return the bits for `wish` if the scene is pruned and weighted as the user has it."""
    return find(forecast, wish, Scales(forecast, workbench, token).measure, base)

"""Measures beside all other work what the plan really costs in the views of the forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.verification import Verifier
from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.rendering.protocol import Image
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.photographs import errors_against
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast, Verified, mean_psnr
from tdtq_viewer.workbench import Workbench

JOB = "verification"
LABEL = "Checking the prediction"


class Verifying(QObject):
    """Follows the prediction with a measurement as soon as the plan's own numbers are there."""

    def __init__(
        self, session: Session, jobs: Jobs, workbench: Workbench, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self._verifier: Verifier | None = None
        self._weighted = False
        session.plan_changed.connect(self._stop)
        session.sizes_changed.connect(self._begin)
        for signal in (session.forecast_changed, session.backend_changed):
            signal.connect(self._begin_again)

    def _begin_again(self) -> None:
        self._stop()
        self._verifier = None
        self._begin()

    def _stop(self) -> None:
        self._jobs.cancel(JOB)

    def _begin(self) -> None:
        session = self._session
        forecast = session.forecast
        wanted = session.standing.sizes and not session.standing.shares
        if forecast is None or not session.backend or not wanted or self._running():
            return
        weighted = session.plan.weighted
        if self._verifier is None or self._weighted != weighted:
            # What an attribute costs alone depends on its steps too.
            self._verifier, self._weighted = verifier_of(forecast), weighted
        self._jobs.start(
            JOB,
            partial(verify, forecast, session.plan, self._verifier, self._workbench),
            label=LABEL,
            step=session.set_verified,
        )

    def _running(self) -> bool:
        return any(job.kind == JOB for job in self._jobs.running)


def verify(
    forecast: Forecast,
    plan: CompressionPlan,
    verifier: Verifier,
    workbench: Workbench,
    token: Token,
) -> None:
    """Publish the error of `plan`, then once more with that of each attribute alone."""
    renderer = workbench.patient(token)
    if renderer.wait():
        token.check()
    encoder = workbench.encoder(forecast.scene, forecast.importance)
    compressed = encoder.quantize(plan, token.check)
    pictures = verifier.pictures(compressed, renderer, renderer.wait)
    error = verifier.error_of(pictures, renderer, renderer.wait)
    found = Verified(forecast, plan, error, psnr_truth=_psnr_truth(forecast, pictures))
    token.publish(found)
    alone = {}
    if plan.pruning is not None:
        alone["pruning"] = verifier.error(encoder.left(plan.pruning), renderer, renderer.wait)
    # Attributes are held against the whole scene, which no pruning changes.
    whole = _whole(forecast, plan)
    for name, quantizer in plan.quantizers.items():
        token.report(len(alone) / len(plan.quantizers), "")
        changed = whole.changed(name, quantizer)
        alone[name] = verifier.error_alone(name, quantizer, changed, renderer, renderer.wait)
    token.publish(replace(found, alone=alone))


def verifier_of(forecast: Forecast) -> Verifier:
    """Return what measures plans in the views of `forecast`."""
    values = {name: forecast.predictor.piece.values(name) for name in ATTRIBUTE_NAMES}
    return Verifier(forecast.scene, values, forecast.views)


def _whole(forecast: Forecast, plan: CompressionPlan) -> Workpiece:
    """Return the whole scene, in steps as `plan` has them."""
    piece = forecast.predictor.piece
    return replace(piece, base=replace(piece.base, weighted=plan.weighted))


def _psnr_truth(forecast: Forecast, pictures: Sequence[Image]) -> float | None:
    """Return the mean PSNR of the views' pictures against the photographs; None without any."""
    if forecast.predictor.truth is None:
        return None
    return mean_psnr(errors_against(forecast.photographs, pictures))

"""Measures beside all other work what the plan really costs in the views of the forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.verification import Verifier
from tdtq_core.rendering.protocol import Image
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.photographs import errors_against
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast, Verified, Yardstick, basis_of, mean_psnr
from tdtq_viewer.workbench import Workbench

JOB = "verification"
LABEL = tr("Checking the prediction")


class Verifying(QObject):
    """Follows the prediction with a measurement as soon as the plan's own numbers are there."""

    def __init__(
        self, session: Session, jobs: Jobs, workbench: Workbench, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._workbench = session, jobs, workbench
        self._verifier: Verifier | None = None
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
        forecast, standing = session.forecast, session.standing
        if forecast is None or not session.backend or not standing.sizes or self._running():
            return
        # What attributes cost alone is measured only on the basis that they were predicted on.
        if standing.shares or (standing.views and not standing.forecast):
            return
        self._verifier = self._verifier or verifier_of(forecast)
        known = session.verified if standing.views else None
        self._jobs.start(
            JOB,
            partial(verify, forecast, session.plan, self._verifier, self._workbench, known),
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
    known: Verified | None,
    token: Token,
) -> None:
    """Publish the error of `plan`, unless it is `known`, and then that of each attribute alone.

    The latter only where the forecast is on the plan's basis.
    """
    renderer = workbench.patient(token)
    if renderer.wait():
        token.check()
    encoder = workbench.encoder(forecast.yardstick.scene, forecast.yardstick.importance)
    if known is None:
        compressed = encoder.quantize(plan, token.check)
        pictures = verifier.pictures(compressed, renderer, renderer.wait)
        error = verifier.error_of(pictures, renderer, renderer.wait)
        truth = _psnr_truth(forecast.yardstick, pictures)
        known = Verified(forecast.yardstick, plan, error, psnr_truth=truth)
        token.publish(known)
    if forecast.basis != basis_of(plan):
        return
    alone = {}
    if plan.pruning is not None:
        alone["pruning"] = verifier.error(encoder.left(plan.pruning), renderer, renderer.wait)
    piece = forecast.predictor.piece
    for name, quantizer in plan.quantizers.items():
        token.report(len(alone) / len(plan.quantizers), "")
        changed = piece.changed(name, quantizer)
        alone[name] = verifier.error_alone(name, quantizer, changed, renderer, renderer.wait)
    token.publish(replace(known, alone=alone))


def verifier_of(forecast: Forecast) -> Verifier:
    """Return what measures plans with the yardstick of `forecast`, on its basis."""
    values = {name: forecast.predictor.piece.values(name) for name in ATTRIBUTE_NAMES}
    return Verifier(forecast.yardstick.scene, values, forecast.yardstick.views)


def _psnr_truth(yardstick: Yardstick, pictures: Sequence[Image]) -> float | None:
    """Return the mean PSNR of the views' pictures against the photographs; None without any."""
    if yardstick.truth is None:
        return None
    return mean_psnr(errors_against(yardstick.photographs, pictures))

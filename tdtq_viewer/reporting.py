"""From what the window knows of a plan to a report that can be sent to others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.planning import Measured
from tdtq_core.evaluation.scores import Comparison
from tdtq_core.formats.views import View
from tdtq_core.rendering.protocol import WHITE
from tdtq_core.report.compressed import Compressed, compress_in_memory
from tdtq_core.report.content import Forecast as Theory
from tdtq_core.report.content import Report
from tdtq_core.report.curve import curve_of
from tdtq_core.report.files import write_gallery
from tdtq_core.report.gathering import Subject, gather
from tdtq_core.report.page import write_page
from tdtq_core.report.scene_file import SceneFile, describe_file, describe_scene
from tdtq_core.theory.prediction import Prediction
from tdtq_viewer.jobs import Token
from tdtq_viewer.state import Forecast, OpenScene, Verified
from tdtq_viewer.trials import Scales
from tdtq_viewer.workbench import Workbench

PICTURED, FORESEEN = 0.75, 0.95
"""Shares of the work after which the pictures are there, and what theory says."""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """What was learned of a plan before, so that the report need not learn it again.

    Attributes
    ----------
    forecast, verified
        What was predicted, and what came of it.
    trials
        What other plans gave in the same views.
    presets
        The forecast that says most about each preset, as the curve shows it.
    """

    forecast: Forecast
    verified: Verified
    trials: Mapping[CompressionPlan, Measured]
    presets: Mapping[CompressionPlan, Forecast]

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return what `plan` is expected to do, a preset by the forecast of its own."""
        return self.presets.get(plan, self.forecast).predict(plan)


@dataclass(frozen=True, eq=False)
class ReportWish:
    """What to report on.

    Attributes
    ----------
    opened, plan
        The scene, and what compresses it.
    views
        From where to measure.
    count
        How many of the worst views to picture.
    known
        What was measured there before; None if nothing was.
    knowledge
        What theory says; None to leave that out.
    command
        What to type to get this report again.
    page, pictures
        The file to write, and the folder for its pictures; None for no such folder.
    """

    opened: OpenScene
    plan: CompressionPlan
    views: Sequence[View]
    count: int
    known: Comparison | None
    knowledge: Knowledge | None
    command: str
    page: Path
    pictures: Path | None = None


def write_report(
    wish: ReportWish,
    make_encoder: Callable[[Token], Any],
    workbench: Workbench,
    token: Token,
) -> int:
    """Measure and picture what is not known yet, write the page, and return its size in bytes."""
    made = compress_in_memory(make_encoder(token), wish.plan, token.check)
    renderer = workbench.patient(token)
    found = gather(
        Subject(file_of(wish.opened), wish.opened.scene, made, wish.views, renderer, WHITE),
        command=wish.command,
        date=datetime.now().astimezone(),
        count=wish.count,
        known=wish.known,
        progress=lambda share: token.report(PICTURED * share, ""),
        should_stop=renderer.wait,
    )
    if wish.knowledge is not None:
        found = replace(found, forecast=_foreseen(wish.knowledge, made, workbench, token))
    token.check()
    return _write(found, wish)


def file_of(opened: OpenScene) -> SceneFile:
    """Return what identifies the file of the open scene, all that it holds counted."""
    if opened.path is None:
        return describe_scene(opened.name, opened.scene)
    facts = describe_file(opened.path, opened.scene)
    return replace(facts, gaussians=opened.in_file, float32_bytes=opened.bytes_before)


def _foreseen(known: Knowledge, made: Compressed, workbench: Workbench, token: Token) -> Theory:
    """Put what was learned in the forecast's own views into the words of a report."""
    forecast, verified = known.forecast, known.verified
    scales = Scales(forecast, workbench, token)

    def measure(plan: CompressionPlan) -> Measured:
        before = known.trials.get(plan)
        return scales.measure(plan) if before is None else before

    curve = curve_of(
        forecast.pruned(made.plan.pruning).frontier,
        known.predict,
        measure,
        made.plan,
        Measured(made.bytes, verified.psnr),
        progress=lambda share: token.report(PICTURED + (FORESEEN - PICTURED) * share, ""),
    )
    shares = verified.shares or {}
    return Theory(forecast.predict(made.plan), shares, curve, scope_of(forecast))


def scope_of(forecast: Forecast) -> str:
    """Say what the numbers of a forecast are about."""
    views = forecast.yardstick.views
    sizes = sorted({(view.camera.width, view.camera.height) for view in views})
    width, height = sizes[-1]
    upto = "at most " if len(sizes) > 1 else ""
    return f"{len(views)} views of {upto}{width} × {height} pixels"


def _write(report: Report, wish: ReportWish) -> int:
    size = write_page(report, wish.page)
    if wish.pictures is not None:
        wish.pictures.mkdir(exist_ok=True)
        write_gallery(report.gallery, wish.pictures)
    return size

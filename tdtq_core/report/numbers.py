"""The tables and figures of a report."""

from __future__ import annotations

from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.report.blame import PRUNING
from tdtq_core.report.content import Forecast, Report
from tdtq_core.report.curve import CurvePoint
from tdtq_core.report.markup import element, facts, table
from tdtq_core.report.words import (
    bytes_text,
    db_text,
    describe_pruning,
    describe_quantizer,
    mean_text,
    share_text,
    ssim_text,
)
from tdtq_core.scene import ATTRIBUTES, attribute_width
from tdtq_core.theory.criterion import criterion

MOST_ROWS = 24
"""Views that are listed, the worst ones; the data in the page holds all."""

_PLAN_COLUMNS = (
    "Attribute",
    "What happens to it",
    "Bits chosen",
    "Bits a value",
    "Bytes",
    "Share of the file",
    "Error, predicted",
    "Error, measured",
)


def key_figures(report: Report) -> str:
    """Return the few numbers that everybody looks for."""
    comparison = report.comparison
    figures = {
        "Before": bytes_text(report.file.float32_bytes),
        "After": bytes_text(report.compressed.bytes),
        "Smaller": f"{report.ratio:.1f}×",
        "PSNR": db_text(comparison.psnr_overall),
        "SSIM": ssim_text(comparison.ssim),
        "Worst view": db_text(comparison.lowest.psnr),
    }
    return facts(figures, "figures")


def plan_table(report: Report) -> str:
    """Return what was done to each attribute, and what it costs in bytes and in error."""
    rows = [_plan_row(report, attribute.name, attribute.label) for attribute in ATTRIBUTES]
    made = report.compressed
    if made.plan.pruning is not None:
        predicted, measured = _shares(report.forecast, PRUNING)
        said = describe_pruning(made.plan.pruning)
        rows.append(("Pruning", said, "–", "–", "–", "–", predicted, measured))
    rest = made.bytes - sum(made.attribute_bytes.values())
    share = share_text(rest / made.bytes)
    said = "The plan, the table of streams, and which Gaussians get finer steps"
    rows.append(("Everything else", said, "–", "–", f"{rest:,}", share, "–", "–"))
    return table("The plan, attribute by attribute", _PLAN_COLUMNS, rows)


def quality_table(report: Report) -> str:
    """Return the measured quality over all views, beside what was predicted."""
    comparison, forecast = report.comparison, report.forecast
    expected = None if forecast is None else forecast.prediction
    rows = [
        (
            "PSNR, mean of the views",
            mean_text(comparison),
            db_text(None if expected is None else expected.psnr_mean),
        ),
        (
            "PSNR over all pixels",
            db_text(comparison.psnr),
            db_text(None if expected is None else expected.psnr),
        ),
        ("SSIM, mean of the views", ssim_text(comparison.ssim), "–"),
        *_against_photographs(comparison, forecast),
    ]
    return table("Quality over all views", ("Figure", "Measured", "Predicted"), rows)


def views_table(comparison: Comparison) -> str:
    """Return the scores of the views, the worst first."""
    shown = [comparison.views[number] for number in comparison.worst[:MOST_ROWS]]
    truth = any(view.psnr_a_truth is not None for view in shown)
    columns = ("View", "PSNR", "SSIM") + (("Change to the photograph",) if truth else ())
    left = len(comparison.views) - len(shown)
    order = "those that lose most against their photographs" if truth else "the worst"
    caption = f"Views, {order} first" + (f"; {left} better ones are not listed" if left else "")
    return table(caption, columns, [_view_row(view, truth) for view in shown])


def curve_table(forecast: Forecast) -> str:
    """Return the points of the curve that were measured."""
    rows = [_curve_row("this plan", forecast.curve.plan)]
    rows += [_curve_row(point.name, point) for point in forecast.curve.presets]
    return table("Presets and this plan", ("Plan", "Size", "Predicted", "Measured"), rows)


def criterion_rows(report: Report) -> str:
    """Return what the dimension criterion says of every attribute that keeps bits."""
    rows = []
    for attribute in ATTRIBUTES:
        width = attribute_width(attribute.name, report.file.sh_degree)
        bits = report.compressed.plan.quantizers[attribute.name].config().get("bits")
        if bits is not None and width:
            found = criterion(width, max(1, round(bits)))
            numbers = (f"{width}", f"{found.bits}", f"{found.rule_value:.2g}")
            rows.append((attribute.label, *numbers, f"{found.distortion:.2g}", found.verdict))
    if not rows:
        return element(
            "p", "Every attribute is kept exactly or left out: there is nothing to turn."
        )
    columns = ("Attribute", "d", "b", "d/4^b", "D(d, b)", "Is it worth turning at random?")
    return table("The dimension criterion, at the nearest whole bits", columns, rows)


def scene_facts(report: Report) -> str:
    """Return what identifies the scene and its compressed file."""
    file, made = report.file, report.compressed
    entries = {
        "Original": file.name,
        **({} if file.bytes is None else {"File on disk": f"{file.bytes:,} bytes"}),
        "SHA-256": file.sha256,
        "Gaussians": f"{file.gaussians:,}, SH degree {file.sh_degree}",
        "As float32": f"{file.float32_bytes:,} bytes, {report.ratio:.2f} times the compressed size",
        "Compressed": f"{made.bytes:,} bytes, {len(made.scene):,} Gaussians",
    }
    if made.file is not None:
        entries["Compressed file"] = made.file.name
        entries["Its SHA-256"] = made.file.sha256
    return facts(entries)


def _plan_row(report: Report, name: str, label: str) -> tuple[str, ...]:
    made = report.compressed
    size = made.attribute_bytes[name]
    said, bits = describe_quantizer(made.plan.quantizers[name])
    spent = f"{made.bits_per_value(name, report.file.sh_degree):.2f}"
    shares = _shares(report.forecast, name)
    return (label, said, bits, spent, f"{size:,}", share_text(size / made.bytes), *shares)


def _shares(forecast: Forecast | None, name: str) -> tuple[str, str]:
    if forecast is None:
        return "–", "–"
    predicted = forecast.prediction.shares().get(name)
    return share_text(predicted), share_text(forecast.measured_shares.get(name, 0.0))


def _against_photographs(
    comparison: Comparison, forecast: Forecast | None
) -> list[tuple[str, str, str]]:
    if comparison.delta_psnr_truth is None:
        return []
    expected = None if forecast is None else forecast.prediction.psnr_truth
    return [
        ("Original against the photographs", db_text(comparison.psnr_a_truth), "–"),
        ("Compressed against them", db_text(comparison.psnr_b_truth), db_text(expected)),
    ]


def _view_row(view: ViewScore, truth: bool) -> tuple[str, ...]:
    row = (view.name, db_text(view.psnr), ssim_text(view.ssim))
    change = view.delta_psnr_truth
    return (*row, "–" if change is None else f"{change:+.3f} dB") if truth else row


def _curve_row(name: str, point: CurvePoint) -> tuple[str, ...]:
    predicted, measured = db_text(point.predicted_psnr), db_text(point.measured_psnr)
    return name, bytes_text(point.bytes), predicted, measured

"""Numbers in words, for people who have never heard of decibels."""

from __future__ import annotations

import math

from tdtq_core import figures
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.scores import Comparison
from tdtq_core.quantizers import Quantizer
from tdtq_core.report.content import Report

SEEN = (
    (50.0, "a difference that nobody sees"),
    (44.0, "a difference that hardly anyone sees"),
    (38.0, "a difference that shows only up close"),
    (32.0, "a difference that one can see"),
    (-math.inf, "a difference that is plain to see"),
)
"""What people see from a PSNR in dB upwards, best first."""

LEAST_LOSS = 0.005
"""A loss in dB that is worth a word: a smaller one reads as nothing."""

QUANTIZERS = {
    "grid": "Rounded to even steps",
    "principal": "Turned to its principal axes, rounded to even steps",
    "turbo": "Turned at random, rounded to fixed levels (TurboQuant)",
    "turbo_prod": "Turned at random, rounded to fixed levels without bias (TurboQuant, products)",
    "raw": "Kept exactly (float32)",
    "drop": "Left out",
}
"""What each quantizer does, by its id."""

PRUNINGS = {
    "opacity": "Gaussians fainter than an opacity of {amount:g} are left out",
    "importance": "The {amount:.2%} of the Gaussians that pictures show least are left out",
    "contribution": "Gaussians that together put {amount:.3%} into the pictures are left out",
}
"""What each kind of pruning does."""


def answer(report: Report) -> str:
    """Return what came out in one sentence that a client understands."""
    before, after = bytes_text(report.file.float32_bytes), bytes_text(report.compressed.bytes)
    said = f"{before} of float32 numbers became {after}, {_change(report.ratio)}"
    return f"{said}; {_likeness(report)}."


def seen(psnr: float) -> str:
    """Return what people see of a PSNR in dB."""
    return next((text for least, text in SEEN if psnr >= least), "pictures that hold no numbers")


def worst(report: Report) -> str:
    """Return which view suffered most, in a sentence."""
    comparison, view = report.comparison, report.comparison.lowest
    count = len(comparison.views)
    if count == 1:
        return f"One view was measured, {view.name}."
    said = f"Of {count} views the worst is {view.name}: {db_text(view.psnr)}, {seen(view.psnr)}."
    return said + _lost(comparison)


def describe_quantizer(quantizer: Quantizer) -> tuple[str, str]:
    """Return what a quantizer does, and the bits that its plan names."""
    config = quantizer.config()
    bits = config.get("bits")
    return QUANTIZERS.get(config["id"], config["id"]), "–" if bits is None else f"{bits:g}"


def describe_pruning(pruning: Pruning) -> str:
    """Return what a rule of pruning does."""
    return PRUNINGS[pruning.kind].format(amount=pruning.amount)


def bytes_text(count: float) -> str:
    """Return a size such as ``"23.6 MB"``; a megabyte has 1,000,000 bytes."""
    size = float(count)
    for unit in ("bytes", "kB", "MB"):
        if size < 999.5:
            return (
                f"{size:.0f} {unit}" if unit == "bytes" or size >= 99.95 else f"{size:.1f} {unit}"
            )
        size /= 1000
    return f"{size:.1f} GB"


def db_text(psnr: float | None) -> str:
    """Return a PSNR such as ``"44.13 dB"``, a dash where it is not known."""
    if psnr is None or math.isnan(psnr):
        return "–"
    return "identical" if math.isinf(psnr) else f"{psnr:.2f} dB"


def mean_text(comparison: Comparison) -> str:
    """Return the mean of the views' PSNR as text, or why there is none."""
    if comparison.mse > 0 and math.isinf(comparison.psnr_mean):
        return "infinite: some views are identical"
    return db_text(comparison.psnr_mean)


def ssim_text(ssim: float) -> str:
    """Return an SSIM such as ``"0.9987"``, a dash for pictures that hold no numbers."""
    return "–" if math.isnan(ssim) else figures.ssim_text(ssim)


def share_text(share: float | None) -> str:
    """Return a share such as ``"12.3%"``."""
    return "–" if share is None else f"{share:.1%}"


def _change(ratio: float) -> str:
    if ratio < 0.995:
        return f"{1 / ratio:.2f} times larger"
    if ratio < 1.05:
        return "the same size"
    return f"{ratio:.1f} times smaller"


def _lost(comparison: Comparison) -> str:
    """Return which view lost most against its photograph; nothing where none lost."""
    view = comparison.views[comparison.worst[0]]
    change = view.delta_psnr_truth
    if change is None or not change < -LEAST_LOSS:
        return ""
    return f" Against its photograph {view.name} loses most, {-change:.2f} dB."


def _likeness(report: Report) -> str:
    if report.comparison.mse == 0:
        return "the pictures are identical"
    psnr = report.comparison.psnr_overall
    return f"the pictures agree to {psnr:.1f} dB, {seen(psnr)}"

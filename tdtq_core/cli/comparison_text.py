"""A comparison in words: the worst views, the means, and how it was measured."""

from __future__ import annotations

from collections.abc import Callable

from tdtq_core.cli.output import (
    print_facts,
    print_line,
    print_table,
    readable_db,
    readable_ssim,
)
from tdtq_core.evaluation.scores import Comparison, ViewScore, finite
from tdtq_core.report.words import mean_text

MOST_ROWS = 12
"""Views that are listed; the worst ones."""


def print_comparison(comparison: Comparison) -> None:
    """Print what was found, the worst view first."""
    columns = _columns(comparison)
    shown = [comparison.views[index] for index in comparison.worst[:MOST_ROWS]]
    print_table(list(columns), [[cell(view) for cell in columns.values()] for view in shown])
    left = len(comparison.views) - len(shown)
    if left:
        print_line(f"and {left} better ones; --table FILE.csv writes all")
    print_facts(_facts(comparison))
    print_line(comparison.protocol)


def _columns(comparison: Comparison) -> dict[str, Callable[[ViewScore], str]]:
    """Return the cells of each column, only of those that hold something."""
    against_photographs = comparison.delta_psnr_truth is not None
    name = "view, greatest loss first" if against_photographs else "view, worst first"
    columns: dict[str, Callable[[ViewScore], str]] = {
        name: lambda view: view.name,
        "PSNR": lambda view: _db(view.psnr),
        "SSIM": lambda view: _ssim(view.ssim),
    }
    if comparison.flip is not None:
        columns["FLIP"] = lambda view: _ssim(view.flip)
    if against_photographs:
        columns["A to photograph"] = lambda view: _where_known(view.psnr_a_truth, _db)
        columns["B to photograph"] = lambda view: _where_known(view.psnr_b_truth, _db)
        columns["change"] = lambda view: _where_known(view.delta_psnr_truth, _change)
    return columns


def _facts(comparison: Comparison) -> dict[str, object]:
    facts: dict[str, object] = {
        "PSNR": f"{_db(comparison.psnr)} over all pixels",
        "mean PSNR": mean_text(comparison),
        "mean SSIM": _ssim(comparison.ssim),
    }
    if comparison.flip is not None:
        facts["mean FLIP"] = _ssim(comparison.flip)
    if comparison.delta_psnr_truth is not None:
        facts["to the photographs"] = (
            f"A {_db(comparison.psnr_a_truth)}, B {_db(comparison.psnr_b_truth)}, "
            f"change {_change(comparison.delta_psnr_truth)}"
        )
    return facts


def _where_known(value: float | None, text: Callable[[float], str]) -> str:
    return "" if value is None else text(value)


def _change(value: float) -> str:
    return f"{value:+.3f} dB"


def _db(value: float | None) -> str:
    return readable_db(finite(value))


def _ssim(value: float | None) -> str:
    return readable_ssim(finite(value))

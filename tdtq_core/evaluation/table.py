"""A comparison as a table in a file: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from tdtq_core.errors import OptionError
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.formats.atomic import atomic_write

COLUMNS: dict[str, Callable[[ViewScore], str | float | None]] = {
    "view": lambda score: score.name,
    "psnr_db": lambda score: score.psnr,
    "ssim": lambda score: score.ssim,
    "flip": lambda score: score.flip,
    "psnr_original_to_photograph_db": lambda score: score.psnr_a_truth,
    "psnr_compressed_to_photograph_db": lambda score: score.psnr_b_truth,
    "psnr_change_db": lambda score: score.delta_psnr_truth,
    "ssim_original_to_photograph": lambda score: score.ssim_a_truth,
    "ssim_compressed_to_photograph": lambda score: score.ssim_b_truth,
    "ssim_change": lambda score: score.delta_ssim_truth,
}
"""What each column of a CSV table holds; infinite PSNR, of identical pictures, is ``inf``."""


def check_table(path: Path) -> None:
    """Raise OptionError unless `path` names a kind of table, before any long work."""
    if path.suffix.lower() not in _MAKERS:
        raise OptionError(
            f"{path.name}: a table is a .csv or a .json file.", f"Name it {path.stem}.csv, say."
        )


def write_table(comparison: Comparison, path: Path) -> None:
    """Write `comparison` to a .csv file, one row a view and the worst first, or to a .json file.

    Raises
    ------
    OptionError
        If the suffix is neither.
    FileAccessError
        If the file cannot be written.
    """
    check_table(path)
    text = _MAKERS[path.suffix.lower()](comparison)
    with atomic_write(path) as stream:
        stream.write(text.encode("utf-8"))


def _csv(comparison: Comparison) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for index in comparison.worst:
        writer.writerow(_cells(comparison.views[index]))
    return text.getvalue()


def _cells(score: ViewScore) -> list[str]:
    values = [value(score) for value in COLUMNS.values()]
    return ["" if v is None else v if isinstance(v, str) else f"{v:.6g}" for v in values]


def _json(comparison: Comparison) -> str:
    return json.dumps(comparison.to_json(), indent=2, allow_nan=False) + "\n"


_MAKERS: dict[str, Callable[[Comparison], str]] = {".csv": _csv, ".json": _json}

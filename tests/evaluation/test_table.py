"""Tables in files."""

import csv
import json
import math

import pytest

from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.evaluation.table import COLUMNS, write_table

RESULT = Comparison(
    [
        ViewScore("fine, really", 100, 0.0, 1.0, 30.0, 30.0, 0.9, 0.9, 0.0),
        ViewScore("worse", 100, 0.01, 0.5, 30.0, 29.0, 0.9, 0.8, 0.25),
        ViewScore("no photograph", 100, 0.001, math.nan),
    ],
    "cpu",
    "How it was done.",
)


def test_csv_has_a_row_a_view_and_the_worst_first(tmp_path):
    write_table(RESULT, tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["view"] for row in rows] == ["worse", "fine, really", "no photograph"]
    assert list(rows[0]) == list(COLUMNS)
    assert float(rows[0]["psnr_db"]) == pytest.approx(20)
    assert float(rows[0]["psnr_change_db"]) == -1
    assert rows[1]["psnr_db"] == "inf"
    assert rows[2]["psnr_change_db"] == rows[2]["flip"] == ""


def test_json_is_what_the_command_prints(tmp_path):
    write_table(RESULT, tmp_path / "table.JSON")
    assert json.loads((tmp_path / "table.JSON").read_text()) == RESULT.to_json()


def test_other_suffixes_and_folders_that_are_not_there_are_refused(tmp_path):
    with pytest.raises(OptionError, match="csv"):
        write_table(RESULT, tmp_path / "table.txt")
    with pytest.raises(FileAccessError):
        write_table(RESULT, tmp_path / "missing" / "table.csv")

"""The batch's table: figures in full, states in words, on the clipboard and in a file."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyleOptionViewItem

from tdtq_core.batch.jobs import Job, Outcome, Progress
from tdtq_core.batch.running import Record
from tdtq_viewer import words
from tdtq_viewer.batch.entries import COLUMNS, NOTE_COLUMN, STATE_COLUMN, psnr_of

from .acting import run

FIGURES = ("Before", "After", "Ratio")


def test_figures_are_shown_in_full_however_long(batch):
    column = next(i for i, column in enumerate(COLUMNS) if column.text is psnr_of)
    entry, narrow = batch.model.entries[0], batch.list.columnWidth(column)
    outcome = Outcome(result={"predicted_psnr": 52.86})
    batch.model.take(str(entry.scene), Record(Job(str(entry.scene), "a.tdtq", {}), outcome))
    said = batch.model.index(0, column)
    assert said.data() == "52.86 predicted"
    needed = batch.list.sizeHintForIndex(said).width()
    assert narrow < needed <= batch.list.columnWidth(column)


def test_how_far_a_scene_is_stays_in_sight_where_words_are_too_long(batch):
    batch.model.take(str(batch.model.entries[0].scene), Progress("Finding out what shows", 0.26))
    option = QStyleOptionViewItem()
    delegate = batch.list.itemDelegateForColumn(STATE_COLUMN)
    delegate.initStyleOption(option, batch.model.index(0, STATE_COLUMN))
    assert option.textElideMode is Qt.TextElideMode.ElideMiddle
    hint = batch.model.index(0, STATE_COLUMN).data(Qt.ItemDataRole.ToolTipRole)
    assert "Finding out what shows: 26%" in hint


def test_the_table_is_copied_and_saved(qtbot, batch, tmp_path):
    run(qtbot, batch)
    batch.list.selectRow(2)
    batch.buttons["copy"].click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["Scene", "c"]
    batch.list.clearSelection()
    qtbot.keyClick(batch.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().count("\n") == 3
    path = tmp_path / "table.csv"
    batch.save_table(path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: str(path) in batch.note.text())
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Path(row["scene"]).name for row in rows] == ["a.ply", "b.ply", "c.ply"]
    assert float(rows[0]["ratio"]) == pytest.approx(batch.model.entries[0].result["ratio"])


def test_ratio_is_before_divided_by_after_and_the_files_own_size_is_told(qtbot, batch):
    run(qtbot, batch)
    result, titles = batch.model.entries[0].result, [column.title for column in COLUMNS]
    before, after, ratio = (batch.model.index(0, titles.index(t)) for t in FIGURES)
    assert before.data() == words.bytes_text(result["bytes_in"])
    assert ratio.data() == f"{result['bytes_in'] / result['bytes_out']:.1f}×"
    assert after.data() == words.bytes_text(result["bytes_out"])
    own = words.bytes_text(batch.model.entries[0].scene.stat().st_size)
    assert own != before.data()
    assert f"own file takes {own}" in before.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("b.ply: header: expected a line, found none.", "Header: expected a line, found none."),
        ("{path}: Input/output error.", "Input/output error."),
        ("{path} cannot be read: permission denied.", "Cannot be read: permission denied."),
        ("There is no file {path}.", "There is no file {path}."),
    ],
)
def test_a_note_begins_with_the_reason_and_is_told_whole_elsewhere(batch, error, reason):
    scene = batch.model.entries[1].scene
    whole = error.format(path=scene)
    record = Record(Job(str(scene), "b.tdtq", {}), Outcome(None, whole))
    batch.model.take(str(scene), record)
    cell = batch.model.index(1, NOTE_COLUMN)
    assert cell.data() == reason.format(path=scene)
    assert whole in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert batch.model.text([1]).endswith(f"\t{whole}")


def test_the_reason_of_a_failure_takes_the_room_of_the_figures(qtbot, batch, folder):
    batch.resize(1024, 700)
    run(qtbot, batch)
    spans = [batch.list.columnSpan(row, STATE_COLUMN) for row in range(3)]
    assert spans == [1, len(COLUMNS) - STATE_COLUMN, 1]
    cell, entry = batch.model.index(1, STATE_COLUMN), batch.model.entries[1]
    assert cell.data() == f"failed · {entry.reason}"
    assert batch.list.sizeHintForIndex(cell).width() <= batch.list.visualRect(cell).width()
    (folder / "b.ply").write_bytes((folder / "a.ply").read_bytes())
    run(qtbot, batch)
    assert [batch.list.columnSpan(row, STATE_COLUMN) for row in range(3)] == [1, 1, 1]

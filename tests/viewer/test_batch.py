import csv
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QStyleOptionViewItem

from tdtq_core.batch.jobs import Job, Outcome, Progress
from tdtq_core.batch.local import LocalExecutor
from tdtq_core.batch.performing import perform
from tdtq_core.batch.running import Record
from tdtq_core.codec.plan import plan_from_json
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_core.errors import FileFormatError
from tdtq_core.formats import read_scene, write_scene
from tdtq_viewer.batch import orders
from tdtq_viewer.batch.entries import COLUMNS, STATE_COLUMN, State, psnr_of
from tdtq_viewer.batch.last_batch import Choices, LastBatch, last_batch_of, record_of
from tdtq_viewer.batch.model import SHARE_ROLE
from tdtq_viewer.batch.window import BatchWindow
from tdtq_viewer.window import MainWindow
from tdtq_viewer.wishes import PSNR, RATIO, SIZE, Wish

PLAN = replace(PRESETS["high"], pruning=None, weighted=False)


class Inline:
    """Carries jobs out in the thread that asks, and waits before each until it may."""

    def __init__(self, unwanted, gate):
        self.unwanted, self.gate = unwanted, gate

    def run(self, work, jobs, watch):
        for number, job in enumerate(jobs):
            watch(job, Progress("Compressing", 0.5))
            while number >= self.gate["open"] and not self.unwanted():
                self.gate["waiting"] = True
            if self.unwanted():
                return
            yield job, perform(work, job, lambda progress, job=job: watch(job, progress))


@pytest.fixture
def gate(monkeypatch):
    """How many scenes may be done; the next one waits."""
    gate = {"open": 99, "waiting": False}
    monkeypatch.setattr(
        orders, "_executor", lambda order, token: Inline(lambda: token.cancelled, gate)
    )
    return gate


@pytest.fixture
def folder(tmp_path, make_scene):
    """Two scenes, and between them one that is none."""
    place = tmp_path / "scenes"
    place.mkdir()
    write_scene(make_scene(40), place / "a.ply")
    (place / "b.ply").write_bytes(b"ply\nnothing")
    write_scene(make_scene(50), place / "c.ply")
    return place


@pytest.fixture
def batch(qtbot, window, folder, gate):
    """The window of the batch with the three scenes."""
    window.session.set_plan(PLAN)
    window.many.action.trigger()
    batch = window.many.batch
    batch.add([folder])
    qtbot.waitUntil(lambda: len(batch.model.entries) == 3)
    return batch


def said(batch):
    """What the messages over the list say, one after the other."""
    return " ".join(bar.accessibleName() for bar in batch.messages.bars)


def states(batch):
    return [entry.state for entry in batch.model.entries]


def run(qtbot, batch):
    batch.go.click()
    qtbot.waitUntil(lambda: not batch.running, timeout=15000)


def test_a_scene_that_fails_is_shown_and_the_rest_go_on(qtbot, batch, folder):
    assert batch.controls.place == folder / "tdtq"
    run(qtbot, batch)
    assert states(batch) == [State.DONE, State.FAILED, State.DONE]
    assert "b.ply" in batch.model.entries[1].note
    assert batch.note.text() == "2 of 3 scenes done, 1 failed."
    for name, count in (("a", 40), ("c", 50)):
        path = folder / "tdtq" / f"{name}.tdtq"
        assert path.stat().st_size == batch.model.entries["abc".index(name)].result["bytes_out"]
        assert batch.model.entries["abc".index(name)].result["gaussians_out"] == count
        assert len(read_scene(folder / f"{name}.ply")) == count


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
    option = QStyleOptionViewItem()
    delegate = batch.list.itemDelegateForColumn(STATE_COLUMN)
    delegate.initStyleOption(option, batch.model.index(0, STATE_COLUMN))
    assert option.textElideMode is Qt.TextElideMode.ElideMiddle
    batch.model.take(str(batch.model.entries[0].scene), Progress("Finding out what shows", 0.26))
    hint = batch.model.index(0, STATE_COLUMN).data(Qt.ItemDataRole.ToolTipRole)
    assert "Finding out what shows: 26%" in hint


def test_scenes_that_failed_are_not_called_done(qtbot, batch, gate):
    gate["open"] = 2
    batch.go.click()
    qtbot.waitUntil(lambda: states(batch)[1] is State.FAILED and gate["waiting"], timeout=15000)
    qtbot.waitUntil(lambda: batch.runner.job.fraction == 2 / 3)
    assert batch.runner.job.label == "Compressing scenes: 1 of 3 done"
    batch.go.click()


def test_the_window_is_no_larger_than_the_screen(window, monkeypatch):
    small = SimpleNamespace(availableSize=lambda: QSize(1024, 660))
    monkeypatch.setattr(BatchWindow, "screen", lambda self: small)
    assert window.many.batch.size() == QSize(1024, 660)


def test_what_was_finished_is_not_done_again_unless_asked_for(qtbot, batch):
    run(qtbot, batch)
    run(qtbot, batch)
    texts = [entry.state_text for entry in batch.model.entries]
    assert texts == ["done before", "failed", "done before"]
    batch.controls.fresh.setChecked(True)
    run(qtbot, batch)
    assert [entry.state_text for entry in batch.model.entries] == ["done", "failed", "done"]


def test_a_stopped_batch_goes_on_where_it_was(qtbot, batch, gate):
    gate["open"] = 1
    batch.go.click()
    qtbot.waitUntil(lambda: states(batch)[0] is State.DONE and gate["waiting"], timeout=15000)
    qtbot.waitUntil(lambda: states(batch)[1] is State.WORKING)
    index = batch.model.index(1, STATE_COLUMN)
    assert index.data() == "Compressing: 50%"
    assert index.data(SHARE_ROLE) == 0.5
    assert not batch.controls.isEnabled()
    batch.go.click()
    assert states(batch) == [State.DONE, State.STOPPED, State.STOPPED]
    assert batch.go.text() == "&Go on"
    assert "What is finished is kept" in batch.note.text()
    gate["open"] = 99
    run(qtbot, batch)
    texts = [entry.state_text for entry in batch.model.entries]
    assert texts == ["done before", "failed", "done"]


def test_closing_the_window_stops_and_says_so(qtbot, window, batch, gate):
    gate["open"] = 1
    batch.go.click()
    qtbot.waitUntil(lambda: states(batch)[0] is State.DONE and gate["waiting"], timeout=15000)
    qtbot.keyClick(batch, Qt.Key.Key_Escape)
    assert batch.running
    batch.close()
    assert not batch.running
    message = next(bar.message for bar in window.messages.bars)
    assert message.text == "The batch was stopped: 1 of 3 scenes done."
    gate["open"] = 99
    message.action()
    assert batch.isVisible()
    qtbot.waitUntil(lambda: not batch.running, timeout=15000)
    assert states(batch) == [State.DONE, State.FAILED, State.DONE]


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


def test_scenes_are_dropped_and_removed(qtbot, batch, folder, make_scene):
    other = folder.parent / "d.ply"
    write_scene(make_scene(30), other)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (other, folder)])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons)
    batch.list.dropEvent(event)
    qtbot.waitUntil(lambda: len(batch.model.entries) == 4)
    assert [entry.name for entry in batch.model.entries] == ["a", "b", "c", "d"]
    batch.list.selectRow(3)
    batch.buttons["remove"].click()
    assert len(batch.model.entries) == 3


def test_a_folder_without_scenes_is_said(qtbot, batch, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    batch.add([empty])
    qtbot.waitUntil(lambda: "holds no scene" in said(batch))


def test_a_folder_that_cannot_be_made_is_said(qtbot, batch, folder):
    batch.controls.folder.setText(str(folder / "a.ply"))
    run(qtbot, batch)
    assert "is a file, not a folder" in said(batch)
    assert states(batch) == [State.STOPPED] * 3
    batch.controls.folder.setText(str(folder / "out"))
    run(qtbot, batch)
    assert said(batch) == ""


def test_a_crash_can_be_copied(qtbot, batch, monkeypatch):
    def crash(*arguments):
        raise ZeroDivisionError("by seven")

    monkeypatch.setattr(orders, "_executor", crash)
    run(qtbot, batch)
    assert "went wrong" in said(batch)
    batch.messages.bars[0].action.click()
    assert "ZeroDivisionError: by seven" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("aim", "targets"),
    [
        (None, (None, None, None)),
        (Wish(PSNR, 45.0), (45.0, None, None)),
        (Wish(RATIO, 12.0), (None, 12.0, None)),
        (Wish(SIZE, 2.5e6), (None, None, 2_500_000)),
    ],
)
def test_the_plan_or_a_target_is_what_is_done(aim, targets):
    wishes = orders.wishes_for(PLAN, aim, predict=True, drop_invalid=True)
    assert (wishes.target_psnr, wishes.target_ratio, wishes.target_size) == targets
    start = PLAN if aim is None else PRESETS[DEFAULT_PRESET]
    assert plan_from_json(wishes.plan) == start
    assert wishes.predict is (aim is None)
    assert wishes.may_prune is (aim is not None)
    assert wishes.viewing.drop_invalid
    json.dumps(wishes.to_json())


def test_the_home_of_nobody_is_a_folder_like_any_other(batch):
    batch.controls.folder.setText("~nobody-here/out")
    assert batch.controls.place == Path("~nobody-here/out").absolute()
    batch.controls.folder.setText("~/out")
    assert batch.controls.place == Path.home() / "out"


def test_the_choices_make_the_order(batch, folder):
    controls = batch.controls
    controls.advanced.click()
    assert controls.fold.isVisible()
    controls.workers.setValue(3)
    controls.goal.goal.setCurrentIndex(2)
    controls.goal.number.setValue(15.0)
    assert not controls.predict.isVisible()
    order = controls.order([folder / "a.ply"], PLAN)
    assert (order.workers, order.scheduler) == (3, "")
    assert order.wishes.target_ratio == 15.0
    controls.scheduler.setText("tcp://10.0.0.1:8786")
    assert not controls.workers.isEnabled()
    order = controls.order([folder / "a.ply"], PLAN)
    assert (order.workers, order.scheduler) == (None, "tcp://10.0.0.1:8786")


def test_list_and_choices_come_back_at_the_next_start(qtbot, window, batch, engine, folder):
    controls = batch.controls
    controls.goal.goal.setCurrentIndex(2)
    controls.goal.number.setValue(15.0)
    controls.folder.setText(str(folder / "out"))
    controls.workers.setValue(3)
    controls.fresh.setChecked(True)
    window.restoring.keeps = True
    window.close()
    (folder / "c.ply").unlink()
    for restores, count in ((True, 3), (False, 0)):
        again = MainWindow(engine)
        again.many.restores = restores
        again.many.action.trigger()
        qtbot.waitExposed(again.many.batch)
        assert len(again.many.batch.model.entries) == count
        assert (again.many.batch.last == batch.last) is restores
        again.close()  # the empty list of a fresh start takes nothing away
        again.deleteLater()


@pytest.mark.parametrize(
    "change",
    [
        {"scenes": 3},
        {"scenes": [4]},
        {"choices": []},
        {"choices": {"goal": 9}},
        {"choices": {"numbers": [1.0]}},
        {"choices": {"numbers": ["a", 1.0, 1.0]}},
        {"choices": {"workers": True}},
        {"choices": {"fresh": 1}},
        {"choices": {"folder": None}},
    ],
)
def test_a_damaged_list_is_refused(tmp_path, change):
    choices = Choices(0, (45.0, 10.0, 2.0), "out", "", 0, True, False, False)
    last = LastBatch((tmp_path / "a.ply",), choices)
    record = json.loads(json.dumps(record_of(last)))
    assert last_batch_of(tmp_path, record) == last
    parts = {
        name: record[name] | value if isinstance(value, dict) else value
        for name, value in change.items()
    }
    with pytest.raises(FileFormatError):
        last_batch_of(tmp_path, {**record, **parts})


def test_work_ends_with_the_window(qtbot, window, folder, monkeypatch):
    begun = []

    class Watched(LocalExecutor):
        def run(self, work, jobs, watch):
            begun.append(self)
            return super().run(work, jobs, watch)

    monkeypatch.setattr(orders, "LocalExecutor", Watched)
    window.session.set_plan(PLAN)
    window.many.show()
    batch = window.many.batch
    batch.add([folder])
    qtbot.waitUntil(lambda: len(batch.model.entries) == 3)
    batch.go.click()
    qtbot.waitUntil(lambda: bool(begun))
    window.close()
    assert [path.name for path in (folder / "tdtq").iterdir()] == []


def test_several_scenes_dropped_into_the_main_window_make_a_batch(
    qtbot, window, folder, make_scene
):
    paths = [folder / name for name in ("a.ply", "c.ply")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons))
    batch = window.many.batch
    qtbot.waitUntil(lambda: [entry.scene for entry in batch.model.entries] == paths)
    assert batch.isVisible()
    assert window.session.opened is None


def test_closing_the_main_window_asks_before_a_batch_is_stopped(qtbot, window, batch, gate):
    window.leaving.asks = True
    gate["open"] = 1
    batch.go.click()
    qtbot.waitUntil(lambda: states(batch)[0] is State.DONE and gate["waiting"], timeout=15000)
    window.close()
    assert window.isVisible()
    assert batch.running
    bar = window.messages.bars[-1]
    assert bar.message.text == "A batch is running: 1 of 3 scenes done."
    bar.dismiss.click()
    window.close()
    assert window.isVisible()
    window.messages.bars[-1].action.click()
    assert not window.isVisible()
    assert not batch.running


def test_the_file_menu_lists_it_once(window):
    menu = window.menuBar().actions()[0].menu()
    assert menu.actions().count(window.many.action) == 1

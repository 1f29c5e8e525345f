"""A batch runs: scenes that fail, scenes that were finished before, going on after a stop."""

from PySide6.QtGui import QGuiApplication

from tdtq_core.formats import read_scene
from tdtq_viewer.batch import orders
from tdtq_viewer.batch.entries import STATE_COLUMN, State
from tdtq_viewer.batch.model import SHARE_ROLE

from .acting import run, said, states


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


def test_scenes_that_failed_are_not_called_done(qtbot, batch, gate):
    gate["open"] = 2
    batch.go.click()
    qtbot.waitUntil(lambda: states(batch)[1] is State.FAILED and gate["waiting"], timeout=15000)
    qtbot.waitUntil(lambda: batch.runner.job.fraction == 2 / 3)
    assert batch.runner.job.label == "Compressing scenes: 1 of 3 done"
    batch.go.click()


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

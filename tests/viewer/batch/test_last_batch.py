"""The list and the choices of a batch come back at the next start."""

import json

import pytest

from tdtq_core.errors import FileFormatError
from tdtq_viewer.batch.last_batch import Choices, LastBatch, last_batch_of, record_of
from tdtq_viewer.window import MainWindow


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

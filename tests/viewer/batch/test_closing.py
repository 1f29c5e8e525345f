"""Windows that close while a batch runs: what is stopped, what is asked."""

from PySide6.QtCore import Qt

from tdtq_core.batch.local import LocalExecutor
from tdtq_viewer.batch import orders
from tdtq_viewer.batch.entries import State

from .acting import PLAN, states


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

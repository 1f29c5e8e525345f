"""The window of the batch with three scenes, one of which is none, and work without processes."""

import pytest

from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.performing import perform
from tdtq_core.formats import write_scene
from tdtq_viewer.batch import orders

from .acting import PLAN


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

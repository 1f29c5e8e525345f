"""One job: whatever goes wrong becomes an outcome."""

import pytest

from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.performing import failure, perform, seldom


def test_a_result(obey, make_job):
    said = []
    outcome = perform(obey, make_job("a"), said.append)
    assert outcome.done
    assert outcome.error == ""
    assert said == [Progress("Counting", 0.5)]


@pytest.mark.parametrize(
    ("do", "words", "fault"),
    [
        ("fail", "It is bad. Mend it.", False),
        ("run out", "Not enough memory.", False),
        ("break down", "The program failed, not you: ZeroDivisionError: by zero.", True),
    ],
)
def test_failures_in_one_sentence(obey, make_job, do, words, fault):
    outcome = perform(obey, make_job("a", do), lambda progress: None)
    assert not outcome.done
    assert words in outcome.error
    assert ("Traceback" in outcome.detail) == fault


def test_what_the_system_refuses_names_the_file():
    error = failure(PermissionError(13, "Permission denied", "x.ply")).error
    assert error.startswith("x.ply: Permission denied.")


def test_progress_is_told_by_stage_and_now_and_then(monkeypatch):
    told = []
    monkeypatch.setattr("tdtq_core.batch.performing.REPORT_SECONDS", float("inf"))
    watch = seldom(told.append)
    for stage in ("Probing", "Compressing"):
        for step in range(3):
            watch(Progress(stage, step / 3))
    assert told == [Progress("Probing", 0.0), Progress("Compressing", 0.0)]
    monkeypatch.setattr("tdtq_core.batch.performing.REPORT_SECONDS", 0.0)
    watch(Progress("Compressing", 1.0))
    assert told[-1] == Progress("Compressing", 1.0)

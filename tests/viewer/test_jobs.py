"""Jobs in worker threads: newer ones cancel older ones, and closing ends all."""

import threading

import pytest

from tdtq_viewer.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.close()
    jobs.deleteLater()


def test_a_result_arrives_in_the_gui_thread(qtbot, jobs):
    results = []
    jobs.start(
        "sum",
        lambda token: (1 + 1, threading.current_thread()),
        done=lambda result: results.append((*result, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(results))
    value, worker, receiver = results[0]
    assert value == 2
    assert worker is not receiver
    assert receiver is threading.main_thread()


def test_a_newer_job_cancels_the_older_one_of_its_kind(qtbot, jobs):
    release, started, results = threading.Event(), threading.Event(), []

    def slow(token):
        started.set()
        release.wait(5)
        token.check()
        return "old"

    jobs.start("picture", slow, done=results.append)
    assert started.wait(5)
    jobs.start("picture", lambda token: "new", done=results.append)
    release.set()
    qtbot.waitUntil(lambda: bool(results))
    qtbot.wait(20)
    assert results == ["new"]


def test_waiting_jobs_that_are_out_of_date_never_run(qtbot, jobs):
    release, ran = threading.Event(), []
    jobs.start("picture", lambda token: release.wait(5))
    for number in range(5):
        jobs.start("picture", lambda token, number=number: ran.append(number))
    release.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert ran == [4]


def test_kinds_do_not_wait_for_each_other(qtbot, jobs):
    release, results = threading.Event(), []
    jobs.start("save", lambda token: release.wait(5))
    jobs.start("picture", lambda token: "done", done=results.append)
    qtbot.waitUntil(lambda: results == ["done"])
    assert [job.kind for job in jobs.running] == ["save"]
    release.set()


def test_an_exception_reaches_the_one_who_asked(qtbot, jobs):
    errors = []

    def fail(token):
        raise ValueError("no")

    jobs.start("open", fail, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "no"
    assert jobs.running == []


def test_progress_and_steps_arrive_in_order(qtbot, jobs):
    steps = []

    def work(token):
        token.report(0.25, "reading")
        token.publish("coarse")
        token.publish("full")

    job = jobs.start("picture", work, label="starting", step=steps.append)
    qtbot.waitUntil(lambda: not jobs.running)
    assert steps == ["coarse", "full"]
    assert (job.fraction, job.label) == (0.25, "reading")


def test_a_cancelled_job_is_no_longer_running_and_says_nothing(qtbot, jobs):
    release, results = threading.Event(), []
    jobs.start("open", lambda token: release.wait(5), done=results.append)
    jobs.cancel("open")
    assert jobs.running == []
    release.set()
    qtbot.wait(50)
    assert results == []


def test_closing_ends_every_thread_and_refuses_new_work(jobs):
    jobs.start("a", lambda token: None)
    jobs.start("b", lambda token: None)
    jobs.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("tdtq-")]
    assert jobs.start("a", lambda token: None) is None

"""Jobs on a Dask cluster in this process."""

import sys
from pathlib import Path

import pytest

from tdtq_core.batch.cluster import ClusterExecutor
from tdtq_core.batch.jobs import Progress
from tdtq_core.errors import OptionError


@pytest.fixture(scope="module")
def scheduler():
    """The address of a scheduler with one worker, which has one thread."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_a_failed_scene_leaves_the_rest_alone(scheduler, obey, make_job):
    jobs = [make_job("a"), make_job("b", "fail"), make_job("c", "break down"), make_job("d")]
    said = []
    outcomes = dict.fromkeys("abcd")
    for job, outcome in ClusterExecutor(scheduler).run(obey, jobs, lambda *news: said.append(news)):
        outcomes[Path(job.scene).stem] = outcome
    assert outcomes["a"].result["size"] == len(jobs[0].scene)
    assert outcomes["b"].error == "It is bad. Mend it."
    assert "ZeroDivisionError" in outcomes["c"].error
    assert outcomes["d"].done
    assert Path(jobs[3].output).read_text() == jobs[3].scene
    assert (jobs[0], Progress("Counting", 0.5)) in said


def test_a_worker_that_sees_other_files_says_so(scheduler, obey, make_job):
    job = make_job("a")
    Path(job.scene).unlink()
    ((_, outcome),) = ClusterExecutor(scheduler).run(obey, [job], lambda *_: None)
    assert f"does not find {job.scene}" in outcome.error
    assert "storage that every worker sees" in outcome.error


def test_a_stopped_batch_leaves_what_waits(scheduler, obey, make_job):
    executor = ClusterExecutor(scheduler)
    jobs = [make_job(name) for name in "abc"]
    outcomes = executor.run(obey, jobs, lambda *_: None)
    next(outcomes)
    executor.stop()
    assert list(outcomes) == []


def test_without_the_package_the_extra_is_named(monkeypatch, obey):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(OptionError, match=r"tdtq-studio\[cluster\]"):
        next(ClusterExecutor("tcp://127.0.0.1:1").run(obey, [], lambda *_: None))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x"])
def test_no_scheduler(monkeypatch, obey, address):
    pytest.importorskip("distributed")
    monkeypatch.setattr("tdtq_core.batch.cluster.CONNECT_SECONDS", 0.5)
    with pytest.raises(OptionError, match="No Dask scheduler answers"):
        next(ClusterExecutor(address).run(obey, [], lambda *_: None))

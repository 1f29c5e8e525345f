"""Jobs in processes of this machine."""

from pathlib import Path

import pytest

from tdtq_core.batch.capacity import MEMORY_PER_WORKER, cores, default_workers, memory
from tdtq_core.batch.local import LocalExecutor


def run(executor, obey, jobs):
    """Carry `jobs` out; return outcomes by the scene's name, and what was said on the way."""
    said = []
    outcomes = {
        Path(job.scene).stem: outcome
        for job, outcome in executor.run(
            obey, jobs, lambda job, progress: said.append((Path(job.scene).stem, progress))
        )
    }
    return outcomes, said


def test_a_failed_scene_and_a_dead_worker_leave_the_rest_alone(obey, make_job):
    orders = ("succeed", "fail", "be killed", "leave", "succeed")
    jobs = [make_job(f"scene{index}", do) for index, do in enumerate(orders)]
    outcomes, said = run(LocalExecutor(2), obey, jobs)
    assert {name: outcome.done for name, outcome in outcomes.items()} == {
        "scene0": True, "scene1": False, "scene2": False, "scene3": False, "scene4": True,
    }  # fmt: skip
    assert outcomes["scene1"].error == "It is bad. Mend it."
    assert "memory ran out" in outcomes["scene2"].error
    assert "exit code 7" in outcomes["scene3"].error
    assert {name for name, progress in said if progress.stage == "Counting"} == {
        "scene0",
        "scene4",
    }


def test_one_process_takes_job_after_job_with_its_share_of_threads(obey, make_job):
    jobs = [make_job("a"), make_job("b"), make_job("c", "say threads")]
    outcomes, _ = run(LocalExecutor(1), obey, jobs)
    assert outcomes["a"].result["process"] == outcomes["b"].result["process"]
    assert set(outcomes["c"].result.values()) == {str(cores())}


@pytest.mark.parametrize("how", ["close", "stop", "ask"])
def test_what_runs_is_stopped_and_cleans_up(obey, make_job, how):
    jobs = [make_job("long", "last"), make_job("never")]
    begun = []
    executor = LocalExecutor(1, lambda: how == "ask" and bool(begun))

    def stop(job, progress):
        begun.append(Path(job.output).exists())
        executor.stop()

    def note(job, progress):
        begun.append(Path(job.output).exists())

    def interrupt(job, progress):
        begun.append(Path(job.output).exists())
        raise KeyboardInterrupt

    if how != "close":
        assert list(executor.run(obey, jobs, stop if how == "stop" else note)) == []
    else:
        with pytest.raises(KeyboardInterrupt):
            list(executor.run(obey, jobs, interrupt))
    assert begun == [True]
    assert not Path(jobs[0].output).exists()
    assert not Path(jobs[1].output).exists()


def test_no_jobs(obey):
    assert run(LocalExecutor(3), obey, []) == ({}, [])


def test_as_many_workers_as_memory_and_cores_allow(monkeypatch):
    assert 1 <= default_workers() <= max(1, cores() // 2)
    monkeypatch.setattr("tdtq_core.batch.capacity.cores", lambda: 64)
    monkeypatch.setattr("tdtq_core.batch.capacity.memory", lambda: 3 * MEMORY_PER_WORKER + 5)
    assert default_workers() == 3
    monkeypatch.setattr("tdtq_core.batch.capacity.memory", lambda: 0)
    assert default_workers() == 1


def test_a_container_has_less_memory_than_its_machine(monkeypatch, tmp_path):
    limit = tmp_path / "memory.max"
    monkeypatch.setattr("tdtq_core.batch.capacity.CGROUP_LIMIT", limit)
    installed = memory()
    limit.write_text("1000\n")
    assert memory() == min(installed, 1000)
    limit.write_text("max\n")
    assert memory() == installed

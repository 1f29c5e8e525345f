"""The record of a batch, and going on by it."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tdtq_core.batch.jobs import Outcome
from tdtq_core.batch.ledger import Ledger, identify
from tdtq_core.batch.running import run_batch
from tdtq_core.errors import FileAccessError


@pytest.fixture
def ledger_path(tmp_path):
    return tmp_path / "batch.jsonl"


def run(inline, obey, jobs, path, **how):
    """Run a batch to its end, each time with a ledger read anew."""
    inline.done.clear()
    records = run_batch(inline, obey, jobs, lambda job, progress: None, Ledger(path, **how))
    return {Path(record.job.scene).stem: record for record in records}


def test_only_what_is_not_finished_is_done_again(inline, obey, make_job, ledger_path):
    jobs = [make_job("a"), make_job("b", "fail"), make_job("c")]
    first = run(inline, obey, jobs, ledger_path)
    assert inline.done == ["a", "b", "c"]
    second = run(inline, obey, jobs, ledger_path)
    assert inline.done == ["b"]
    assert second["a"].resumed
    assert second["a"].outcome == first["a"].outcome
    assert not second["b"].resumed
    run(inline, obey, jobs, ledger_path, fresh=True)
    assert inline.done == ["a", "b", "c"]


def test_a_stopped_batch_goes_on(inline, obey, make_job, ledger_path):
    jobs = [make_job(name) for name in "abc"]
    records = run_batch(inline, obey, jobs, lambda *_: None, Ledger(ledger_path))
    next(records)
    records.close()
    run(inline, obey, jobs, ledger_path)
    assert inline.done == ["b", "c"]


def change_options(job):
    return replace(job, options={**job.options, "bits": 3})


def change_scene(job):
    Path(job.scene).write_text("longer than before")
    return job


def touch_scene(job):
    os.utime(job.scene, ns=(1, 1))
    return job


def lose_output(job):
    Path(job.output).unlink()
    return job


@pytest.mark.parametrize("change", [change_options, change_scene, touch_scene, lose_output])
def test_what_changed_is_done_again(inline, obey, make_job, ledger_path, change):
    job = make_job("a")
    run(inline, obey, [job], ledger_path)
    run(inline, obey, [change(job)], ledger_path)
    assert inline.done == ["a"]


def test_what_another_batch_wrote_over_is_not_finished(inline, obey, make_job, ledger_path):
    job = make_job("a")
    for one in (job, change_options(job), job):
        run(inline, obey, [one], ledger_path)
        assert inline.done == ["a"]


def test_results_without_a_file_are_kept_for_each_options(inline, obey, make_job, ledger_path):
    job = replace(make_job("a"), output=None)
    run(inline, obey, [job], ledger_path)
    run(inline, obey, [change_options(job)], ledger_path)
    run(inline, obey, [job], ledger_path)
    assert inline.done == []


@pytest.mark.parametrize("cut", range(1, 40, 4))
def test_a_line_that_was_cut_off_costs_its_scene_alone(inline, obey, make_job, ledger_path, cut):
    jobs = [make_job("a"), make_job("b")]
    run(inline, obey, jobs, ledger_path)
    ledger_path.write_bytes(ledger_path.read_bytes()[: -1 - cut])
    run(inline, obey, jobs, ledger_path)
    assert inline.done == ["b"]
    run(inline, obey, jobs, ledger_path)
    assert inline.done == []


@pytest.mark.parametrize(
    "line", [b"", b"null", b"[1]", b"{}", b'{"output": 3}', b"\xff\xfe", b"[" * 5000, b'"x"']
)
def test_foreign_lines_are_passed_over(inline, obey, make_job, ledger_path, line):
    ledger_path.write_bytes(line + b"\n")
    run(inline, obey, [make_job("a")], ledger_path)
    assert inline.done == ["a"]


def test_every_line_is_json_with_names_that_people_can_read(make_job, ledger_path):
    job = make_job("a")
    Ledger(ledger_path).record(identify(job), Outcome(None, "It is bad."))
    (line,) = ledger_path.read_text().splitlines()
    entry = json.loads(line)
    assert entry["scene"] == job.scene
    assert entry["size"] == 1
    assert entry["error"] == "It is bad."


def test_a_missing_scene_is_never_finished(make_job, ledger_path):
    job = make_job("a")
    Path(job.scene).unlink()
    Path(job.output).touch()
    Ledger(ledger_path).record(identify(job), Outcome({}))
    assert Ledger(ledger_path).finished(identify(job)) is None


def test_a_folder_in_its_place_is_refused(tmp_path):
    with pytest.raises(FileAccessError):
        Ledger(tmp_path)

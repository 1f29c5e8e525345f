"""Jobs that need no scene."""

from importlib import import_module
from pathlib import Path

import pytest

from tdtq_core.batch.jobs import Job
from tdtq_core.batch.performing import perform


@pytest.fixture
def obey(monkeypatch):
    """Work that does what each job says; importable under its name here and in other processes."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    return import_module("works").obey


@pytest.fixture
def make_job(tmp_path):
    """The function ``make_job(name, do="succeed")``: a job on a file in a folder."""

    def make(name, do="succeed", **options):
        scene = tmp_path / f"{name}.ply"
        scene.write_text(name)
        return Job(str(scene), str(tmp_path / f"{name}.tdtq"), {"do": do, **options})

    return make


class Inline:
    """An executor that carries jobs out here, one by one."""

    def __init__(self):
        self.done = []

    def run(self, work, jobs, watch):
        for job in jobs:
            self.done.append(Path(job.scene).stem)
            yield job, perform(work, job, lambda progress, job=job: watch(job, progress))


@pytest.fixture
def inline():
    """An executor that remembers which scenes it was given."""
    return Inline()

"""Running ``tdtq`` in this process and in its own, and small scene files to run it on."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from tdtq_core.cli.application import run
from tdtq_core.formats import write_scene


@dataclass(frozen=True)
class Outcome:
    """What a run of ``tdtq`` left."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """The one object on standard output."""
        return json.loads(self.out, parse_constant=lambda name: pytest.fail(f"{name} in JSON"))


@pytest.fixture
def tdtq(capsys):
    """The function ``tdtq(*arguments)`` that runs the command line in this process."""

    def call(*arguments) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def check_refusal():
    """The function that checks that an outcome is that of a user's mistake."""
    return _check_refusal


@pytest.fixture
def refused(tdtq):
    """The function that runs ``tdtq`` and checks that it ends as a user's mistake has to."""

    def call(*arguments) -> str:
        outcome = tdtq(*arguments)
        _check_refusal(outcome)
        return outcome.err

    return call


def _check_refusal(outcome: Outcome) -> None:
    """Check for exit code 2, one line on standard error and nothing on standard output."""
    assert outcome.code == 2, outcome
    assert outcome.out == ""
    assert outcome.err.startswith("error: ")
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err


@pytest.fixture
def process():
    """The function ``process(*arguments, **environment)``: a real process, output captured."""

    def call(*arguments, **environment) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "tdtq_core.cli", *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env=os.environ | environment,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture(scope="session")
def ply(tmp_path_factory, make_scene):
    """A PLY file of 300 random Gaussians of degree 3."""
    path = tmp_path_factory.mktemp("scene") / "scene.ply"
    write_scene(make_scene(300), path)
    return path


@pytest.fixture(scope="session")
def compressed(ply):
    """The same scene, compressed, all of it."""
    path = ply.with_name("scene.tdtq")
    assert run(["compress", str(ply), str(path), "--prune", "importance=0", "--json"]) == 0
    return path


@pytest.fixture(scope="session")
def broken_ply(tmp_path_factory, make_scene):
    """A PLY file of 50 Gaussians, two of which hold NaN."""
    scene = make_scene(50)
    means = scene.means.copy()
    means[[3, 7], 0] = float("nan")
    path = tmp_path_factory.mktemp("scene") / "broken.ply"
    write_scene(scene.with_matrices({"position": means}), path)
    return path

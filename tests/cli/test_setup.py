"""The set-up scripts: what they say where something is missing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SETUP = Path(__file__).resolve().parents[2] / "resources" / "setup"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt and Xvfb are for Linux")


@pytest.fixture
def poor_path(tmp_path):
    """A folder of commands with the bare necessities: no Python, no apt, no Xvfb."""
    for name in ("sh", "dirname", "uname", "id", "env"):
        (tmp_path / name).symlink_to(shutil.which(name))
    return tmp_path


def script(name, *arguments, path):
    return subprocess.run(
        [shutil.which("sh"), SETUP / name, *arguments],
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_missing_python_is_named(poor_path):
    done = script("find_python.sh", path=poor_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: No Python from 3.11")
    assert done.stderr.count("\n") == 1


def test_commands_that_only_pretend_to_be_python_are_passed_over(poor_path):
    for name, body in (("python3", "exit 127"), ("python3.12", "exit 0")):
        (poor_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (poor_path / name).chmod(0o755)
    done = script("find_python.sh", path=poor_path)
    assert (done.returncode, done.stdout) == (0, "python3.12\n")


def test_missing_packages_are_named_where_there_is_no_apt(poor_path):
    done = script("system.sh", "screen", path=poor_path)
    assert done.returncode == 1
    assert "xvfb xauth" in done.stderr


def test_missing_packages_are_named_where_nobody_may_install(poor_path):
    for name, body in (("dpkg-query", "exit 1"), ("id", "echo 1000"), ("grep", "exit 1")):
        (poor_path / name).unlink(missing_ok=True)
        (poor_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (poor_path / name).chmod(0o755)
    done = script("system.sh", "gl", path=poor_path)
    assert done.returncode == 1
    assert "sudo apt-get install libgl1" in done.stderr
    assert done.stderr.count("\n") == 1

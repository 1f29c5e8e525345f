"""Real processes: what a shell and a script see."""

import json
import os
import subprocess
import sys

import pytest

CODE = """
import sys
from tdtq_core.cli.application import run
assert run(sys.argv[1:]) == 0
heavy = {"torch", "PySide6", "vispy", "numba", "scipy", "constriction"} & set(sys.modules)
sys.exit(f"imported: {heavy}" if heavy else 0)
"""


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("info", "{ply}", "--json")])
def test_light_verbs_import_nothing_heavy(ply, arguments):
    filled = [argument.format(ply=ply) for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", CODE, *filled], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_importing_the_core_imports_nothing_heavy():
    code = "import tdtq_core, sys; sys.exit(bool({'torch', 'PySide6', 'numba'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_json_is_all_there_is_on_standard_output(process, ply):
    outcome = process("info", ply, "--json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["gaussians"] == 300
    assert outcome.err == ""


def test_mistake(process, check_refusal, tmp_path):
    check_refusal(process("info", tmp_path / "missing.ply"))
    check_refusal(process("info"))


BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
"""What is left in a buffer is written when the program ends, past all that explains errors."""


def test_reader_that_leaves_is_no_error(ply):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "tdtq_core.cli", "info", str(ply)],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        env=BUFFERED,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_full_disk_is_one_line(process, ply):
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("no /dev/full on this system")
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "tdtq_core.cli", "info", str(ply)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=BUFFERED,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_names_that_no_encoding_knows(process, ply, tmp_path):
    odd = tmp_path / "sc\udcffene [red].ply"
    odd.write_bytes(ply.read_bytes())
    outcome = process("info", odd, PYTHONIOENCODING="ascii")
    assert outcome.code == 0, outcome.err
    assert "[red].ply" in outcome.out

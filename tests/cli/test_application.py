"""The program as a whole: verbs, exit codes, what is said when something goes wrong."""

import errno

import pytest

from tdtq_core import __version__
from tdtq_core.cli import info as _info  # noqa: F401  so that the module is there to be patched
from tdtq_core.cli.application import VERBS, load_verb
from tdtq_core.errors import Cancelled, SceneError


def failing(monkeypatch, error):
    """Make ``tdtq info`` raise `error`."""

    def fail(path):
        raise error

    monkeypatch.setattr("tdtq_core.cli.info.open_with_plan", fail)


def test_version(tdtq):
    assert tdtq("--version").out == f"tdtq {__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_help_names_every_verb(tdtq, arguments):
    outcome = tdtq(*arguments)
    assert outcome.code == 0
    assert all(verb in outcome.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_and_json(tdtq, verb):
    loaded = load_verb(verb)
    assert loaded.name == verb
    for words in [(verb, below) for below in getattr(loaded, "commands", ())] or [(verb,)]:
        outcome = tdtq(*words, "--help")
        assert outcome.code == 0
        assert "--json" in outcome.out


def test_unknown_verb_is_a_mistake_with_a_suggestion(refused):
    assert "Did you mean 'info'" in refused("inof")


def test_unknown_option_and_missing_argument(refused, ply):
    assert "--jason" in refused("info", ply, "--jason")
    assert "SCENE" in refused("info")
    assert "--backend" in refused("render", ply, "out", "--backend", "magic")


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (SceneError("It is bad.", "Mend it."), 2, "error: It is bad. Mend it."),
        (SceneError("Two\nlines."), 2, "error: Two lines."),
        (MemoryError(), 2, "error: Not enough memory."),
        (OSError(errno.ENOSPC, "No space left on device", "x.ply"), 2, "x.ply: No space left"),
        (KeyboardInterrupt(), 130, "Interrupted."),
        (Cancelled(), 130, "Interrupted."),
        (ZeroDivisionError("by zero"), 1, "fault: The program failed, not you: ZeroDivisionError"),
    ],
)
def test_failures_in_one_line(tdtq, monkeypatch, ply, error, code, words):
    failing(monkeypatch, error)
    outcome = tdtq("info", ply, "--json")
    assert (outcome.code, outcome.out) == (code, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_traceback_on_request(tdtq, monkeypatch, ply):
    failing(monkeypatch, ZeroDivisionError("by zero"))
    assert "TDTQ_DEBUG=1" in tdtq("info", ply).err
    monkeypatch.setenv("TDTQ_DEBUG", "1")
    assert "Traceback" in tdtq("info", ply).err

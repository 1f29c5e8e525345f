"""``tdtq view``."""

import pytest


@pytest.fixture
def opened(monkeypatch):
    """The arguments that the window was started with."""
    calls = []

    def main(arguments):
        calls.append(arguments)
        return 0

    monkeypatch.setattr("tdtq_core.cli.view.main", main)
    return calls


def test_arguments_reach_the_window(tdtq, opened, ply):
    assert tdtq("view", ply).code == 0
    assert tdtq("view", "--demo", "--screenshot", "a.png", "--json").json["screenshot"] == "a.png"
    assert opened == [[str(ply)], ["--demo", "--screenshot", "a.png"]]


def test_exit_code_of_the_window_is_kept(tdtq, monkeypatch):
    monkeypatch.setattr("tdtq_core.cli.view.main", lambda arguments: 2)
    assert tdtq("view").code == 2

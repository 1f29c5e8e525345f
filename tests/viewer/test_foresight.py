"""What will not fit is said before it is read, and trouble can be handed on."""

import logging
import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from tdtq_core import __version__
from tdtq_core.batch.capacity import memory
from tdtq_core.errors import SceneError
from tdtq_core.formats import write_scene
from tdtq_viewer.foresight import (
    BYTES_PER_GAUSSIAN,
    memory_free,
    memory_most,
    memory_needed,
    shortage_message,
)
from tdtq_viewer.messages import message_of
from tdtq_viewer.trouble import telling_hook


@pytest.fixture
def full_machine(monkeypatch):
    """A machine with ten kilobytes of memory left."""
    monkeypatch.setattr("tdtq_viewer.foresight.memory_free", lambda: 10_000)


def texts(window):
    return [bar.message.text for bar in window.messages.bars]


def test_the_need_follows_from_the_header_of_a_ply(tmp_path, make_scene):
    write_scene(make_scene(321), tmp_path / "scene.ply")
    assert memory_needed(tmp_path / "scene.ply") == 321 * BYTES_PER_GAUSSIAN


@pytest.mark.parametrize("suffix", [".splat", ".spz"])
def test_other_files_are_judged_by_their_length(tmp_path, make_scene, suffix):
    write_scene(make_scene(5000), tmp_path / f"scene{suffix}")
    needed = memory_needed(tmp_path / f"scene{suffix}")
    assert 0.3 * 5000 * BYTES_PER_GAUSSIAN < needed < 10 * 5000 * BYTES_PER_GAUSSIAN


def test_of_broken_and_missing_files_nothing_is_foreseen(tmp_path):
    (tmp_path / "broken.ply").write_text("ply\nno more\n")
    assert memory_needed(tmp_path / "broken.ply") == 0
    assert memory_needed(tmp_path / "missing.ply") == 0
    assert memory_needed(tmp_path / "missing.spz") == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere only the installed")
def test_free_memory_is_what_the_system_says(monkeypatch, tmp_path):
    assert memory_free() > 1_000_000
    info = tmp_path / "meminfo"
    info.write_text("MemTotal: 900 kB\nMemAvailable:     300 kB\nSwapTotal: 70 kB\n")
    monkeypatch.setattr("tdtq_viewer.foresight.MEMORY_INFO", info)
    assert memory_free() == 300 * 1024
    assert memory_most() == memory() + 70 * 1024


def test_what_fits_is_opened_without_a_word(tmp_path, make_scene, monkeypatch):
    write_scene(make_scene(10), tmp_path / "scene.ply")
    assert shortage_message(tmp_path / "scene.ply", lambda: None) is None
    monkeypatch.setattr("tdtq_viewer.foresight.memory_free", lambda: 0)  # unknown
    assert shortage_message(tmp_path / "scene.ply", lambda: None) is None


def test_a_large_scene_is_opened_only_on_request(
    qtbot, loaded, wait_ready, tmp_path, make_scene, full_machine
):
    write_scene(make_scene(150), tmp_path / "large.ply")
    before = loaded.session.opened
    loaded.documents.open(tmp_path / "large.ply")
    assert loaded.session.opened is before
    assert texts(loaded) == ["large.ply needs about 120 kB of memory, and 10.0 kB are free."]
    loaded.messages.bars[0].action.click()
    qtbot.waitUntil(lambda: loaded.session.opened.name == "large")
    assert texts(loaded) == []
    wait_ready(loaded)


@pytest.mark.parametrize(("swap", "offered"), [(0, False), (8_000, False), (16_000, True)])
def test_what_memory_and_swap_cannot_hold_is_not_offered(
    tmp_path, make_scene, monkeypatch, full_machine, swap, offered
):
    """150 Gaussians need 30 to 120 kB: never in 20 kB, with 16 kB of swap perhaps."""
    write_scene(make_scene(150), tmp_path / "large.ply")
    monkeypatch.setattr("tdtq_viewer.foresight.memory", lambda: 20_000)
    monkeypatch.setattr("tdtq_viewer.foresight.memory_most", lambda: 20_000 + swap)
    message = shortage_message(tmp_path / "large.ply", lambda: None)
    assert (message.action is not None) is offered
    assert bool(message.action_label) is offered
    if not offered:
        assert "120 kB" in message.text
        assert message.advice.endswith("fewer Gaussians: about 20 fit here.")


@pytest.mark.parametrize("content", [b"", b"ply\nno more\n", b"\0" * 500])
def test_a_broken_file_leaves_the_old_scene_and_its_numbers(qtbot, loaded, tmp_path, content):
    path = tmp_path / "broken.ply"
    path.write_bytes(content)
    before = loaded.session.opened, loaded.session.comparison, loaded.session.sizes
    loaded.documents.open(path)
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert (loaded.session.opened, loaded.session.comparison, loaded.session.sizes) == before
    assert "broken.ply" in texts(loaded)[0]


def test_memory_that_runs_out_on_the_way_leaves_the_old_scene(
    qtbot, loaded, tmp_path, make_scene, monkeypatch
):
    def full(path):
        raise MemoryError

    write_scene(make_scene(20), tmp_path / "scene.ply")
    engine = replace(loaded.documents._engine, open_scene=full)
    monkeypatch.setattr(loaded.documents, "_engine", engine)
    before = loaded.session.opened
    loaded.documents.open(tmp_path / "scene.ply")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert loaded.session.opened is before
    assert "memory" in texts(loaded)[0]


def test_details_of_a_crash_can_be_copied(qtbot, loaded):
    def crash(token):
        raise ZeroDivisionError("a worker fell")

    loaded.jobs.start("crash", crash, label="falling")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    bar = loaded.messages.bars[0]
    assert bar.action.text() == "Copy details"
    bar.action.click()
    copied = QGuiApplication.clipboard().text()
    for part in ("a worker fell", "Traceback", f"TDTQ Studio {__version__}", "numpy", "Qt 6"):
        assert part in copied
    assert copied == bar.details.toPlainText()


def test_an_error_of_the_user_needs_no_details(qtbot):
    message = message_of(SceneError("No scene.", "Choose another."), "opening")
    assert (message.details, message.action) == ("", None)


def test_errors_that_nobody_caught_are_told_and_logged(caplog):
    told = []
    hook = telling_hook(told.append)
    for error in (ValueError("lost"), KeyboardInterrupt()):
        with caplog.at_level(logging.CRITICAL):
            hook(type(error), error, None)
    assert [str(error) for error in told] == ["lost"]
    assert len(caplog.records) == 2

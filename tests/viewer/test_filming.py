"""The panel that films a turn around the scene."""

import pytest
from PIL import Image

from tdtq_core.errors import OptionError
from tdtq_core.formats import write_scene
from tdtq_viewer.film_actions import time_text


@pytest.fixture(autouse=True)
def no_rest(monkeypatch):
    """Let films be tried at once: no hand moves on."""
    monkeypatch.setattr("tdtq_viewer.film_actions.REST_MS", 0)


@pytest.fixture
def panel(loaded):
    loaded.filming.action.trigger()
    panel = loaded.filming.panel
    panel.side.setCurrentIndex(0)
    panel.fps.setValue(10)
    panel.seconds.setValue(0.5)
    return panel


def choose(panel, suffix):
    panel.format.setCurrentIndex(panel.format.findData(suffix))
    panel.changed.emit()


def known(panel):
    return "about" in panel.note.text()


@pytest.mark.parametrize("suffix", [".gif", ".png"])
def test_a_turn_is_filmed_as_large_as_foretold(qtbot, loaded, panel, suffix, monkeypatch, tmp_path):
    path, asked = tmp_path / f"turn{suffix}", []
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", lambda *said: asked.append(said) or path)
    choose(panel, suffix)
    qtbot.waitUntil(lambda: known(panel), timeout=15000)
    assert panel.note.text().startswith("5 frames, about ")
    assert not panel.picture.pixmap().isNull()
    foretold = loaded.filming.outlook.bytes
    panel.go.click()
    qtbot.waitUntil(path.exists, timeout=15000)
    qtbot.waitUntil(lambda: loaded.filming.running is None)
    assert asked[0][2].name == f"built-in_scene_turn{suffix}"
    with Image.open(path) as written:
        assert written.n_frames == 5
        assert written.size == (360, 360)
    assert foretold == pytest.approx(path.stat().st_size, rel=0.2)
    assert loaded.messages.bars[0].message.text.endswith("5 frames.")


def test_the_label_names_the_size_as_float32(loaded, wait_ready, scene, tmp_path):
    write_scene(scene, tmp_path / "scene.splat")
    loaded.documents.open(tmp_path / "scene.splat")
    wait_ready(loaded)
    loaded.filming.action.trigger()
    wish = loaded.filming._wish(loaded.filming.panel.choice)
    assert wish.before == 200 * 14 * 4 != (tmp_path / "scene.splat").stat().st_size


def test_mp4_is_grey_where_there_is_no_ffmpeg(loaded, monkeypatch):
    def missing():
        raise OptionError("MP4 needs ffmpeg, which is not installed.", "Install it.")

    monkeypatch.setattr("tdtq_viewer.panels.film_panel.find_ffmpeg", missing)
    loaded.filming.action.trigger()
    box = loaded.filming.panel.format
    number = box.findData(".mp4")
    assert not box.model().item(number).isEnabled()
    assert box.itemText(number) == "MP4 (needs ffmpeg)"
    assert box.model().item(0).isEnabled()


def test_filming_can_be_stopped_and_leaves_nothing(qtbot, loaded, panel, renderer, tmp_path):
    panel.seconds.setValue(20)
    loaded.jobs.cancel("film trial")
    renderer.delay = 0.02
    path = tmp_path / "turn.gif"
    loaded.filming.save(path, panel.choice)
    qtbot.waitUntil(lambda: bool(loaded.filming.running and loaded.filming.running.fraction))
    assert panel.progress.isVisible()
    panel.go.click()
    assert loaded.filming.running is None
    loaded.jobs.close()
    assert list(tmp_path.iterdir()) == []


def test_another_plan_is_foretold_anew(qtbot, loaded, panel):
    qtbot.waitUntil(lambda: known(panel), timeout=15000)
    plan = loaded.session.plan
    loaded.session.set_plan(type(plan)(plan.quantizers, None, weighted=False))
    assert not known(panel)
    qtbot.waitUntil(lambda: known(panel), timeout=15000)
    assert loaded.filming.outlook.choice == panel.choice


def test_hiding_the_panel_ends_the_trial(qtbot, loaded, panel, renderer):
    renderer.delay = 0.05
    panel.changed.emit()
    qtbot.waitUntil(lambda: any(job.kind == "film trial" for job in loaded.jobs.running))
    loaded.filming.hide_panel()
    assert not any(job.kind == "film trial" for job in loaded.jobs.running)
    renderer.delay = 0.0


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 second"), (41.4, "41 seconds"), (170, "3 minutes")]
)
def test_times_are_no_more_exact_than_they_are_known(seconds, text):
    assert time_text(seconds) == text

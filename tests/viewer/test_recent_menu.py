"""The scenes opened last are one click away; those that are gone are said to be."""

import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene


@pytest.fixture
def recent(window, scene, tmp_path):
    """The menu of a window that opened two scenes once, of which one is gone."""
    write_scene(scene, tmp_path / "this & that.ply")
    window.personal.preferences.change(recent=())
    for name in ("gone.ply", "this & that.ply"):
        window.personal.preferences.add_recent(tmp_path / name)
    window.menus.recent.fill()
    return window.menus.recent


def test_missing_scenes_are_grey_and_the_others_open(qtbot, window, recent):
    shown = [action for action in recent.files if action.isVisible()]
    assert [action.isEnabled() for action in shown] == [True, False]
    assert "this && that.ply" in shown[0].text()
    assert shown[1].text().endswith("gone")
    shown[0].trigger()
    qtbot.waitUntil(lambda: window.session.opened is not None)
    assert window.session.opened.path.name == "this & that.ply"


def test_the_list_can_be_cleared(recent):
    recent.clear.trigger()
    recent.fill()
    assert not any(action.isVisible() for action in recent.files)
    assert recent.none.isVisible()
    assert not recent.clear.isEnabled()


def test_unsaved_bits_are_asked_for_before_another_scene_opens(loaded, scene, tmp_path):
    path = tmp_path / "next.ply"
    write_scene(scene, path)
    loaded.personal.preferences.add_recent(path)
    loaded.leaving.asks = True
    loaded.session.set_plan(PRESETS["small"].with_bits("scale", 5))
    loaded.menus.recent.fill()
    for _ in range(2):
        opening = [job.kind for job in loaded.jobs.running]
        assert "open" not in opening
        loaded.menus.recent.files[0].trigger()
    assert "open" in [job.kind for job in loaded.jobs.running]

"""A plan changed by hand is not lost without a question, and the question blocks nothing."""

import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_viewer import leaving as leaving_module

OWN = PRESETS["small"].with_bits("scale", 5)


@pytest.fixture
def asking(loaded):
    """A window that asks, and has unsaved bits."""
    loaded.leaving.asks = True
    loaded.session.set_plan(OWN)
    return loaded


def question(window):
    bars = [bar for bar in window.messages.bars if bar.message.slot == leaving_module.MESSAGE]
    return bars[0] if bars else None


def test_only_own_bits_that_are_nowhere_kept_are_unsaved(loaded, tmp_path):
    session, leaving = loaded.session, loaded.leaving
    found = []
    for change in (
        lambda: None,
        lambda: session.set_plan(PRESETS["high"]),
        lambda: session.set_plan(OWN),
        lambda: loaded.plans.save_to(tmp_path / "plan.json"),
        lambda: session.set_plan(OWN.with_bits("scale", 6)),
        lambda: session.set_own_presets({"mine": session.plan}),
    ):
        change()
        found.append(leaving.unsaved)
    assert found == [False, False, True, False, True, False]


def test_the_first_close_asks_and_the_second_closes(asking):
    asking.close()
    assert asking.isVisible()
    bar = question(asking)
    assert [b.text() for b in (bar.action, bar.other, bar.dismiss)] == [
        "Save…",
        "Discard",
        "Keep open",
    ]
    asking.close()
    assert not asking.isVisible()


def test_discard_closes_and_is_remembered(asking):
    asking.close()
    question(asking).other.click()
    assert not asking.isVisible()
    assert asking.leaving.discarded


@pytest.mark.parametrize("how", ["keep open", "another change"])
def test_who_stays_is_asked_again_next_time(asking, how):
    asking.close()
    if how == "keep open":
        question(asking).dismiss.click()
    else:
        asking.session.set_plan(OWN.with_bits("scale", 6))
    assert question(asking) is None
    asking.close()
    assert asking.isVisible()
    assert question(asking) is not None


def test_saving_closes_once_the_file_is_written(qtbot, asking, tmp_path, monkeypatch):
    path = tmp_path / "mine.tdtq"
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", lambda parent, title, proposed: path)
    asking.close()
    question(asking).action.click()
    assert asking.isVisible()
    qtbot.waitUntil(lambda: not asking.isVisible(), timeout=15000)
    assert path.is_file()


def test_who_cancels_the_dialog_stays(asking, monkeypatch):
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", lambda parent, title, proposed: None)
    asking.close()
    question(asking).action.click()
    assert asking.isVisible()
    assert question(asking) is not None


def test_a_saved_file_may_be_left(qtbot, asking, tmp_path):
    asking.documents.save_compressed(tmp_path / "mine.tdtq")
    qtbot.waitUntil(lambda: not asking.leaving.unsaved, timeout=15000)
    asking.close()
    assert not asking.isVisible()


def test_opening_another_scene_asks_too(asking):
    calls = []
    asking.leaving.before(lambda: calls.append(1))
    assert calls == []
    asking.leaving.before(lambda: calls.append(2))
    assert calls == [2]


def test_nobody_is_asked_without_a_reason(loaded):
    loaded.leaving.asks = True
    loaded.session.set_plan(PRESETS["high"])
    loaded.close()
    assert not loaded.isVisible()

"""Plans as JSON files, on the clipboard, and under names of the user's own."""

import json
import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tdtq_core.codec.plan import parse_plan, read_plan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.errors import OptionError
from tdtq_core.quantizers import GridQuantizer, PrincipalQuantizer
from tdtq_viewer.own_presets import OwnPresets
from tdtq_viewer.plan_actions import plan_json
from tdtq_viewer.showable import refuse_unshowable

OWN = PRESETS["small"].with_bits("scale", 5)


@pytest.mark.parametrize("plan", [*PRESETS.values(), OWN])
def test_what_is_written_is_what_the_command_line_reads(plan, tmp_path):
    path = tmp_path / "plan.json"
    path.write_text(plan_json(plan))
    assert read_plan(path) == plan
    assert parse_plan(json.dumps({"ratio": 9, "plan": plan.to_json()}), "it") == plan


def test_a_saved_plan_can_be_loaded_and_undone(loaded, tmp_path):
    session, path = loaded.session, tmp_path / "mine.json"
    session.set_plan(OWN)
    loaded.plans.save_to(path)
    assert loaded.messages.bars[-1].message.kind == "done"
    session.set_plan(PRESETS["high"])
    loaded.plans.load_from(path)
    assert session.plan == OWN
    loaded.menus.edit.undo.trigger()
    assert session.plan == PRESETS["high"]


def test_plans_go_over_the_clipboard(loaded):
    session = loaded.session
    session.set_plan(OWN)
    loaded.plans.copy.trigger()
    session.set_plan(PRESETS["high"])
    loaded.plans.paste.trigger()
    assert session.plan == OWN


WRONG = [
    ("{", "not JSON"),
    ("[1]", "JSON object"),
    ('{"scale": 3}', "expected an object"),
    (json.dumps(PRESETS["paper"].to_json() | {"scale": {"id": "no"}}), "scale"),
    ("x" * 70000, "longer"),
]


@pytest.mark.parametrize(("text", "reason"), WRONG)
def test_what_is_no_plan_is_refused_in_the_message_bar(loaded, tmp_path, text, reason):
    path = tmp_path / "wrong.json"
    path.write_text(text)
    QGuiApplication.clipboard().setText(text)
    for load in (lambda: loaded.plans.load_from(path), loaded.plans.paste.trigger):
        load()
        told = loaded.messages.bars[-1].message
        assert told.kind == "error"
        assert reason in told.text
        assert loaded.session.plan == PRESETS["balanced"]


def test_a_folder_that_cannot_be_written_to_is_told(loaded, tmp_path):
    loaded.plans.save_to(tmp_path / "none" / "plan.json")
    assert loaded.messages.bars[-1].message.kind == "error"


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        (OWN.with_quantizer("scale", PrincipalQuantizer(4)), "principal"),
        (OWN.with_quantizer("harmonics", GridQuantizer(4)), "grid"),
        (replace(OWN, pruning=Pruning("importance", 0.2)), "importance"),
    ],
)
def test_plans_that_no_panel_can_show_are_refused(plan, word):
    with pytest.raises(OptionError, match=word):
        refuse_unshowable(plan)


def test_own_bits_are_kept_under_a_name_and_removed_again(loaded, memory_file):
    session, box = loaded.session, loaded.side.preset
    assert not box.keep.isEnabled()
    session.set_plan(OWN)
    assert box.box.currentText() == "Custom"
    box.keep.click()
    QTest.keyClicks(box.name, " For the web ")
    QTest.keyClick(box.name, Qt.Key.Key_Return)
    assert session.own_presets == {"For the web": OWN}
    assert box.box.currentText() == "For the web"
    assert box.name.isHidden()
    kept = json.loads(memory_file.with_name("presets.json").read_text())
    assert kept["presets"] == {"For the web": OWN.to_json()}
    session.set_plan(PRESETS["high"])
    box.box.activated.emit(box.box.findText("For the web"))
    assert session.plan == OWN
    box.keep.click()
    assert session.own_presets == {}
    assert session.plan == OWN
    assert box.box.currentText() == "Custom"


def test_names_of_presets_are_taken_and_esc_gives_up(loaded):
    session, box = loaded.session, loaded.side.preset
    session.set_plan(OWN)
    for name in ("", "balanced", "CUSTOM"):
        box.keep.click() if box.name.isHidden() else box.name.clear()
        QTest.keyClicks(box.name, name)
        QTest.keyClick(box.name, Qt.Key.Key_Return)
        assert not box.name.isHidden()
    QTest.keyClick(box.name, Qt.Key.Key_Escape)
    assert box.name.isHidden()
    assert session.own_presets == {}


def test_the_next_window_knows_them_and_forgets_damaged_ones(session_of, memory_file, caplog):
    path = memory_file.with_name("presets.json")
    records = {"mine": OWN.to_json(), "bad": {"scale": 1}, "worse": None}
    path.write_text(json.dumps({"version": 1, "presets": records}))
    session = session_of()
    with caplog.at_level(logging.WARNING):
        OwnPresets(session, path)
    assert session.own_presets == {"mine": OWN}
    assert "'bad'" in caplog.text
    path.write_text("[")
    assert OwnPresets(session_of(), path)._session.own_presets == {}
    assert path.with_suffix(".damaged").read_text() == "["


@pytest.fixture
def session_of():
    from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle  # noqa: PLC0415
    from tdtq_viewer.session import Session  # noqa: PLC0415
    from tdtq_viewer.state import Look  # noqa: PLC0415

    return lambda: Session(Look(CompareMode.SPLIT, ErrorStyle()), PRESETS["balanced"])

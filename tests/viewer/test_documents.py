"""Names that are proposed for files, and plans that files bring along."""

from dataclasses import replace
from pathlib import Path

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_viewer.panels.plan_words import plan_text

RULES = (Pruning("opacity", 0.05), Pruning("importance", 0.2))


def test_a_compressed_file_is_not_proposed_to_be_replaced_by_its_second_generation(
    qtbot, loaded, wait_ready, tmp_path
):
    loaded.documents.save_compressed(tmp_path / "once.tdtq")
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    loaded.documents.open(tmp_path / "once.tdtq")
    qtbot.waitUntil(lambda: loaded.session.opened.name == "once")
    wait_ready(loaded)
    assert loaded.documents.proposed_path(".tdtq") == tmp_path / "once_compressed.tdtq"
    assert loaded.documents.proposed_path(".png") == tmp_path / "once.png"
    assert "already compressed: preset “Balanced”" in loaded.messages.bars[0].message.text


def test_the_plan_of_a_compressed_file_is_a_fact_and_not_the_next_plan(
    qtbot, loaded, wait_ready, tmp_path
):
    facts = loaded.status.made_by
    assert loaded.session.opened.made_by is None
    assert not facts.isVisible()
    loaded.session.set_plan(PRESETS["small"].with_bits("scale", 5))
    wait_ready(loaded)
    loaded.documents.save_compressed(tmp_path / "own.tdtq")
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    loaded.documents.open(tmp_path / "own.tdtq")
    qtbot.waitUntil(lambda: loaded.session.opened.name == "own")
    wait_ready(loaded)
    assert loaded.session.opened.made_by == PRESETS["small"].with_bits("scale", 5)
    assert loaded.session.plan == PRESETS["balanced"]
    assert facts.text().endswith("Compressed: own bits")
    for line in ("Scale: 5 bits", "View-dependent colour: 2.5 bits", "Coarser steps", "0.05%"):
        assert line in facts.toolTip()


def test_plans_in_words():
    lines = plan_text(PRESETS["paper"]).split("\n")
    assert lines[0].endswith(": exact")
    assert lines[-2:] == ["Equal steps.", "All Gaussians were kept."]
    pruned = [replace(PRESETS["paper"], pruning=rule) for rule in RULES]
    assert "fainter than 0.05" in plan_text(pruned[0])
    assert "The 20% of the Gaussians" in plan_text(pruned[1])


def test_files_of_the_built_in_scene_are_proposed_at_home(loaded):
    assert loaded.documents.proposed_path(".tdtq") == Path.home() / "built-in_scene.tdtq"
    assert loaded.documents.proposed_path(".ply") == Path.home() / "built-in_scene_compressed.ply"


def test_what_failed_before_is_not_said_while_another_scene_opens(qtbot, window, tmp_path):
    (tmp_path / "broken.ply").write_bytes(b"")
    window.documents.open(tmp_path / "broken.ply")
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)
    told = [bar.message for bar in window.messages.bars if bar.message.kind == "error"]
    assert "an empty file" in told[0].text
    window.documents.open_demo()
    assert "open" in {job.kind for job in window.jobs.running}
    assert not any(bar.message.kind == "error" for bar in window.messages.bars)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)

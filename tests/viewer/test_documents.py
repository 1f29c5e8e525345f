from pathlib import Path


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
    assert "already compressed" in loaded.messages.bars[0].message.text


def test_files_of_the_built_in_scene_are_proposed_at_home(loaded):
    assert loaded.documents.proposed_path(".tdtq") == Path.home() / "built-in_scene.tdtq"
    assert loaded.documents.proposed_path(".ply") == Path.home() / "built-in_scene_compressed.ply"

"""Saving and exporting from the window."""

import numpy as np

from tdtq_core.codec.files import open_scene
from tdtq_viewer.exporting import EXPORTS

from .acting import texts


def test_what_is_saved_is_as_small_as_promised_and_opens_again(qtbot, loaded, wait_ready, tmp_path):
    path = tmp_path / "out.tdtq"
    loaded.documents.save_compressed(path)
    qtbot.waitUntil(lambda: any("Saved out.tdtq" in text for text in texts(loaded)))
    assert path.stat().st_size == loaded.session.sizes.total
    loaded.documents.open(path)
    qtbot.waitUntil(lambda: loaded.session.opened.name == "out")
    wait_ready(loaded)
    assert len(loaded.session.opened.scene) == len(open_scene(path)) <= 200


def test_the_exported_ply_holds_the_compressed_scene(qtbot, loaded, tmp_path):
    path = tmp_path / "out.ply"
    loaded.exporting.save(path, EXPORTS[0])
    qtbot.waitUntil(lambda: any("Saved out.ply" in text for text in texts(loaded)))
    session = loaded.session
    encoder = loaded.pipeline.workbench.encoder(session.opened.scene, session.importance)
    wanted = encoder.quantize(session.plan)
    np.testing.assert_array_equal(open_scene(path).means, wanted.means)


def test_saving_where_nothing_can_be_written_says_so(qtbot, loaded, tmp_path):
    loaded.documents.save_compressed(tmp_path / "no" / "folder" / "out.tdtq")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert loaded.messages.bars[0].message.kind == "error"
    loaded.asking.save_screenshot(tmp_path / "no" / "folder" / "out.png")
    assert "cannot be written" in texts(loaded)[0]


def test_saving_asks_for_a_name_beside_the_scene(qtbot, loaded, monkeypatch, tmp_path):
    asked = []

    def answer(parent, title, proposed):
        asked.append(proposed.name)
        return tmp_path / "mine.tdtq"

    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", answer)
    loaded.side.save.click()
    qtbot.waitUntil((tmp_path / "mine.tdtq").exists)
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    assert asked == ["built-in_scene.tdtq"]
    loaded.exporting.action.trigger()
    loaded.exporting.panel.go.click()
    assert "does not end in .ply" in texts(loaded)[0]

"""What leaves the page of tensors: files and screenshots."""

import numpy as np
from PySide6.QtCore import Qt

from tdtq_core.tensors.files import read_tensors
from tdtq_core.tensors.quantizing import QuantizedArray
from tdtq_viewer.screenshot import ScreenshotWhenReady

from .acting import row_of


def test_ticked_arrays_are_quantized_and_the_others_kept(qtbot, window, page, settled, tmp_path):
    model, path = page.arrays.arrays, tmp_path / "out.tdtq"
    assert page.desk.chosen == {"keys", "values"}
    tick = model.index(row_of(page, "values"), 0)
    model.setData(tick, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert "1 array " in page.side.saved.text()
    window.tensors.save(path)
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    assert "Saved out.tdtq" in page.messages.bars[0].message.text
    stored = read_tensors(path).arrays
    assert isinstance(stored["keys"], QuantizedArray)
    assert stored["keys"].plan == page.desk.plan_for("keys")
    source = page.desk.opened.arrays
    for name in ("values", "bias", "steps"):
        np.testing.assert_array_equal(stored[name], source[name].read())


def test_saving_by_the_menu_saves_what_is_on_show(qtbot, window, page, monkeypatch, tmp_path):
    asked = []

    def answer(parent, title, proposed):
        asked.append(proposed.name)
        return tmp_path / "mine.tdtq"

    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", answer)
    assert window.menus.save.isEnabled()
    window.menus.save.trigger()
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    assert asked == ["model_quantized.tdtq"]
    assert (tmp_path / "mine.tdtq").is_file()
    for name in list(page.desk.chosen):
        page.desk.set_chosen(name, False)
    assert not window.menus.save.isEnabled()
    assert not page.side.save.isEnabled()


def test_a_screenshot_of_tensors_waits_for_their_figures(qtbot, window, path, tmp_path):
    answers = []
    ScreenshotWhenReady(window, tmp_path / "shot.png", answers.append)
    window.documents.open(path)
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert answers == [None]
    assert window.tensors.page.desk.current
    assert (tmp_path / "shot.png").is_file()


def test_a_screenshot_of_no_tensors_says_why(qtbot, window, tmp_path):
    answers = []
    ScreenshotWhenReady(window, tmp_path / "shot.png", answers.append)
    (tmp_path / "bad.npy").write_bytes(b"")
    window.documents.open(tmp_path / "bad.npy")
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert "bad.npy" in answers[0]

"""Files on the page of tensors that are bad, empty, or of another kind."""

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import write_tdtq
from tdtq_core.codec.presets import PRESETS
from tdtq_core.tensors.files import TensorFile, write_tensors

from .acting import dropped, row_of, shown


def test_a_tdtq_file_goes_where_its_content_belongs(
    qtbot, window, page, settled, wait_ready, scene, tmp_path
):
    tensors, splats = tmp_path / "tensors.tdtq", tmp_path / "scene.tdtq"
    window.tensors.save(tensors)
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    write_tdtq(encode(scene, PRESETS["small"]), splats)
    window.tensors.show(False)
    dropped(window, tensors)
    qtbot.waitUntil(lambda: page.desk.opened.path == tensors, timeout=30000)
    settled(page)
    assert shown(window) is page
    assert page.desk.opened.quantized == {"keys", "values"}
    window.tensors.open_file(splats)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=15000)
    assert shown(window) is not page
    wait_ready(window)


def test_a_bad_file_says_on_the_page_what_to_do(window, settled, tmp_path):
    (tmp_path / "bad.npy").write_bytes(b"\x93NUMPY\x01\x00")
    window.tensors.open_file(tmp_path / "bad.npy")
    page = window.tensors.page
    settled(page)
    assert page.room.currentWidget() is page.notice
    assert "bad.npy" in page.notice.title.text()
    assert page.notice.open.isVisible()
    assert page.side.isHidden()
    assert not window.menus.save.isEnabled()


def test_a_file_without_arrays_says_so(window, settled, tmp_path):
    write_tensors(TensorFile({}), tmp_path / "none.tdtq")
    window.tensors.open_file(tmp_path / "none.tdtq")
    settled(window.tensors.page)
    assert "holds no arrays" in window.tensors.page.desk.trouble.text


@pytest.mark.parametrize(("shape", "why"), [((), "no axes"), ((0, 5), "no values")])
def test_arrays_without_vectors_say_so(window, settled, tmp_path, shape, why):
    np.savez(tmp_path / "x.npz", odd=np.ones(shape, np.float32), w=np.ones((40, 32), np.float32))
    window.tensors.open_file(tmp_path / "x.npz")
    page = window.tensors.page
    settled(page)
    page.desk.choose("odd")
    settled(page)
    trouble = page.desk.trouble
    assert why in f"{trouble.text} {trouble.advice}"
    assert not trouble.details


def test_types_that_cannot_be_read_are_listed_all_the_same(window, settled, tmp_path):
    tensors = {"tiny": torch.ones(6).to(torch.float8_e4m3fn), "w": torch.ones(40, 32)}
    save_file(tensors, tmp_path / "x.safetensors")
    window.tensors.open_file(tmp_path / "x.safetensors")
    page = window.tensors.page
    settled(page)
    assert page.arrays.arrays.index(row_of(page, "tiny"), 1).data() == "6 bytes"
    assert "5.1 kB" in page.facts.text()
    page.desk.choose("tiny")
    settled(page)
    assert "tiny holds f8_e4m3, not floating-point numbers" in page.desk.trouble.text


def test_an_array_with_nan_says_so_and_leaves_the_others(window, settled, tmp_path):
    bad = np.ones((100, 64), np.float32)
    bad[3, 3] = np.nan
    np.savez(tmp_path / "nan.npz", bad=bad, good=np.ones((64, 64), np.float32))
    window.tensors.open_file(tmp_path / "nan.npz")
    page = window.tensors.page
    settled(page)
    assert "NaN" in page.middle.notice.title.text()
    assert page.middle.notice.text.text()
    page.desk.choose("good")
    settled(page)
    assert page.middle.room.currentWidget() is page.middle.charts


def test_zeros_are_no_reason_to_fail(window, settled, tmp_path):
    np.save(tmp_path / "zeros.npy", np.zeros((100, 64), np.float32))
    window.tensors.open_file(tmp_path / "zeros.npy")
    page = window.tensors.page
    settled(page)
    assert "zero" in page.middle.notice.title.text()


def test_a_bad_file_leaves_the_good_one_open(qtbot, window, page, tmp_path):
    opened = page.desk.opened
    (tmp_path / "bad.npy").write_bytes(b"\x93NUMPY\x01\x00")
    dropped(window, tmp_path / "bad.npy")
    qtbot.waitUntil(lambda: bool(page.messages.bars))
    assert "bad.npy" in page.messages.bars[0].message.text
    assert page.desk.opened is opened
    assert page.middle.room.currentWidget() is page.middle.charts

"""Scenes in PLY files: written, and read back bit for bit."""

import os

import numpy as np
import pytest

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats import ply_rows
from tdtq_core.formats.ply import read_ply, write_ply

DEGREES = [0, 1, 2, 3]


@pytest.mark.parametrize("degree", DEGREES)
def test_written_scenes_read_back_bit_for_bit(make_scene, assert_same, tmp_path, degree):
    scene = make_scene(37, degree)
    write_ply(scene, tmp_path / "scene.ply")
    assert_same(read_ply(tmp_path / "scene.ply"), scene)


def test_scenes_of_several_blocks_read_back(make_scene, assert_same, tmp_path):
    scene = make_scene(2 * ply_rows.BLOCK_ROWS + 5, 1)
    write_ply(scene, tmp_path / "scene.ply")
    assert_same(read_ply(tmp_path / "scene.ply"), scene)


def test_text_of_several_blocks_reads_back(make_scene, assert_same, tmp_path, encode_ply):
    scene = make_scene(ply_rows.BLOCK_ROWS + 5, 0)
    (tmp_path / "scene.ply").write_bytes(encode_ply(scene, text=True))
    assert_same(read_ply(tmp_path / "scene.ply"), scene)


def test_values_that_are_no_numbers_survive(make_scene, assert_same, tmp_path):
    scene = make_scene(4, 1)
    odd = np.array([np.nan, np.inf, -np.inf, -0.0], np.float32)
    scene = scene.with_matrices({"opacity": odd[:, None]})
    write_ply(scene, tmp_path / "scene.ply")
    back = read_ply(tmp_path / "scene.ply")
    assert_same(back, scene)
    assert np.signbit(back.opacity_logits[3])


def test_the_layout_is_that_of_the_training_code(make_scene, tmp_path):
    scene = make_scene(3, 3)
    write_ply(scene, tmp_path / "scene.ply")
    header, _, body = (tmp_path / "scene.ply").read_bytes().partition(b"end_header\n")
    names = [line.split()[2].decode() for line in header.splitlines() if b"property float" in line]
    rest = [f"f_rest_{index}" for index in range(45)]
    assert names[:9] == ["x", "y", "z", "nx", "ny", "nz", "f_dc_0", "f_dc_1", "f_dc_2"]
    assert names[9:54] == rest
    assert names[54:] == ["opacity", "scale_0", "scale_1", "scale_2"] + [
        f"rot_{index}" for index in range(4)
    ]
    rows = np.frombuffer(body, "<f4").reshape(3, 62)
    np.testing.assert_array_equal(rows[:, 3:6], 0)
    np.testing.assert_array_equal(rows[:, 9:24], scene.harmonics[:, :, 0])


def test_integers_become_floats(make_scene, encode_ply, tmp_path):
    scene = make_scene(3, 0).with_matrices({"position": np.arange(9.0).reshape(3, 3)})
    path = tmp_path / "integers.ply"
    path.write_bytes(encode_ply(scene, types={"x": "i4", "y": "u1", "z": "i2"}))
    np.testing.assert_array_equal(read_ply(path).means, scene.means)


def test_comments_in_any_alphabet_are_accepted(make_scene, encode_ply, assert_same, tmp_path):
    scene = make_scene(3, 0)
    content = encode_ply(scene, comments=["PLACE"]).replace(b"PLACE", "Gärten 花".encode())
    (tmp_path / "comment.ply").write_bytes(content)
    assert_same(read_ply(tmp_path / "comment.ply"), scene)


def test_old_macintosh_line_ends_are_accepted(make_scene, encode_ply, assert_same, tmp_path):
    scene = make_scene(3, 0)
    (tmp_path / "mac.ply").write_bytes(encode_ply(scene, newline=b"\r"))
    assert_same(read_ply(tmp_path / "mac.ply"), scene)


def test_infinite_doubles_are_kept(make_scene, encode_ply, tmp_path):
    path = tmp_path / "double.ply"
    path.write_bytes(encode_ply(make_scene(2, 0), extra={"opacity": np.array([np.inf, -np.inf])}))
    np.testing.assert_array_equal(read_ply(path).opacity_logits, [np.inf, -np.inf])


def test_a_full_disk_leaves_the_old_file(make_scene, tmp_path, monkeypatch):
    path = tmp_path / "scene.ply"
    path.write_bytes(b"old")

    def no_space(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(FileAccessError, match="No space left"):
        write_ply(make_scene(9), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_written_is_checked(make_scene, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "tdtq_core.formats.ply._write_rows", lambda scene, stream: stream.write(b"ply")
    )
    with pytest.raises(FileFormatError, match="end_header"):
        write_ply(make_scene(9), tmp_path / "scene.ply")
    assert list(tmp_path.iterdir()) == []

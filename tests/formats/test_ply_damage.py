"""PLY files that are cut, changed, empty, too large, or nonsense."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plyfile import PlyElement

from tdtq_core.errors import FileAccessError, FileFormatError, SceneError
from tdtq_core.formats.ply import read_ply, write_ply


@pytest.mark.parametrize("text", [False, True])
def test_doubles_out_of_range_are_refused(make_scene, encode_ply, tmp_path, text):
    scene = make_scene(2, 0)
    path = tmp_path / "double.ply"
    extra = {"x": np.array([0.0, 1e39])}
    path.write_bytes(encode_ply(scene, extra=extra, text=text))
    with pytest.raises(FileFormatError, match=r"property x: expected .* found 1e\+39"):
        read_ply(path)


def test_empty_scenes_are_refused(make_scene, encode_ply, tmp_path):
    path = tmp_path / "empty.ply"
    path.write_bytes(encode_ply(make_scene(0, 0)))
    with pytest.raises(FileFormatError, match="at least 1 Gaussian, found 0"):
        read_ply(path)
    with pytest.raises(SceneError, match="without Gaussians"):
        write_ply(make_scene(0, 0), tmp_path / "other.ply")
    assert not (tmp_path / "other.ply").exists()


def test_files_without_vertices_are_refused(tmp_path):
    path = tmp_path / "other.ply"
    path.write_bytes(b"ply\nformat ascii 1.0\nelement face 0\nend_header\n")
    with pytest.raises(FileFormatError, match="an element vertex, found face"):
        read_ply(path)


def test_lists_among_the_properties_are_refused(tmp_path):
    rows = np.empty(1, [("opacity", "O")])
    rows["opacity"] = [np.array([1])]
    path = tmp_path / "list.ply"
    path.write_bytes(PlyElement.describe(rows, "vertex").header.encode())
    text = "ply\nformat ascii 1.0\n" + PlyElement.describe(rows, "vertex").header + "\nend_header\n"
    path.write_bytes(text.encode() + b"1 1\n")
    with pytest.raises(FileFormatError, match="a list property"):
        read_ply(path)


def test_scenes_too_large_for_the_memory_are_refused(make_scene, tmp_path, monkeypatch):
    write_ply(make_scene(3), tmp_path / "scene.ply")

    empty = np.empty

    def no_memory(shape: object, dtype: object = None) -> np.ndarray:
        if dtype is np.float32:
            raise MemoryError
        return empty(shape, dtype)

    monkeypatch.setattr("numpy.empty", no_memory)
    with pytest.raises(SceneError, match="3 Gaussians do not fit into memory"):
        read_ply(tmp_path / "scene.ply")


def test_missing_files_and_folders_are_named(tmp_path):
    with pytest.raises(FileAccessError, match=r"There is no file .*nothing\.ply"):
        read_ply(tmp_path / "nothing.ply")
    with pytest.raises(FileAccessError, match="is a folder"):
        read_ply(tmp_path)


def _damaged(path: Path, content: bytes) -> bool:
    """Whether reading `content` gives a typed error; any other exception fails the test."""
    path.write_bytes(content)
    try:
        read_ply(path)
    except FileFormatError:
        return True
    return False


@pytest.mark.parametrize("byte_order", ["<", ">"])
def test_truncation_anywhere_is_noticed(make_scene, encode_ply, list_element, tmp_path, byte_order):
    content = encode_ply(make_scene(2, 0), byte_order=byte_order, after=[list_element])
    path = tmp_path / "cut.ply"
    assert not _damaged(path, content)
    assert all(_damaged(path, content[:length]) for length in range(len(content)))


def test_truncated_text_never_gives_fewer_rows(make_scene, encode_ply, tmp_path):
    content = encode_ply(make_scene(2, 0), text=True)
    path = tmp_path / "cut.ply"
    for length in range(content.index(b"end_header"), len(content)):
        if not _damaged(path, content[:length]):
            assert len(read_ply(path)) == 2


@pytest.mark.parametrize("tail", [b"\0", b"1", b"more\n"])
@pytest.mark.parametrize("text", [False, True])
def test_trailing_bytes_are_noticed(make_scene, encode_ply, tmp_path, text, tail):
    assert _damaged(tmp_path / "long.ply", encode_ply(make_scene(2, 0), text=text) + tail)


def test_blank_lines_behind_text_are_harmless(make_scene, encode_ply, tmp_path):
    assert not _damaged(tmp_path / "t.ply", encode_ply(make_scene(2, 0), text=True) + b"\r\n \n")


@settings(max_examples=250, deadline=None)
@given(
    text=st.booleans(),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1),
)
def test_any_changed_byte_gives_a_scene_or_a_typed_error(
    make_scene, encode_ply, list_element, scalar_element, tmp_path_factory, text, changes
):
    content = bytearray(
        encode_ply(make_scene(2, 0), text=text, before=[scalar_element], after=[list_element])
    )
    for place, value in changes:
        content[int(place * len(content))] = value
    _damaged(tmp_path_factory.getbasetemp() / "flipped.ply", bytes(content))


WORDS = [b"ply", b"format", b"ascii", b"binary_little_endian", b"1.0", b"element", b"vertex",
         b"property", b"list", b"uchar", b"float", b"double", b"x", b"opacity", b"comment",
         b"end_header", b"0", b"1", b"-1", b"999999999999999", b"9" * 40, b"1_0", b"+1",
         b"\n", b"\r\n", b"\r", b"\x1c", b" ", b"\xff", b"nan"]  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_nonsense_gives_a_typed_error(tmp_path_factory, words):
    path = tmp_path_factory.getbasetemp() / "nonsense.ply"
    assert _damaged(path, b"ply\nformat ascii 1.0\n" + b" ".join(words))

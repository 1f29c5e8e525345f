"""The rows that a header declares must fill the file exactly."""

import numpy as np
import pytest
from plyfile import PlyElement

from tdtq_core.errors import FileFormatError
from tdtq_core.formats import ply_length
from tdtq_core.formats.ply import read_ply
from tdtq_core.formats.ply_header import read_header


def offsets(tmp_path, elements: str, body: bytes, form: str = "binary_little_endian"):
    path = tmp_path / "length.ply"
    path.write_bytes(f"ply\nformat {form} 1.0\n{elements}end_header\n".encode() + body)
    with path.open("rb") as stream:
        header = read_header(path, stream)
        return [offset - header.offset for offset in ply_length.reconcile(header, stream)]


SCALARS = "element vertex 3\nproperty float x\nproperty uchar flag\n"
LISTS = "element face 2\nproperty list uchar int v\nproperty short tag\n"


def test_rows_of_numbers_are_counted(tmp_path):
    assert offsets(tmp_path, SCALARS + "element end 0\nproperty int x\n", bytes(15)) == [0, 15]


@pytest.mark.parametrize("length", [0, 14, 16])
def test_other_lengths_are_refused(tmp_path, length):
    with pytest.raises(FileFormatError, match=f"expected 15 bytes .* 3 vertex, found {length}"):
        offsets(tmp_path, SCALARS, bytes(length))


@pytest.mark.parametrize(("form", "order"), [("little", "<"), ("big", ">")])
def test_lists_are_walked(tmp_path, form, order):
    two = bytes([2]) + np.array([5, 6], order + "i4").tobytes() + bytes(2)
    none = bytes([0]) + bytes(2)
    body = two + none + bytes(15)
    assert offsets(tmp_path, LISTS + SCALARS, body, f"binary_{form}_endian") == [0, len(two + none)]
    for wrong in (body[:-1], body + b"\0"):
        with pytest.raises(FileFormatError, match="length"):
            offsets(tmp_path, LISTS + SCALARS, wrong, f"binary_{form}_endian")


def test_lists_longer_than_the_file_are_refused(tmp_path):
    face = "element face 1\nproperty list int int v\n"
    for length in (-1, 2**31 - 1):
        with pytest.raises(FileFormatError, match="expected more bytes"):
            offsets(tmp_path, face, np.array([length], "<i4").tobytes() + bytes(8))


def test_list_lengths_must_be_whole(tmp_path):
    with pytest.raises(FileFormatError, match="whole list lengths"):
        offsets(tmp_path, "element face 1\nproperty list float int v\n", bytes(4))


def test_too_many_lists_are_not_walked(tmp_path, monkeypatch):
    monkeypatch.setattr(ply_length, "MAX_LIST_ROWS", 1)
    with pytest.raises(FileFormatError, match="at most 1 rows with lists, found 2"):
        offsets(tmp_path, LISTS, bytes(6))


def test_text_needs_two_bytes_a_number(tmp_path):
    assert offsets(tmp_path, SCALARS, b"1 2\n1 2\n1 2", "ascii") == []
    with pytest.raises(FileFormatError, match="at least 12"):
        offsets(tmp_path, SCALARS, b"1 2\n1 2\n12", "ascii")


@pytest.mark.parametrize("text", [False, True])
@pytest.mark.parametrize("name", [b"vertex", b"face"])
def test_absurd_counts_allocate_nothing(make_scene, encode_ply, list_element, tmp_path, text, name):
    content = encode_ply(make_scene(3, 0), text=text, after=[list_element])
    path = tmp_path / "absurd.ply"
    path.write_bytes(content.replace(b"element %s 3" % name, b"element %s 900000000000000" % name))
    with pytest.raises(FileFormatError, match="900000000000000 " + name.decode()):
        read_ply(path)


def test_elements_without_properties_take_no_room(make_scene, encode_ply, assert_same, tmp_path):
    scene = make_scene(3, 0)
    empty = PlyElement("nothing", [], 5)
    content = encode_ply(scene).replace(b"end_header", empty.header.encode() + b"\nend_header")
    (tmp_path / "empty.ply").write_bytes(content)
    assert_same(read_ply(tmp_path / "empty.ply"), scene)

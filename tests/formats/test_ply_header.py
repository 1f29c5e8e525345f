"""PLY headers say what is wrong with them, and cannot make the reader allocate."""

import pytest

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_header import MAX_HEADER_BYTES, has_lists, read_header


def parse(tmp_path, content: bytes):
    path = tmp_path / "header.ply"
    path.write_bytes(content)
    with path.open("rb") as stream:
        return read_header(path, stream)


def test_elements_counts_and_offset_are_found(tmp_path):
    head = (
        b"ply\nformat binary_big_endian 1.0\ncomment any\nelement vertex 7\nproperty float x\n"
        b"element face 2\nproperty list uchar int v\nend_header\n"
    )
    header = parse(tmp_path, head + b"rest")
    assert header.counts == (7, 2)
    assert [element.name for element in header.elements] == ["vertex", "face"]
    assert [has_lists(element) for element in header.elements] == [False, True]
    assert (header.text, header.byte_order) == (False, ">")
    assert (header.offset, header.length) == (len(head), len(head) + 4)
    assert (header.index("face"), header.index("edge")) == (1, None)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the word ply, found an empty file"),
        (b"PK\x03\x04", "the word ply, found 'PK.+another kind of file"),
        (b"ply\nformat ascii 1.0\nelement vertex 1\n", "a line end_header within"),
        (b"ply\nformat ascii 1.0\nelement vertex -1\nend_header\n", "element NAME COUNT"),
        (b"ply\nformat ascii 1.0\nelement vertex 1e3\nend_header\n", "element NAME COUNT"),
        (b"ply\nformat ascii 1.0\nelement vertex 1_0\nend_header\n", "element NAME COUNT"),
        (b"ply\nformat ascii 1.0\nelement vertex " + b"9" * 5000 + b"\nend_header\n", "COUNT"),
        (b"ply\nformat ascii 1.0\nelement\nend_header\n", "element NAME COUNT"),
        (b"ply\nformat morse 1.0\nend_header\n", "a PLY header, found a fault"),
        (b"ply\nformat ascii 1.0\nelement v 1\nproperty f x\nend_header\n", "field type 'f'"),
        (b"ply\nformat ascii 1.0\nelement v 1\nelement v 1\nend_header\n", "same name"),
        (b"ply\nformat ascii 1.0\nproperty float x\nend_header\n", "line 3: expected one of"),
        (b"ply\nformat ascii 1.0\nelement v\xe9rtex 1\nend_header\n", "expected ASCII"),
        # Blanks to plyfile, though not to bytes.split: the count must not get past us.
        (b"ply\nformat ascii 1.0\nelement\x1cvertex\x1c9e9\nend_header\n", "element NAME COUNT"),
    ],
)
def test_faults_are_named(tmp_path, content, message):
    with pytest.raises(FileFormatError, match=message):
        parse(tmp_path, content)


def test_two_properties_with_one_name_are_refused(tmp_path):
    content = b"ply\nformat ascii 1.0\nelement v 1\nproperty int x\nproperty int x\nend_header\n"
    with pytest.raises(FileFormatError, match="two properties with same name"):
        parse(tmp_path, content)


def test_endless_headers_are_given_up(tmp_path):
    content = b"ply\nformat ascii 1.0\n" + b"comment x\n" * (MAX_HEADER_BYTES // 8)
    with pytest.raises(FileFormatError, match=f"within {MAX_HEADER_BYTES} bytes"):
        parse(tmp_path, content + b"end_header\n")

"""Rows of text PLY files hold their numbers and nothing else."""

import pytest

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_header import read_header
from tdtq_core.formats.ply_rows import binary_blocks, text_blocks

HEAD = "element note 1\nproperty int id\nelement vertex 2\nproperty float x\nproperty float y\n"


def text_rows(tmp_path, body: bytes) -> list[list[float]]:
    path = tmp_path / "rows.ply"
    path.write_bytes(f"ply\nformat ascii 1.0\n{HEAD}end_header\n".encode() + body)
    with path.open("rb") as stream:
        header = read_header(path, stream)
        return [[*block["x"], *block["y"]] for block in text_blocks(header, 1, stream)]


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r", b" \n"])
def test_text_rows_are_parsed(tmp_path, newline):
    body = newline.join([b"1", b"1 2.5", b"\t3 -inf", b"", b""])
    assert text_rows(tmp_path, body) == [[1, 3, 2.5, -float("inf")]]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "element note: .* found 0"),
        (b"1\n", "file's end or blank lines after row 0"),
        (b"1\n1 2\n", "found 1 of 2 values"),
        (b"1\n1 2\n\n", "found 1 of 2 values"),
        (b"1\n1 2\n3\n", "found a fault after row 0"),
        (b"1\n1 2 3\n1 2 3\n", "found 2 of 3 values"),
        (b"1\n1 2\n1 two\n", "two"),
        (b"1\n1 2\n1 \xff\n", "found a fault"),
        (b"1\n1 2\n3 4\n5 6\n", "nothing after the last row, found '5 6"),
    ],
)
def test_other_rows_are_refused(tmp_path, body, message):
    with pytest.raises(FileFormatError, match=message):
        text_rows(tmp_path, body)


def test_a_file_that_shrinks_meanwhile_is_noticed(tmp_path):
    path = tmp_path / "rows.ply"
    head = b"ply\nformat binary_little_endian 1.0\nelement vertex 9\nproperty int x\nend_header\n"
    path.write_bytes(head + bytes(36))
    with path.open("rb") as stream:
        header = read_header(path, stream)
        path.write_bytes(head + bytes(20))
        with pytest.raises(FileFormatError, match="one that shrank"):
            list(binary_blocks(header, 0, header.offset, stream))


def test_endless_rows_are_refused_before_they_are_parsed(tmp_path, monkeypatch):
    monkeypatch.setattr("numpy.loadtxt", lambda *_, **__: pytest.fail("parsed"))
    path = tmp_path / "a.ply"
    path.write_bytes(
        b"ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\nend_header\n" + 1000 * b"1 "
    )
    with path.open("rb") as stream:
        header = read_header(path, stream)
        with pytest.raises(FileFormatError, match="a row of 2000 characters"):
            list(text_blocks(header, 0, stream))

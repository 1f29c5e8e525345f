"""What the system refuses becomes an error with advice."""

import os
import tracemalloc
from pathlib import Path

import pytest

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.access import access_error, open_to_read, read_whole
from tdtq_core.formats.json_fields import load_json


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing", "There is no file"),
        ("", "is a folder, not a file"),
        ("a\0b", "not the name of a file"),
        ("n" * 5000, "File name too long"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path, name, message):
    with pytest.raises(FileAccessError, match=message), open_to_read(tmp_path / name):
        pass


def test_a_file_is_read_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_whole(path, 5) == b"12345"
    with pytest.raises(FileFormatError, match="at most 4 bytes, found 5"):
        read_whole(path, 4)


def test_a_short_file_takes_little_memory(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("[1, 2]")
    tracemalloc.start()
    try:
        assert load_json(path) == [1, 2]
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_do_not_block(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with (
        pytest.raises(FileAccessError, match="not a regular file"),
        open_to_read(tmp_path / "pipe"),
    ):
        pass


def test_read_errors_are_translated(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    with pytest.raises(FileAccessError, match="Input/output error"), open_to_read(tmp_path / "a"):
        raise OSError(5, "Input/output error")


def test_a_folder_that_is_there_is_not_called_missing(tmp_path):
    error = access_error(tmp_path / "a.ply", FileNotFoundError(2, "No such file"), "written")
    assert "cannot be written" in error.message
    error = access_error(tmp_path / "b" / "a.ply", FileNotFoundError(2, "No such file"), "written")
    assert error.message == f"There is no folder {tmp_path / 'b'}."


def test_refusals_say_what_to_do():
    error = access_error(Path("a.ply"), PermissionError(13, "Permission denied"), "read")
    assert "permission denied" in error.message
    assert "permissions" in error.advice

"""What the system refuses becomes an error with advice."""

import os
from pathlib import Path

import pytest

from tdtq_core.errors import FileAccessError
from tdtq_core.formats.access import access_error, open_to_read


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

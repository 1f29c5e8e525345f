"""Saving leaves the old file or the new one, never half of either."""

import os
import stat
from pathlib import Path

import pytest

from tdtq_core.errors import FileAccessError
from tdtq_core.formats import atomic
from tdtq_core.formats.atomic import atomic_write


def write(path: Path, content: bytes = b"new", **options) -> None:
    with atomic_write(path, **options) as stream:
        stream.write(content)


def test_the_file_appears_when_complete(tmp_path):
    path = tmp_path / "a.bin"
    with atomic_write(path) as stream:
        stream.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_keeps_the_old_file(tmp_path, error):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def fail() -> None:
        with atomic_write(path) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(error):
        fail()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_refused_check_keeps_the_old_file(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    seen = []

    def check(temporary: Path) -> None:
        seen.append(temporary.read_bytes())
        raise ValueError("not good enough")

    with pytest.raises(ValueError, match="not good enough"):
        write(path, check=check)
    assert seen == [b"new"]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_an_error_with_advice(tmp_path, monkeypatch):
    def no_space(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(FileAccessError, match="No space left on device") as caught:
        write(tmp_path / "a.bin")
    assert caught.value.advice
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileAccessError, match=r"There is no folder .*nowhere"):
        write(tmp_path / "nowhere" / "a.bin")


def test_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileAccessError, match="a folder or a device"):
        write(tmp_path / "folder")


def test_names_that_cannot_be_are_refused(tmp_path):
    with pytest.raises(FileAccessError, match="not the name of a file"):
        write(tmp_path / "a\0b")


def test_long_names_can_be_saved(tmp_path):
    path = tmp_path / ("n" * 250 + ".bin")
    write(path)
    assert path.read_bytes() == b"new"


def test_permissions_stay(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_links_are_followed(tmp_path):
    target, link = tmp_path / "target.bin", tmp_path / "link.bin"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_busy_target_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic, "RENAME_PAUSE_SECONDS", 0)
    busy = [True, True]
    replace = Path.replace

    def sometimes(self: Path, target: Path) -> Path:
        if busy:
            busy.pop()
            raise PermissionError(13, "busy")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", sometimes)
    write(tmp_path / "a.bin")
    assert (tmp_path / "a.bin").read_bytes() == b"new"


def test_a_target_that_stays_busy_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic, "RENAME_PAUSE_SECONDS", 0)

    def never(self: Path, target: Path) -> Path:
        raise PermissionError(13, "busy")

    monkeypatch.setattr(Path, "replace", never)
    with pytest.raises(FileAccessError, match="close programs that use it"):
        write(tmp_path / "a.bin")
    assert list(tmp_path.iterdir()) == []


def test_links_in_a_circle_are_no_fault(tmp_path):
    link = tmp_path / "link.bin"
    link.symlink_to(link)
    write(link)
    assert link.read_bytes() == b"new"

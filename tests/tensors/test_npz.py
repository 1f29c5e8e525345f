"""Arrays inside `.npz` archives: read one by one, and from files that changed meanwhile."""

import zipfile

import numpy as np
import pytest

from tdtq_core.errors import FileFormatError
from tdtq_core.tensors import npz, open_arrays

ARRAYS = {f"x{number}": np.arange(number, number + 9.0) for number in range(5)}


@pytest.fixture(params=[np.savez, np.savez_compressed])
def path(request, tmp_path):
    """An archive of five arrays, stored or deflated."""
    request.param(tmp_path / "some.npz", **ARRAYS)
    return tmp_path / "some.npz"


def test_the_directory_is_read_once_for_all_arrays(path, monkeypatch):
    opened = []

    class Counted(zipfile.ZipFile):
        def __init__(self, *args):
            opened.append(args)
            super().__init__(*args)

    monkeypatch.setattr(npz.zipfile, "ZipFile", Counted)
    arrays = open_arrays(path)
    for name, values in ARRAYS.items():
        assert np.array_equal(arrays[name].read(), values)
    assert len(opened) == 1


def test_bytes_before_the_archive_are_passed_over(path):
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())
    assert np.array_equal(open_arrays(path)["x4"].read(), ARRAYS["x4"])


@pytest.mark.parametrize("kept", [0.0, 0.02, 0.5])
def test_a_file_cut_off_after_it_was_opened_is_refused(path, kept):
    arrays, content = open_arrays(path), path.read_bytes()
    path.write_bytes(content[: int(kept * len(content))])
    with pytest.raises(FileFormatError, match=r"some\.npz"):
        arrays["x4"].read()


def test_any_byte_changed_after_it_was_opened_is_noticed_or_harmless(path):
    array, content = open_arrays(path)["x2"], path.read_bytes()
    noticed = 0
    for place in range(len(content)):
        damaged = bytearray(content)
        damaged[place] ^= 255
        path.write_bytes(damaged)
        try:
            assert np.array_equal(array.read(), ARRAYS["x2"])
        except FileFormatError:
            noticed += 1
    assert noticed >= array.bytes

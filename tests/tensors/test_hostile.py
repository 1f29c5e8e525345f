"""Damaged and hostile files of arrays: refused in words, and nothing in them is run."""

import json
import os
import struct
import tracemalloc
import zipfile
from contextlib import suppress

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save_file

from tdtq_core.errors import FileFormatError, OptionError, TdtqError
from tdtq_core.tensors import arrays as registry
from tdtq_core.tensors import open_arrays, torch_file

ARRAYS = {"a": np.arange(24, dtype="f4").reshape(4, 6), "b": np.arange(5, dtype="i8")}
SUFFIXES = (".npy", ".npz", ".safetensors", ".pt")


def write(path):
    if path.suffix == ".npy":
        np.save(path, ARRAYS["a"])
    elif path.suffix == ".npz":
        np.savez_compressed(path, **ARRAYS)
    elif path.suffix == ".safetensors":
        save_file(ARRAYS, path)
    else:
        torch.save({name: torch.from_numpy(values) for name, values in ARRAYS.items()}, path)
    return path.read_bytes()


def read_all(path):
    return {name: array.read() for name, array in open_arrays(path).items()}


@pytest.fixture(scope="module", params=SUFFIXES)
def sound(request, tmp_path_factory):
    """A sound file and its bytes."""
    path = tmp_path_factory.mktemp("sound") / f"x{request.param}"
    return path, write(path)


def test_truncation_is_noticed(sound, tmp_path):
    path, content = sound
    cut = tmp_path / path.name
    for length in sorted({*range(0, len(content), max(1, len(content) // 60)), len(content) - 1}):
        cut.write_bytes(content[:length])
        with pytest.raises(FileFormatError):
            read_all(cut)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_flipped_bits_are_read_or_refused(sound, tmp_path, data):
    path, content = sound
    place = data.draw(st.integers(0, 8 * len(content) - 1))
    damaged = bytearray(content)
    damaged[place // 8] ^= 1 << place % 8
    flipped = tmp_path / path.name
    flipped.write_bytes(damaged)
    with suppress(TdtqError):
        assert sum(values.nbytes for values in read_all(flipped).values()) <= 1 << 20


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=st.binary(max_size=200), head=st.integers(0, 60))
def test_junk_is_refused(sound, tmp_path, junk, head):
    path, content = sound
    file = tmp_path / path.name
    file.write_bytes(content[:head] + junk)
    with pytest.raises(FileFormatError):
        read_all(file)


class Code:
    """Runs a command where it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("zipped", [True, False])
def test_code_in_a_pt_file_is_refused_and_not_run(tmp_path, zipped):
    mark, path = tmp_path / "run", tmp_path / "x.pt"
    content = {"w": torch.ones(3), "x": Code(mark)}
    torch.save(content, path, _use_new_zipfile_serialization=zipped)
    with pytest.raises(FileFormatError, match="state_dict"):
        open_arrays(path)
    assert not mark.exists()


def test_the_code_is_named(tmp_path):
    torch.save(torch.nn.Linear(2, 2), tmp_path / "x.pt")
    with pytest.raises(FileFormatError, match=r"torch\.nn\.modules\.linear\.Linear"):
        open_arrays(tmp_path / "x.pt")


@pytest.mark.parametrize("pickled", [b"", b"\x80", b"\x80\x02J\x01", b"cos\nmkdir"])
def test_a_pickle_that_breaks_off_where_code_is_looked_for(tmp_path, pickled):
    path = tmp_path / "x.pt"
    torch.save({"w": torch.ones(3)}, path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, pickled if name.endswith("data.pkl") else content)
    with pytest.raises(FileFormatError):
        open_arrays(path)


def test_a_text_that_claims_to_be_long_reserves_nothing(tmp_path):
    path = tmp_path / "x.pt"
    torch.save({"weight": torch.ones(3)}, path, _use_new_zipfile_serialization=False)
    short = b"X" + struct.pack("<I", 6) + b"weight"
    assert short in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(short, b"X\xff\xff\xff\xffweight"))
    tracemalloc.start()
    try:
        with pytest.raises(FileFormatError):
            open_arrays(path)
        assert tracemalloc.get_traced_memory()[1] < 1 << 24
    finally:
        tracemalloc.stop()


def test_objects_in_numpy_files_are_refused_and_not_run(tmp_path):
    mark = tmp_path / "run"
    objects = np.array([Code(mark)], object)
    np.save(tmp_path / "x.npy", objects, allow_pickle=True)
    np.savez(tmp_path / "x.npz", x=objects)
    for suffix in (".npy", ".npz"):
        with pytest.raises(FileFormatError, match="can hold code"):
            open_arrays(tmp_path / f"x{suffix}")
    assert not mark.exists()


def npy_header(text):
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


@pytest.mark.parametrize(
    "text",
    [
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-4,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 9999999999999999999999)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (True,)}",
        "{'descr': '<U4', 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + "1," * 40 + ")}",
        "{'descr': 'nothing', 'fortran_order': False, 'shape': ()}",
        "{'descr': ',f4', 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4}', 'fortran_order': False, 'shape': ()}",
        "(" * 500,
        "__import__('os')",
        "",
    ],
)
def test_headers_of_numpy_files(tmp_path, text):
    (tmp_path / "x.npy").write_bytes(npy_header(text) + bytes(16))
    with pytest.raises(FileFormatError):
        open_arrays(tmp_path / "x.npy")


def test_archives_that_promise_too_much(tmp_path):
    path = tmp_path / "x.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.npy", npy_header(" "))
        archive.infolist()[0].file_size = 1 << 40
    with pytest.raises(FileFormatError, match="at most 1032 times"):
        open_arrays(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_archives_packed_as_numpy_never_packs(tmp_path, method):
    np.save(tmp_path / "a.npy", ARRAYS["a"])
    with zipfile.ZipFile(tmp_path / "x.npz", "w", method) as archive:
        archive.write(tmp_path / "a.npy", "a.npy")
    with pytest.raises(FileFormatError, match="stored or deflated"):
        open_arrays(tmp_path / "x.npz")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_archives_with_a_name_twice(tmp_path):
    path = tmp_path / "x.npz"
    np.save(tmp_path / "a.npy", ARRAYS["a"])
    with zipfile.ZipFile(path, "w") as archive:
        for _ in range(2):
            archive.write(tmp_path / "a.npy", "a.npy")
    with pytest.raises(FileFormatError, match="twice"):
        open_arrays(path)


def test_other_members_are_passed_over(tmp_path):
    path = tmp_path / "x.npz"
    np.savez(path, **ARRAYS)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("notes.txt", "no array")
    assert list(open_arrays(path)) == list(ARRAYS)


@pytest.mark.parametrize(
    "header",
    [
        {"x": {"dtype": "F32", "shape": [1 << 40], "data_offsets": [0, 1 << 42]}},
        {"x": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}},
        {"x": {"dtype": "F99", "shape": [1], "data_offsets": [0, 4]}},
        {"x": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}},
        {"x": {"dtype": "F32", "shape": [1], "data_offsets": [2, 6]}},
        {"x": 3},
        [],
    ],
)
def test_headers_of_safetensors(tmp_path, header):
    text = json.dumps(header).encode()
    path = tmp_path / "x.safetensors"
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes(4))
    with pytest.raises(FileFormatError):
        open_arrays(path)


def test_a_view_that_repeats_what_is_stored(tmp_path):
    torch.save({"w": torch.ones(1).expand(10**12)}, tmp_path / "x.pt")
    with pytest.raises(FileFormatError, match="as stored"):
        open_arrays(tmp_path / "x.pt")


@pytest.mark.filterwarnings(
    "ignore:The PyTorch API of nested", "ignore:torch.quantize_per", "ignore:TypedStorage"
)
@pytest.mark.parametrize(
    ("kind", "make"),
    [
        ("sparse_coo", lambda: torch.eye(3).to_sparse()),
        ("nested", lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])),
        ("meta", lambda: torch.zeros(10**12, device="meta")),
        ("quantized", lambda: torch.quantize_per_tensor(torch.ones(4), 0.1, 0, torch.qint8)),
    ],
)
def test_tensors_that_are_not_dense(tmp_path, kind, make):
    torch.save({"w": make()}, tmp_path / "x.pt")
    with pytest.raises(FileFormatError, match=f"dense tensor, found a .*{kind}"):
        open_arrays(tmp_path / "x.pt")


def test_a_list_that_contains_itself(tmp_path):
    endless = []
    endless.append(endless)
    torch.save(endless, tmp_path / "x.pt")
    with pytest.raises(FileFormatError, match="nested"):
        open_arrays(tmp_path / "x.pt")


def test_one_name_for_two_tensors(tmp_path):
    torch.save({"a.b": torch.ones(1), "a": {"b": torch.ones(1)}}, tmp_path / "x.pt")
    with pytest.raises(FileFormatError, match="once"):
        open_arrays(tmp_path / "x.pt")


def test_without_torch_the_advice_is_to_install_it(tmp_path, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(torch_file, "import_module", missing)
    (tmp_path / "x.pt").write_bytes(b"")
    with pytest.raises(OptionError, match="Install"):
        registry.open_arrays(tmp_path / "x.pt")

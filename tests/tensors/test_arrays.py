"""Files of arrays: what independent writers wrote is what is read."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from safetensors.numpy import load_file
from safetensors.torch import save_file

from tdtq_core.errors import FileAccessError, OptionError, TensorError
from tdtq_core.tensors import open_arrays
from tdtq_core.tensors.saving import WRITERS, save_arrays

TYPES = ["bool", "uint8", "int16", "int64", "float16", "float32", "float64"]
anything = hnp.arrays(
    st.sampled_from(TYPES).map(np.dtype), hnp.array_shapes(min_dims=0, max_dims=3, min_side=0)
)


def same(found, meant):
    assert found.shape == meant.shape
    assert found.dtype == meant.dtype.newbyteorder("=")
    assert found.tobytes() == np.asarray(meant.astype(found.dtype), order="C").tobytes()


@settings(max_examples=25)
@given(values=anything, order=st.sampled_from("CF"), ends=st.sampled_from("<>"))
def test_npy(tmp_path_factory, values, order, ends):
    path = tmp_path_factory.getbasetemp() / "one.npy"
    meant = np.asarray(values.astype(values.dtype.newbyteorder(ends)), order=order)
    np.save(path, meant)
    array = open_arrays(path)["one"]
    assert (array.shape, array.dtype) == (meant.shape, meant.dtype.name)
    same(array.read(), meant)


@settings(max_examples=12)
@given(arrays=st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), anything, max_size=4))
@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_npz(tmp_path_factory, save, arrays):
    path = tmp_path_factory.getbasetemp() / "some.npz"
    save(path, **{f"x{name}": values for name, values in arrays.items()})
    found = open_arrays(path)
    assert list(found) == [f"x{name}" for name in arrays]
    for name, values in arrays.items():
        same(found[f"x{name}"].read(), values)


@pytest.mark.parametrize("suffix", WRITERS)
def test_what_is_written_is_read_and_numpy_agrees(tmp_path, draw, suffix):
    arrays = {"a": draw(3, 4), "b": np.array(7), "c": np.arange(6, dtype="u1").reshape(2, 3).T}
    arrays = {"a": arrays["a"]} if suffix == ".npy" else arrays
    path = tmp_path / f"a{suffix}"
    save_arrays(arrays, path)
    found = open_arrays(path)
    assert set(found) == set(arrays)
    loaded = load_file(path) if suffix == ".safetensors" else np.load(path)
    for name, values in arrays.items():
        same(found[name].read(), values)
        same(loaded if suffix == ".npy" else loaded[name], values)


def test_writers_refuse_what_they_cannot_hold(tmp_path, draw):
    with pytest.raises(OptionError, match="one array, not 2"):
        save_arrays({"a": draw(2), "b": draw(2)}, tmp_path / "two.npy")
    with pytest.raises(OptionError, match=r"\.pt"):
        save_arrays({"a": draw(2)}, tmp_path / "two.pt")
    assert not list(tmp_path.iterdir())


TENSORS = {
    "bf": torch.linspace(-3, 3, 12).to(torch.bfloat16).reshape(3, 4),
    "half": torch.linspace(-3, 3, 5).half(),
    "double": torch.linspace(-3, 3, 5, dtype=torch.float64),
    "whole": torch.arange(4),
    "number": torch.tensor(2.5),
}


def save_torch(tensors, path):
    torch.save(tensors, path)


def save_torch_as_of_old(tensors, path):
    torch.save(tensors, path, _use_new_zipfile_serialization=False)


@pytest.mark.parametrize(
    ("suffix", "save"),
    [(".safetensors", save_file), (".pt", save_torch), (".pth", save_torch_as_of_old)],
)
def test_tensors_of_torch(tmp_path, suffix, save):
    path = tmp_path / f"x{suffix}"
    save(TENSORS, path)
    found = open_arrays(path)
    assert set(found) == set(TENSORS)
    assert found["bf"].dtype == "bfloat16"
    for name, tensor in TENSORS.items():
        meant = (tensor.float() if name == "bf" else tensor).numpy()
        same(found[name].read(), meant)
        if found[name].is_float:
            assert np.array_equal(found[name].values(), meant.astype("f4"))


def test_nested_dictionaries_and_views(tmp_path):
    weight = torch.arange(12.0).reshape(3, 4)
    nested = {
        "model": {"w": weight, "turned": weight.T, "part": weight[1:, ::2]},
        "steps": [torch.zeros(2), (torch.ones(1, requires_grad=True),)],
        "epoch": 3,
        "name": "x",
    }
    torch.save(nested, tmp_path / "n.pt")
    found = open_arrays(tmp_path / "n.pt")
    assert list(found) == ["model.w", "model.turned", "model.part", "steps.0", "steps.1.0"]
    same(found["model.turned"].read(), weight.T.numpy())
    same(found["model.part"].read(), weight[1:, ::2].numpy())


def test_a_file_of_one_tensor_bears_its_name(tmp_path):
    torch.save(torch.ones(2, 2), tmp_path / "keys.pt")
    assert list(open_arrays(tmp_path / "keys.pt")) == ["keys"]


@pytest.mark.parametrize("save", [save_file, save_torch])
def test_types_that_numpy_lacks_are_listed_not_read(tmp_path, save):
    path = tmp_path / ("x.safetensors" if save is save_file else "x.pt")
    save({"tiny": torch.ones(4).to(torch.float8_e4m3fn)}, path)
    array = open_arrays(path)["tiny"]
    assert array.shape == (4,)
    assert array.bytes == 4
    assert not array.is_float
    with pytest.raises(TensorError, match="tiny"):
        array.read()


def test_whole_numbers_are_no_values(tmp_path):
    np.save(tmp_path / "x.npy", np.arange(4))
    with pytest.raises(TensorError, match="int64"):
        open_arrays(tmp_path / "x.npy")["x"].values()


def test_unknown_and_missing_files(tmp_path):
    with pytest.raises(OptionError, match=r"\.npy, \.npz, \.safetensors, \.pt, \.pth"):
        open_arrays(tmp_path / "x.bin")
    for suffix in (".npy", ".npz", ".safetensors", ".pt"):
        with pytest.raises(FileAccessError, match="no file"):
            open_arrays(tmp_path / f"x{suffix}")

"""``tdtq tensor info``, ``quantize`` and ``dequantize``."""

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file

from tdtq_core.tensors import open_arrays


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A file with keys, a table of short vectors, a bias and a counter."""
    rng = np.random.default_rng(4)
    table = rng.normal(size=(600, 2)).astype("f4")
    table[:200] = 0
    path = tmp_path_factory.mktemp("tensors") / "model.npz"
    np.savez(
        path,
        keys=rng.normal(size=(90, 48)).astype("f4"),
        table=table,
        bias=rng.normal(size=48).astype("f2"),
        epoch=np.array(7),
    )
    return path


def test_info_lists_arrays(tdtq, model):
    found = tdtq("tensor", "info", model, "--json").json
    assert found["bytes"] == model.stat().st_size
    arrays = {entry["name"]: entry for entry in found["arrays"]}
    assert list(arrays) == ["keys", "table", "bias", "epoch"]
    assert arrays["keys"] == {
        "name": "keys",
        "shape": [90, 48],
        "dtype": "float32",
        "values": 4320,
        "why_not": None,
        "dimension": 48,
    }
    assert "2 values" in arrays["table"]["why_not"]
    assert "int64" in arrays["epoch"]["why_not"]
    assert found["looks"] == []
    assert "--array" in tdtq("tensor", "info", model).out


def test_info_looks_at_named_arrays(tdtq, model):
    arguments = ("tensor", "info", model, "--array", "t*", "--group", "16")
    (look,) = tdtq(*arguments, "--json").json["looks"]
    assert (look["vectors"], look["dimension"]) == (50, 16)
    assert (look["zero_vectors"], look["along_axis"]) == (200, 600)
    table = open_arrays(model)["table"].values()[200:].reshape(-1, 16)
    norms = np.linalg.norm(table, axis=1)
    assert look["norms"]["median"] == pytest.approx(np.median(norms), rel=1e-3)
    assert look["norms"]["greatest"] == pytest.approx(norms.max(), rel=1e-3)
    four = look["bits"][3]
    assert four["bits"] == 4
    assert four["bits_per_value"] == 5.0
    assert four["ratio_float32"] == pytest.approx(6.4)
    assert four["ratio_float16"] == pytest.approx(3.2)
    out = tdtq(*arguments).out
    assert "200 of 600" in out
    assert "6.40x" in out


def test_there_and_back(tdtq, model, tmp_path):
    compressed, back = tmp_path / "x.tdtq", tmp_path / "back.safetensors"
    result = tdtq("tensor", "quantize", model, compressed, "--bits", "5", "--json").json
    (keys,) = result["arrays"]
    assert keys["name"] == "keys"
    assert keys["distortion"] == pytest.approx(keys["expected"]["distortion"], rel=0.3)
    assert keys["expected"]["distortion"] < keys["expected"]["bound"]
    assert keys["expected"]["bound"] == pytest.approx(2.7207 * 4.0**-5, rel=1e-4)
    assert keys["packed_bytes"] == 90 * (48 * 5 + 16) // 8
    assert keys["packed_ratio_float32"] == pytest.approx(6.0)
    assert keys["packed_ratio_float16"] == pytest.approx(3.0)
    assert keys["stored_ratio_float32"] == pytest.approx(4 * 4320 / keys["stored_bytes"])
    assert [entry["name"] for entry in result["kept"]] == ["table", "bias", "epoch"]
    assert result["bytes_out"] == compressed.stat().st_size

    told = tdtq("tensor", "dequantize", compressed, back, "--json").json
    assert told["arrays"]["table"] == [600, 2]
    decoded, arrays = load_file(back), open_arrays(model)
    for name in ("table", "bias", "epoch"):
        assert decoded[name].tobytes() == arrays[name].read().tobytes()
    original = arrays["keys"].values()
    error = np.sum((decoded["keys"] - original) ** 2) / np.sum(original**2)
    assert error == pytest.approx(keys["distortion"], rel=1e-4)


def test_named_arrays_only_and_inner_products(tdtq, model, tmp_path):
    out = tmp_path / "x.tdtq"
    options = ("--array", "table", "--only", "--group", "32", "--variant", "inner-product")
    result = tdtq("tensor", "quantize", model, out, *options, "--norm-bits", "32", "--json").json
    assert result["plan"]["variant"] == "inner_product"
    assert result["kept"] == []
    (table,) = result["arrays"]
    assert (table["vectors"], table["zero_vectors"]) == (25, 200)
    assert table["products"]["expected_bias"] == 0.0
    listed = tdtq("tensor", "info", out).out
    assert "4 bits, inner product, groups of 32" in listed
    assert tdtq("tensor", "dequantize", out, tmp_path / "x.npy").code == 0
    assert not np.load(tmp_path / "x.npy")[:200].any()


def test_for_people(tdtq, model, tmp_path):
    out = tdtq("tensor", "quantize", model, tmp_path / "x.tdtq").out
    for words in (
        "D(d,b)",
        "its bound",
        "of float16",
        "Kept exactly",
        "(fewer than two axes): bias",
    ):
        assert words in out
    back = tdtq("tensor", "dequantize", tmp_path / "x.tdtq", tmp_path / "back.npz").out
    assert "arrays   4" in back


def test_mistakes(refused, model, ply, compressed, tmp_path):
    out = tmp_path / "x.tdtq"
    assert "--help" in refused("tensor")
    assert "no format of arrays" in refused("tensor", "info", ply)
    assert "No array is called 'key'" in refused("tensor", "quantize", model, out, "--array", "key")
    assert "int64" in refused("tensor", "quantize", model, out, "--array", "epoch")
    assert "table: " in refused("tensor", "quantize", model, out, "--array", "table", "--axis", "4")
    assert "bits" in refused("tensor", "quantize", model, out, "--bits", "9")
    assert "norm_bits" in refused("tensor", "quantize", model, out, "--norm-bits", "8")
    assert ".tdtq" in refused("tensor", "quantize", model, tmp_path / "x.npz")
    assert "found a scene" in refused("tensor", "info", compressed)
    assert "found a scene" in refused("tensor", "dequantize", compressed, tmp_path / "x.npz")
    assert ".npz" in refused("tensor", "dequantize", compressed, tmp_path / "x.pt")
    assert not out.exists()


def test_nan_is_told_with_the_name_of_its_array(refused, tmp_path):
    np.save(tmp_path / "bad.npy", np.full((2, 16), np.nan, "f4"))
    message = refused("tensor", "quantize", tmp_path / "bad.npy", tmp_path / "x.tdtq")
    assert message.startswith("error: bad: 32 of 32 values are NaN")


def test_what_cannot_be_kept_is_told_first_and_can_be_left_out(tdtq, refused, tmp_path):
    keys, waves = np.ones((4, 16), "f4"), np.ones(3, "c8")
    np.savez(tmp_path / "x.npz", keys=keys, waves=waves)
    words = ("tensor", "quantize", tmp_path / "x.npz", tmp_path / "x.tdtq")
    assert "waves: numbers of type complex64" in refused(*words)
    assert not (tmp_path / "x.tdtq").exists()
    assert tdtq(*words, "--only").code == 0


def test_scenes_and_tensors_do_not_pass_for_each_other(tdtq, refused, model, tmp_path):
    path = tmp_path / "x.tdtq"
    tdtq("tensor", "quantize", model, path)
    for words in (("info", path), ("decompress", path, tmp_path / "x.ply")):
        assert "found tensors. Use tdtq tensor" in refused(*words)


def test_code_in_a_pt_file(refused, tmp_path):
    torch.save(torch.nn.Linear(2, 2), tmp_path / "x.pt")
    assert "Linear" in refused("tensor", "info", tmp_path / "x.pt")

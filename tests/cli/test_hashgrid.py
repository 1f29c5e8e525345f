"""``tdtq hashgrid``."""

import json

import numpy as np
import pytest

from tdtq_core.formats.photographs import write_png
from tdtq_core.tensors.npz import write_npz

SIDE = 8


@pytest.fixture(scope="module")
def npz(tmp_path_factory):
    """A field of two levels, seen through half of its cells; some entries were never trained."""
    rng = np.random.default_rng(3)
    arrays = {
        "level_00": rng.normal(0, 1, (SIDE**3, 2)),
        "level_01": rng.normal(0, 1, (4096, 2)),
        "resolutions": np.array([SIDE - 1, 40], np.int32),
        "hashed": np.array([0, 1], np.uint8),
        "density_w1": rng.normal(0, 0.5, (16, 4)),
        "density_w2": rng.normal(0, 0.5, (16, 16)),
        "color_w1": rng.normal(0, 0.5, (16, 32)),
        "color_w2": rng.normal(0, 0.5, (16, 16)),
        "color_w3": rng.normal(0, 0.5, (3, 16)),
        "occ_bits": rng.integers(0, 256, 64).astype(np.uint8),
        "occ_res": np.int32(8),
        "bounds_lo": np.full(3, -1.0),
        "bounds_side": np.float64(2),
        "background": np.ones(3),
        "dt": np.float32(1 / 32),
    }
    arrays["level_00"][::4] = 1e-5
    path = tmp_path_factory.mktemp("field") / "field.npz"
    write_npz({k: v.astype(np.float32) if v.dtype == float else v for k, v in arrays.items()}, path)
    return path


@pytest.fixture(scope="module")
def cameras(npz):
    """Two cameras with grey photographs of 12 by 12 pixels."""
    frames = []
    for number, x in enumerate((-0.4, 0.5)):
        pose = np.eye(4)
        pose[:3, 3] = x, 0.1, 3.0
        frames.append({"file_path": f"./view_{number}", "transform_matrix": pose.tolist()})
        write_png(npz.with_name(f"view_{number}.png"), np.full((12, 12, 3), 0.5))
    path = npz.with_name("transforms.json")
    path.write_text(json.dumps({"camera_angle_x": 0.7, "frames": frames}))
    return path


def test_what_a_grid_is(tdtq, npz):
    found = tdtq("hashgrid", "info", npz, "--bits", "4", "--json").json
    assert (found["entries"], found["features"], found["pictured"]) == (4608, 2, True)
    assert found["untouched"] == SIDE**3 // 4
    assert [level["untouched"] for level in found["levels"]] == [SIDE**3 // 4, 0]
    assert [row["group"] for row in found["groups"]] == [16, 32, 64]
    assert {row["criterion"]["bits"] for row in found["groups"]} == {4}
    out = tdtq("hashgrid", "info", npz).out
    assert "128 (2.8%)" in out
    assert "at equal cost" in out


def test_quantize_and_measure(tdtq, npz, cameras, tmp_path):
    out = tmp_path / "field.tdtq"
    made = tdtq("hashgrid", "quantize", npz, out, "--bits", "5", "--group", "32", "--json").json
    assert made["plan"]["group"] == 32
    assert made["distortion"] == pytest.approx(made["expected_distortion"], rel=0.1)
    assert made["ratio_to_float32"] == 2 * made["ratio_to_float16"]
    assert made["ratio_to_float32"] == pytest.approx(32 / made["bits_per_value"])
    assert made["file_bytes"] == out.stat().st_size
    arguments = ("hashgrid", "evaluate", out, "--cameras", cameras, "--original", npz)
    found = tdtq(*arguments, "--json").json
    assert found["views"] == ["view_0", "view_1"]
    assert found["mean"] == pytest.approx(np.mean(found["psnr"]))
    assert found["worst"] == min(found["psnr"])
    assert found["loss"] == pytest.approx(np.mean(found["original_psnr"]) - found["mean"])
    assert abs(found["loss"]) < 1
    printed = tdtq(*arguments).out
    assert "view_1" in printed
    assert "loss" in printed


def test_the_group_is_chosen_and_untouched_entries_kept_on_request(tdtq, npz, tmp_path):
    less = tdtq("hashgrid", "quantize", npz, tmp_path / "a.tdtq", "--json").json
    arguments = ("hashgrid", "quantize", npz, tmp_path / "b.tdtq", "--keep-untouched")
    more = tdtq(*arguments, "--json").json
    assert less["plan"]["group"] == tdtq("hashgrid", "info", npz, "--json").json["best_group"]
    assert less["packed_bytes"] < more["packed_bytes"]
    assert "theory" in tdtq(*arguments).out


def test_a_quantized_grid_is_a_file_of_tensors_too(tdtq, npz, tmp_path):
    packed, again = tmp_path / "field.tdtq", tmp_path / "again.npz"
    assert tdtq("hashgrid", "quantize", npz, packed).code == 0
    assert tdtq("tensor", "dequantize", packed, again).err == ""
    restored = np.load(again)
    assert (restored["occ_bits"] == np.load(npz)["occ_bits"]).all()
    assert not restored["level_00"][::4].any()


def test_mistakes(refused, npz, cameras, tmp_path):
    out = tmp_path / "field.tdtq"
    refused("hashgrid", "quantize", npz, tmp_path / "field.npz")
    refused("hashgrid", "quantize", npz, out, "--bits", "9")
    refused("hashgrid", "quantize", npz, out, "--group", "8")
    refused("hashgrid", "quantize", npz, out, "--group", "0")
    refused("hashgrid", "quantize", npz, out, "--norm-bits", "8")
    refused("hashgrid", "quantize", npz, out, "--encoding", tmp_path / "none.json")
    refused("hashgrid", "info", tmp_path / "missing.ingp")
    assert not out.exists()
    empty = tmp_path / "empty"
    empty.mkdir()
    refused("hashgrid", "evaluate", npz, "--cameras", cameras, "--images", empty)


def test_a_grid_alone_cannot_be_rendered(refused, npz, cameras, tmp_path):
    arrays = np.load(npz)
    names = ("level_00", "level_01", "resolutions", "hashed")
    write_npz({name: arrays[name] for name in names}, tmp_path / "grid.npz")
    assert "alone" in refused("hashgrid", "evaluate", tmp_path / "grid.npz", "--cameras", cameras)

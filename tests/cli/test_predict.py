"""``tdtq predict`` and ``tdtq sweep``."""

import json

import numpy as np
import pytest

from tdtq_core.formats.photographs import write_png
from tdtq_core.scene import ATTRIBUTE_NAMES

SMALL = ("--orbit", "2", "--size", "48x32")


def test_contract_of_predict(tdtq, ply):
    result = tdtq("predict", ply, *SMALL, "--verify", "--json").json
    assert result["psnr"] == pytest.approx(result["measured_psnr"], abs=1.5)
    assert result["psnr_floor"] <= result["psnr"]
    assert result["psnr_truth"] is None
    assert len(result["views"]) == 2
    assert set(result["per_attribute_mse"]) == {*ATTRIBUTE_NAMES, "pruning"}


def test_text_of_predict(tdtq, ply):
    out = tdtq("predict", ply, *SMALL).out
    assert "predicted PSNR" in out
    assert "harmonics" in out


def test_predicted_against_photographs(tdtq, ply, tmp_path):
    pose = np.eye(4)
    pose[2, 3] = 4
    frames = [{"file_path": f"./r_{n}", "transform_matrix": pose.tolist()} for n in (0, 1)]
    file = tmp_path / "transforms.json"
    file.write_text(json.dumps({"camera_angle_x": 0.7, "frames": frames}))
    write_png(tmp_path / "r_0.png", np.full((30, 40, 3), 0.9))
    options = ("--cameras", file, "--images", tmp_path)
    result = tdtq("predict", ply, *options, "--json").json
    packed = tmp_path / "a.tdtq"
    tdtq("compress", ply, packed)
    truth = tdtq("compare", ply, packed, *options, "--json").json["views"][0]["psnr_b_truth"]
    assert result["psnr_truth"] == pytest.approx(truth, abs=0.2)
    assert "against photographs" in tdtq("predict", ply, *options).out


def test_sweep_has_the_presets_and_as_many_points_as_asked(tdtq, ply):
    points = tdtq("sweep", ply, *SMALL, "--points", "3", "--json").json["points"]
    assert {"high", "balanced", "small", "paper"} <= {point["name"] for point in points}
    assert len(points) <= 7
    sizes = [point["bytes"] for point in points]
    assert sizes == sorted(sizes)
    assert all(abs(p["predicted_psnr"] - p["measured_psnr"]) < 3 for p in points)


def test_refusals(refused, ply, tmp_path):
    refused("predict", ply, "--images", tmp_path)
    refused("predict", tmp_path / "missing.ply")
    refused("sweep", ply, "--points", "0")

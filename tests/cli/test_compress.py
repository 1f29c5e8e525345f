"""``tdtq compress``."""

import json

import numpy as np
import pytest

from tdtq_core.codec.classes import CLASSES_STREAM
from tdtq_core.codec.container import unpack_container
from tdtq_core.codec.encoder import HEADER_STREAM
from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene
from tdtq_core.theory import closed_form_ratio

KEYS = {
    "gaussians_in",
    "gaussians_out",
    "bytes_in",
    "file_bytes_in",
    "bytes_out",
    "ratio",
    "plan",
    "per_attribute",
    "seconds",
    "predicted_psnr",
    "closed_form_ratio",
}


def test_contract(tdtq, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    result = tdtq("compress", ply, out, "--preset", "high", "--json").json
    assert set(result) >= KEYS
    assert result["gaussians_in"] == 300
    assert result["gaussians_out"] == tdtq("info", out, "--json").json["gaussians"] <= 300
    assert result["bytes_in"] == 300 * 236
    assert result["file_bytes_in"] == ply.stat().st_size
    assert result["bytes_out"] == out.stat().st_size
    assert result["ratio"] == pytest.approx(result["bytes_in"] / result["bytes_out"])
    assert result["closed_form_ratio"] > 1
    parts = result["per_attribute"]
    assert list(parts) == ["position", "rotation", "scale", "opacity", "base_color", "harmonics"]
    assert all(set(part) == {"bytes", "bits_per_value", "quantizer"} for part in parts.values())
    streams = [
        s
        for s in unpack_container(out, out.read_bytes())
        if s.id not in (HEADER_STREAM, CLASSES_STREAM)
    ]
    assert sum(part["bytes"] for part in parts.values()) == sum(len(s.data) for s in streams)
    # What is left is the plan and the tables.
    assert 0 < result["bytes_out"] - sum(part["bytes"] for part in parts.values()) < 1000


def test_bits_go_on_top_of_the_preset(tdtq, ply, tmp_path):
    plan = tdtq(
        "compress", ply, tmp_path / "a.tdtq", "--bits", "harmonics=2,opacity=raw", "--json"
    ).json["plan"]
    assert plan["harmonics"]["bits"] == 2
    assert plan["opacity"]["id"] == "raw"
    assert plan["position"] == PRESETS["balanced"].quantizers["position"].config()


def test_plan_of_one_run_can_be_used_in_the_next(tdtq, ply, tmp_path):
    first = tdtq("compress", ply, tmp_path / "a.tdtq", "--bits", "scale=5", "--json").json
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(first["plan"]))
    second = tdtq("compress", ply, tmp_path / "b.tdtq", "--plan", file, "--json").json
    assert second["plan"] == first["plan"]
    assert (tmp_path / "a.tdtq").read_bytes() == (tmp_path / "b.tdtq").read_bytes()


def test_harmonics_can_be_left_out(tdtq, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    result = tdtq("compress", ply, out, "--bits", "harmonics=0", "--json").json
    assert result["bytes_in"] == 300 * 236
    assert result["per_attribute"]["harmonics"]["bytes"] == 0
    assert tdtq("info", out, "--json").json["sh_degree"] == 0


def test_invalid_gaussians_are_dropped_on_request_only(tdtq, refused, broken_ply, tmp_path):
    out = tmp_path / "a.tdtq"
    assert "--drop-invalid" in refused("compress", broken_ply, out)
    assert not out.exists()
    paper = ("--preset", "paper", "--drop-invalid", "--json")
    result = tdtq("compress", broken_ply, out, *paper).json
    assert (result["gaussians_in"], result["gaussians_out"]) == (50, 48)
    usual = closed_form_ratio(3, rest_bits=14 * 32, norm_bits=32, kept=48 / 50)
    assert result["closed_form_ratio"] == pytest.approx(usual)
    assert any("2 of 50 Gaussians were dropped" in text for text in result["warnings"])


def test_sizes_count_what_the_file_holds_whatever_is_dropped(tdtq, make_scene, tmp_path):
    scene = make_scene(50)
    means, scales = scene.means.copy(), scene.log_scales.copy()
    means[3], scales[5] = np.nan, 20.0
    write_scene(scene.with_matrices({"position": means, "scale": scales}), tmp_path / "a.ply")
    out, paper = tmp_path / "a.tdtq", ("--preset", "paper", "--drop-invalid", "--json")
    result = tdtq("compress", tmp_path / "a.ply", out, *paper).json
    assert (result["gaussians_in"], result["gaussians_out"]) == (50, 48)
    assert result["bytes_in"] == 50 * 236
    assert result["ratio"] == pytest.approx(50 * 236 / out.stat().st_size)


@pytest.mark.parametrize(
    "options",
    [
        ("--preset", "nonsense"),
        ("--bits", "harmonics"),
        ("--bits", "harmonics=three"),
        ("--bits", "harmonics=99"),
        ("--bits", "colour=3"),
        ("--bits", "position=0"),
        ("--plan", "missing.json"),
        ("--preset", "high", "--plan", "plan.json"),
    ],
)
def test_bad_options(refused, ply, tmp_path, options):
    refused("compress", ply, tmp_path / "a.tdtq", *options)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "[]", "{}", "nonsense", '{"position": 3}', "[" * 10000])
def test_bad_plan_files(refused, ply, tmp_path, content):
    file = tmp_path / "plan.json"
    file.write_text(content)
    refused("compress", ply, tmp_path / "a.tdtq", "--plan", file)


def test_bad_targets(refused, ply, compressed, tmp_path):
    assert ".tdtq" in refused("compress", ply, tmp_path / "a.ply")
    assert "no folder" in refused("compress", ply, tmp_path / "missing" / "a.tdtq")
    before = compressed.read_bytes()
    assert "being read" in refused("compress", compressed, compressed)
    assert compressed.read_bytes() == before
    (tmp_path / "folder.tdtq").mkdir()
    refused("compress", ply, tmp_path / "folder.tdtq")


def test_for_people(tdtq, ply, tmp_path):
    outcome = tdtq("compress", ply, tmp_path / "a.tdtq")
    assert outcome.code == 0
    assert "closed form" in outcome.out
    assert outcome.err == ""

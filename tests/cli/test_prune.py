"""``--prune`` of ``tdtq compress`` and ``tdtq predict``."""

import json

import pytest

from tdtq_core.codec.files import read_tdtq
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning

SMALL = ("--orbit", "2", "--size", "64x48", "--json")


def test_compress_leaves_out_the_share_that_is_missed_least(tdtq, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    result = tdtq("compress", ply, out, "--prune", "importance=0.2", *SMALL).json
    assert (result["gaussians_in"], result["gaussians_out"]) == (300, 240)
    assert result["plan"]["pruning"] == {"kind": "importance", "share": 0.2}
    scene, plan = read_tdtq(out)
    assert len(scene) == 240
    assert plan.pruning == Pruning("importance", 0.2)
    less = tdtq("compress", ply, tmp_path / "b.tdtq", "--prune", "importance=0.1", *SMALL).json
    assert less["gaussians_out"] == 270
    assert result["closed_form_ratio"] == pytest.approx(less["closed_form_ratio"] * 270 / 240)


def test_a_preset_says_itself_how_much_is_pruned(tdtq, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    left = []
    for name in ("paper", "high", "balanced", "small"):
        result = tdtq("compress", ply, out, "--preset", name, *SMALL).json
        assert result["plan"] == PRESETS[name].to_json()
        left.append(result["gaussians_out"])
    assert left == sorted(left, reverse=True)
    assert left[0] == 300 > left[-1]


def test_by_opacity_and_without_cameras(tdtq, ply, tmp_path):
    result = tdtq("compress", ply, tmp_path / "a.tdtq", "--prune", "opacity=0.5", "--json").json
    assert 0 < result["gaussians_out"] < 300
    assert result["predicted_psnr"] is None


def test_the_plan_of_a_run_prunes_the_next(tdtq, ply, tmp_path):
    first = tdtq("compress", ply, tmp_path / "a.tdtq", "--prune", "opacity=0.5", "--json").json
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(first["plan"]))
    tdtq("compress", ply, tmp_path / "b.tdtq", "--plan", file)
    assert (tmp_path / "a.tdtq").read_bytes() == (tmp_path / "b.tdtq").read_bytes()


def test_prediction_counts_pruning_in(tdtq, ply):
    result = tdtq("predict", ply, "--prune", "importance=0.3", "--verify", *SMALL).json
    assert result["per_attribute_mse"]["pruning"] > 0
    assert result["psnr"] == pytest.approx(result["measured_psnr"], abs=1.5)
    rows = {row["amount"]: row for row in result["pruning"]}
    assert rows[0.3]["kept"] == pytest.approx(0.7)
    assert rows[0.8]["psnr"] < rows[0.3]["psnr"] < rows[0.05]["psnr"]


def test_prediction_for_people_shows_what_other_amounts_cost(tdtq, ply):
    text = tdtq("predict", ply, "--prune", "opacity=0.3", *SMALL[:-1]).out
    assert "Gaussians kept" in text
    assert "pruning alone" in text


def test_targets_are_met_with_pruning(tdtq, ply, tmp_path):
    result = tdtq(
        "compress", ply, tmp_path / "a.tdtq", "--prune", "importance=0.1", "--target-size", 16000,
        *SMALL,
    ).json  # fmt: skip
    assert result["gaussians_out"] == 270
    assert 14000 < result["bytes_out"] <= 16000
    assert result["plan"]["pruning"]["share"] == 0.1


@pytest.mark.parametrize("rule", ["opacity", "importance=1", "opacity=1", "size=3"])
def test_rules_that_make_no_sense_are_refused(refused, ply, tmp_path, rule):
    assert "prun" in refused("compress", ply, tmp_path / "a.tdtq", "--prune", rule).lower()
    assert not (tmp_path / "a.tdtq").exists()

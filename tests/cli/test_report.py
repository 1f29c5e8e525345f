"""``tdtq report``."""

import json
import re

import pytest

from tdtq_core.formats import write_scene

SMALL = ("--orbit", "2", "--size", "48x40")


@pytest.fixture
def page(tmp_path):
    return tmp_path / "out.html"


def test_a_compressed_file(tdtq, ply, compressed, page, tmp_path):
    options = ("--no-theory", "--views", "1", "--pngs", tmp_path / "pngs")
    outcome = tdtq("report", ply, compressed, "-o", page, *SMALL, *options, "--json")
    result = outcome.json
    assert result["compressed"]["bytes"] == compressed.stat().st_size
    assert result["scene"]["bytes"] == ply.stat().st_size
    assert result["forecast"] is None
    assert result["page_bytes"] == page.stat().st_size
    assert len(list((tmp_path / "pngs").iterdir())) == 3
    assert result["pictured"] == result["comparison"]["worst"][:1]
    embedded = re.search(r'<script type="application/json"[^>]*>(.*?)</script>',
                         page.read_text(), re.DOTALL)  # fmt: skip
    assert json.loads(embedded[1]).items() <= result.items()


def test_the_command_that_is_named_gives_the_same(tdtq, ply, page, monkeypatch):
    monkeypatch.chdir(ply.parent)
    asked = ("--bits", "harmonics=2", "--prune", "opacity=0.3", *SMALL, "--no-theory")
    first = tdtq("report", ply, "-o", page, *asked, "--json").json
    command = first["command"]
    assert str(ply.parent) not in command
    assert "--preset balanced" in command
    words = command.split()[1:]
    again = tdtq(*words[:-1], page, "--json").json
    assert again["comparison"] == first["comparison"]
    assert again["command"] == command


def test_the_command_finds_cameras_in_another_folder(tdtq, make_scene, tmp_path, monkeypatch):
    scene, cameras = tmp_path / "model" / "scene.ply", tmp_path / "data" / "transforms.json"
    for path in (scene, cameras):
        path.parent.mkdir()
    write_scene(make_scene(100), scene)
    pose = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 4], [0, 0, 0, 1]]
    frame = {"file_path": "front", "transform_matrix": pose}
    cameras.write_text(json.dumps({"camera_angle_x": 0.7, "w": 32, "h": 24, "frames": [frame]}))
    asked = ("--cameras", cameras, "--no-theory", "-o", tmp_path / "a.html", "--json")
    first = tdtq("report", scene, *asked).json
    assert "--cameras ../data/transforms.json" in first["command"]
    monkeypatch.chdir(scene.parent)
    again = tdtq(*first["command"].split()[1:], "--json").json
    assert (again["comparison"], again["path"]) == (first["comparison"], "a.html")


def test_sizes_are_counted_from_float32_numbers(tdtq, tmp_path, make_scene):
    splat, page = tmp_path / "scene.splat", tmp_path / "out.html"
    write_scene(make_scene(100, 0), splat)
    result = tdtq("report", splat, "-o", page, *SMALL, "--no-theory", "--json").json
    size, before = result["compressed"]["bytes"], 100 * 14 * 4
    assert before == result["scene"]["float32_bytes"] > result["scene"]["bytes"] == 3200
    assert result["compressed"]["ratio"] == before / size
    said = page.read_text()
    assert said.count(f"{before / size:.1f}") >= 2
    assert "<dt>Before</dt><dd>5.6 kB</dd>" in said
    assert "<dt>File on disk</dt><dd>3,200 bytes</dd>" in said
    assert said.count("3.2 kB") == 0


def test_theory_and_a_target(tdtq, ply, page):
    options = ("--target-size", "9000", *SMALL, "--view", "orbit_001")
    outcome = tdtq("report", ply, "-o", page, *options, "--json")
    result = outcome.json
    forecast = result["forecast"]
    assert sum(forecast["measured_shares"].values()) == pytest.approx(1)
    assert set(forecast["measured_shares"]) <= set(forecast["predicted_shares"])
    assert forecast["curve"]["plan"]["bytes"] == result["compressed"]["bytes"]
    assert result["pictured"] == ["orbit_001"]
    assert "preset" not in result["command"]
    assert "<svg" in page.read_text()


def test_a_plan_that_weighs_nothing_has_a_curve_too(tdtq, ply, page):
    options = ("--preset", "paper", *SMALL)
    forecast = tdtq("report", ply, "-o", page, *options, "--json").json["forecast"]
    for point in forecast["curve"]["presets"]:
        assert point["predicted_psnr"] == pytest.approx(point["measured_psnr"], abs=1.5)


def test_a_preset_is_predicted_alike_whatever_plan_the_report_is_about(tdtq, ply, page):
    options = (*SMALL, "--views", "1", "--json")
    told = [
        tdtq("report", ply, "-o", page, "--preset", name, *options).json["forecast"]
        for name in ("paper", "balanced")
    ]
    here, there = ({p["name"]: p for p in one["curve"]["presets"]} for one in told)
    assert here["balanced"]["predicted_psnr"] == pytest.approx(told[1]["psnr"], abs=0.02)
    assert here["balanced"]["measured_psnr"] == there["balanced"]["measured_psnr"]


def test_in_words(tdtq, ply, compressed, page):
    outcome = tdtq("report", ply, compressed, "-o", page, *SMALL, "--no-theory")
    assert outcome.code == 0
    assert "times smaller" in outcome.out
    assert str(page) in outcome.out


def test_a_file_of_another_scene_is_noticed(tdtq, broken_ply, compressed, page):
    options = (*SMALL, "--no-theory", "--drop-invalid", "--json")
    result = tdtq("report", broken_ply, compressed, "-o", page, *options).json
    assert any("another scene" in text for text in result["warnings"])


def test_bad_options(refused, ply, compressed, page, tmp_path):
    assert ".html" in refused("report", ply, "-o", tmp_path / "report.pdf")
    assert "folder" in refused("report", ply, "-o", tmp_path / "no" / "report.html")
    assert "--preset" in refused("report", ply, compressed, "-o", page, "--preset", "small")
    assert "tdtq compare" in refused("report", ply, ply, "-o", page)
    assert "target" in refused("report", ply, "-o", page, "--preset", "high", "--target-psnr", "40")
    wrong = refused("report", ply, compressed, "-o", page, *SMALL, "--view", "nowhere")
    assert "orbit_000" in wrong
    assert not page.exists()

"""``tdtq report``."""

import json
import re

import pytest

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
    assert {point["predicted_psnr"] for point in forecast["curve"]["presets"][:3]} == {None}
    assert forecast["curve"]["presets"][3]["predicted_psnr"] is not None


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

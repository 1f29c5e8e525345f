"""``tdtq demo``."""

import pytest


@pytest.fixture(autouse=True)
def _small_scene(monkeypatch, scene):
    monkeypatch.setattr("tdtq_core.cli.demo.demo_scene", lambda: scene)


def test_contract(tdtq, tmp_path):
    out = tmp_path / "demo.ply"
    result = tdtq("demo", out, "--json").json
    assert result["gaussians"] == 200
    assert result["bytes"] == out.stat().st_size
    assert tdtq("info", out, "--json").json["gaussians"] == 200


def test_bad_targets(refused, tmp_path):
    refused("demo", tmp_path / "demo.xyz")
    refused("demo", tmp_path / "missing" / "demo.ply")
    assert "tdtq compress" in refused("demo", tmp_path / "demo.tdtq")


def test_for_people(tdtq, tmp_path):
    assert "200" in tdtq("demo", tmp_path / "demo.ply").out

"""``tdtq turntable``."""

from importlib import import_module

import pytest
from PIL import Image

from tdtq_core.formats import write_scene

turntable = import_module("tdtq_core.cli.turntable")

SMALL = ("--size", "64x48", "--seconds", "0.5", "--fps", "8")


@pytest.mark.parametrize("suffix", [".gif", ".png"])
def test_a_compressed_file(tdtq, ply, compressed, tmp_path, suffix):
    film = tmp_path / f"turn{suffix}"
    result = tdtq("turntable", ply, compressed, "-o", film, *SMALL, "--json").json
    assert result["frames"] == 4
    assert result["bytes"] == film.stat().st_size
    assert result["compressed_bytes"] == compressed.stat().st_size
    with Image.open(film) as opened:
        assert opened.size == (64, 48)
        assert opened.n_frames == 4


def test_compressed_on_the_way(tdtq, ply, tmp_path):
    film = tmp_path / "turn.gif"
    options = ("--bits", "harmonics=2", "--up", "-y", "--still", "--background", "black")
    outcome = tdtq("turntable", ply, "-o", film, *SMALL, *options)
    assert outcome.code == 0
    assert "4 frames" in outcome.out
    assert film.exists()


def test_the_label_names_the_size_as_float32(tdtq, tmp_path, make_scene, monkeypatch):
    splat, seen = tmp_path / "scene.splat", []

    def split_view(*scenes, labels, **others):
        seen.append(labels)
        return draw(*scenes, labels=labels, **others)

    draw = turntable.split_view
    monkeypatch.setattr(turntable, "split_view", split_view)
    write_scene(make_scene(100, 0), splat)
    assert tdtq("turntable", splat, "-o", tmp_path / "turn.gif", *SMALL).code == 0
    assert seen[0][0] == "Original 5.6 kB"


def test_bad_options(refused, ply, compressed, tmp_path):
    assert ".gif" in refused("turntable", ply, compressed, "-o", tmp_path / "turn.avi")
    assert "WIDTHxHEIGHT" in refused("turntable", ply, "-o", tmp_path / "t.gif", "--size", "big")
    assert "frames" in refused(
        "turntable", ply, "-o", tmp_path / "t.png", "--seconds", "600", "--fps", "60"
    )
    assert "--bits" in refused(
        "turntable", ply, compressed, "-o", tmp_path / "t.gif", "--bits", "harmonics=1"
    )
    assert "folder" in refused("turntable", ply, "-o", tmp_path / "no" / "t.gif")

"""``tdtq turntable``."""

import pytest
from PIL import Image

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

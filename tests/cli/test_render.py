"""``tdtq render``."""

import pytest
from PIL import Image

SMALL = ("--orbit", "3", "--size", "48x32")


def test_contract(tdtq, ply, tmp_path):
    folder = tmp_path / "new" / "pictures"
    result = tdtq("render", ply, folder, *SMALL, "--json").json
    assert len(result["views"]) == len(result["frame_ms"]) == 3
    assert all(time > 0 for time in result["frame_ms"])
    assert result["backend"] == "cpu"
    files = sorted(folder.iterdir())
    assert [file.stem for file in files] == sorted(result["views"])
    with Image.open(files[0]) as picture:
        assert picture.size == (48, 32)


@pytest.mark.parametrize(("name", "level"), [("white", 255), ("black", 0)])
def test_background(tdtq, ply, tmp_path, name, level):
    # Wide pictures, so that the corners lie beyond the scene.
    options = ("--orbit", "1", "--size", "300x30", "--background", name)
    assert tdtq("render", ply, tmp_path, *options).code == 0
    with Image.open(next(tmp_path.glob("*.png"))) as picture:
        assert picture.getpixel((0, 0)) == (level,) * 3


def test_broken_gaussians_are_warned_about_and_not_drawn(tdtq, broken_ply, tmp_path):
    outcome = tdtq("render", broken_ply, tmp_path, *SMALL, "--json")
    assert outcome.code == 0
    assert "NaN" in outcome.json["warnings"][0]


def test_bad_options(refused, ply, tmp_path):
    refused("render", ply, tmp_path, "--size", "big")
    refused("render", ply, tmp_path, "--orbit", "0")
    refused("render", ply, tmp_path, "--cameras", tmp_path / "missing.json")
    refused("render", ply, tmp_path, "--background", "pink")
    refused("render", ply, ply)
    refused("render", ply, tmp_path, *SMALL, "--backend", "gsplat")

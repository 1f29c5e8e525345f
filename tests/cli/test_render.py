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


def write_colmap(folder, model):
    (folder / "sparse" / "0").mkdir(parents=True)
    (folder / "sparse" / "0" / "cameras.txt").write_text(f"1 {model} 40 30 50 20 15 0.1\n")
    poses = "1 1 0 0 0 0 0 4 1 r_10.jpg\n\n2 1 0 0 0 0 0 5 1 r_9.jpg\n\n"
    (folder / "sparse" / "0" / "images.txt").write_text(poses)
    return folder


@pytest.mark.parametrize("place", [".", "sparse/0", "sparse/0/images.txt"])
def test_cameras_of_colmap(tdtq, ply, tmp_path, place):
    cameras = write_colmap(tmp_path / "data", "SIMPLE_RADIAL") / place
    result = tdtq("render", ply, tmp_path / "out", "--cameras", cameras, "--json").json
    assert result["views"] == ["r_9", "r_10"]
    with Image.open(tmp_path / "out" / "r_9.png") as picture:
        assert picture.size == (40, 30)


def test_fisheye_lenses_are_refused_with_advice(refused, ply, tmp_path):
    cameras = write_colmap(tmp_path / "data", "SIMPLE_RADIAL_FISHEYE")
    message = refused("render", ply, tmp_path / "out", "--cameras", cameras)
    assert "SIMPLE_RADIAL_FISHEYE" in message
    assert "image_undistorter" in message


def test_bad_options(refused, ply, tmp_path):
    refused("render", ply, tmp_path, "--size", "big")
    refused("render", ply, tmp_path, "--orbit", "0")
    refused("render", ply, tmp_path, "--cameras", tmp_path / "missing.json")
    refused("render", ply, tmp_path, "--background", "pink")
    refused("render", ply, ply)
    refused("render", ply, tmp_path, *SMALL, "--backend", "gsplat")

"""``tdtq compare``."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from tdtq_core.formats import write_scene
from tdtq_core.formats.photographs import write_png

SMALL = ("--orbit", "2", "--size", "64x48")


@pytest.fixture
def cameras(tmp_path):
    """A NeRF file of two cameras, the first with a photograph of 40x30."""
    pose = np.eye(4)
    pose[2, 3] = 4
    frames = [{"file_path": f"./r_{index}", "transform_matrix": pose.tolist()} for index in (0, 1)]
    file = tmp_path / "transforms.json"
    file.write_text(json.dumps({"camera_angle_x": 0.7, "frames": frames}))
    write_png(tmp_path / "r_0.png", np.full((30, 40, 3), 0.9))
    return file


def test_contract(tdtq, ply, compressed):
    result = tdtq("compare", ply, compressed, *SMALL, "--json").json
    assert 10 < result["psnr"] < 100
    assert 10 < result["psnr_mean"] < 100
    assert 0 < result["ssim"] <= 1
    assert result["backend"] == "cpu"
    assert result["delta_psnr_truth"] is None
    assert len(result["views"]) == 2
    assert {"name", "psnr", "ssim"} <= set(result["views"][0])


def test_more_bits_look_better(tdtq, ply, tmp_path):
    figures = []
    for bits in (2, 4, 6):
        out = tmp_path / f"{bits}.tdtq"
        tdtq("compress", ply, out, "--preset", "high", "--bits", f"harmonics={bits}")
        figures.append(tdtq("compare", ply, out, *SMALL, "--json").json["psnr"])
    assert figures == sorted(figures)


def test_scene_against_itself(tdtq, ply):
    result = tdtq("compare", ply, ply, *SMALL, "--json").json
    assert result["psnr"] is None
    assert result["identical"] is True
    assert result["ssim"] == pytest.approx(1)
    assert "identical" in tdtq("compare", ply, ply, *SMALL).out


def test_photographs(tdtq, ply, compressed, cameras):
    options = ("--cameras", cameras, "--images", cameras.parent)
    result = tdtq("compare", ply, compressed, *options, "--json").json
    first, second = result["views"]
    assert result["delta_psnr_truth"] == pytest.approx(
        first["psnr_b_truth"] - first["psnr_a_truth"]
    )
    assert "psnr_a_truth" not in second
    assert any("1 of 2 photographs" in text for text in result["warnings"])
    outcome = tdtq("compare", ply, compressed, *options)
    assert outcome.code == 0
    assert "photograph" in outcome.out


def test_error_maps(tdtq, ply, compressed, tmp_path):
    folder = tmp_path / "maps"
    result = tdtq("compare", ply, compressed, *SMALL, "--error-maps", folder, "--json").json
    names = sorted(view["name"] for view in result["views"])
    assert sorted(file.stem for file in folder.iterdir()) == names
    with Image.open(folder / f"{names[0]}.png") as picture:
        assert picture.size == (64, 48)


def test_pictures_too_small_for_ssim_are_refused(refused, ply, compressed):
    assert "SSIM" in refused("compare", ply, compressed, "--orbit", "1", "--size", "4x3")


def test_bad_options(refused, ply, compressed, cameras, tmp_path):
    refused("compare", ply, compressed, "--images", tmp_path)
    refused("compare", ply, compressed, "--cameras", cameras, "--orbit", "2")
    refused("compare", ply, compressed, "--cameras", cameras, "--images", tmp_path / "missing")
    refused("compare", ply, tmp_path / "missing.ply")
    refused("compare", ply, compressed, *SMALL, "--error-maps", cameras)


def test_table_and_flip(tdtq, ply, compressed, tmp_path):
    table = tmp_path / "table.csv"
    outcome = tdtq("compare", ply, compressed, *SMALL, "--table", table, "--flip")
    assert "FLIP" in outcome.out
    assert "white background" in outcome.out
    assert len(table.read_text().splitlines()) == 3


def test_a_table_that_cannot_be_written_is_refused_before_rendering(refused, ply, tmp_path):
    missing = tmp_path / "missing.ply"
    assert ".csv" in refused("compare", ply, missing, "--table", tmp_path / "table.txt")
    assert "folder" in refused("compare", ply, missing, "--table", tmp_path / "no" / "table.csv")


def test_views_stay_in_the_order_of_the_cameras_in_json(tdtq, ply, compressed, tmp_path):
    table = tmp_path / "table.json"
    result = tdtq("compare", ply, compressed, *SMALL, "--table", table, "--json").json
    names = [view["name"] for view in result["views"]]
    assert names == sorted(names) == sorted(result["worst"])
    assert json.loads(table.read_text()) | {"warnings": []} == result


def test_background_is_black_on_request(tdtq, ply, compressed):
    result = tdtq("compare", ply, compressed, *SMALL, "--background", "black", "--json").json
    assert "black background" in result["protocol"]


def test_many_views_list_the_worst_only(tdtq, ply, compressed):
    outcome = tdtq("compare", ply, compressed, "--orbit", "15", "--size", "24x24")
    assert "and 3 better ones" in outcome.out


def test_scenes_that_want_to_be_drawn_differently_are_noticed(tdtq, ply, make_scene, tmp_path):
    other = tmp_path / "mip.ply"
    write_scene(replace(make_scene(300), render_mode="antialiased"), other)
    result = tdtq("compare", ply, other, *SMALL, "--json").json
    assert any("antialiased" in text for text in result["warnings"])
    assert result["render_mode"] == ["classic", "antialiased"]
    assert "classic against antialiased" in result["protocol"]
    assert "antialiased" in tdtq("compare", ply, other, *SMALL).err

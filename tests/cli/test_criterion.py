"""``tdtq criterion``."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.formats import write_scene


def test_usual_table(tdtq):
    rows = tdtq("criterion", "--json").json["rows"]
    assert len(rows) == 4 * 8
    assert {row["dimension"] for row in rows} == {45, 4, 3, 1}
    three = next(row for row in rows if (row["dimension"], row["bits"]) == (45, 3))
    assert three["attributes"] == ["harmonics"]
    assert three["distortion"] == pytest.approx(0.03291, abs=1e-5)
    assert three["rule_holds"] is True
    assert three["norm_bits_per_value"] == pytest.approx(16 / 45)
    assert not any(row["rule_holds"] for row in rows if row["dimension"] < 16)


def test_any_dimension_and_bits(tdtq):
    rows = tdtq("criterion", "--dimension", "128,16", "--bits", "2,4", "--json").json["rows"]
    found = [(row["dimension"], row["bits"]) for row in rows]
    assert found == [(128, 2), (128, 4), (16, 2), (16, 4)]


def test_dimensions_of_a_scene(tdtq, make_scene, tmp_path):
    file = tmp_path / "degree1.ply"
    write_scene(make_scene(20, degree=1), file)
    rows = tdtq("criterion", file, "--bits", "3", "--json").json["rows"]
    assert [row["dimension"] for row in rows] == [9, 4, 3, 1]


def test_scene_without_harmonics(tdtq, make_scene, tmp_path):
    file = tmp_path / "degree0.ply"
    write_scene(make_scene(20, degree=0), file)
    rows = tdtq("criterion", file, "--bits", "3", "--json").json["rows"]
    assert [row["dimension"] for row in rows] == [4, 3, 1]


def test_for_people(tdtq):
    out = tdtq("criterion").out
    assert "harmonics" in out
    assert "D(d,b)" in out
    assert "Not worth it" in out


def test_bad_options(refused, ply):
    refused("criterion", "--dimension", "many")
    refused("criterion", "--dimension", "0")
    refused("criterion", "--bits", "0")
    refused("criterion", "--bits", "1,,2")
    refused("criterion", ply, "--dimension", "3")


def test_the_distance_to_the_limit(tdtq):
    rows = tdtq("criterion", "--dimension", "45,2", "--bits", "3,12", "--json").json["rows"]
    three = next(row for row in rows if (row["dimension"], row["bits"]) == (45, 3))
    assert three["entropy"] == pytest.approx(2.843, abs=1e-3)
    assert three["gap_bits"] == pytest.approx(three["entropy"] - three["least_bits"])
    assert three["gap_db"] == pytest.approx(6.02 * three["gap_bits"], rel=1e-3)
    others = [row for row in rows if row is not three]
    assert {row["gap_db"] for row in others} == {None}
    assert "0.34 bits, 2.0 dB" in tdtq("criterion").out


def test_the_fit_of_a_scene(tdtq, make_scene, tmp_path):
    file = tmp_path / "scene.ply"
    write_scene(make_scene(2000), file)
    found = tdtq("criterion", file, "--bits", "3", "--json").json["fit"]
    assert found["verdict"].startswith("Follows the law")
    assert found["after"]["vectors"] == 2000
    assert found["after"]["distance"] < 2 * found["after"]["expected"]
    assert found["after"]["noise_ratios"][2] == pytest.approx(1, abs=0.02)
    assert "Harmonics of 2,000 Gaussians" in tdtq("criterion", file).out


def test_no_fit_without_a_scene_or_harmonics(tdtq, make_scene, tmp_path):
    file = tmp_path / "flat.ply"
    write_scene(make_scene(20, degree=0), file)
    assert tdtq("criterion", "--json").json["fit"] is None
    assert tdtq("criterion", file, "--json").json["fit"] is None
    assert "Kolmogorov" not in tdtq("criterion", file).out


def test_gaussians_with_nan_are_left_out_of_the_fit(tdtq, make_scene, tmp_path):
    scene = make_scene(50)
    harmonics = scene.harmonics.copy()
    harmonics[:5] = np.nan
    write_scene(replace(scene, harmonics=harmonics), tmp_path / "nan.ply")
    found = tdtq("criterion", tmp_path / "nan.ply", "--json").json["fit"]
    assert found["after"]["vectors"] == 45

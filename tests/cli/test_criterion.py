"""``tdtq criterion``."""

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

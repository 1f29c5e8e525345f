"""``tdtq decompress`` and ``tdtq convert``."""

import numpy as np
import pytest

from tdtq_core.formats import read_scene


def test_decompress(tdtq, compressed, tmp_path):
    out = tmp_path / "a.ply"
    result = tdtq("decompress", compressed, out, "--json").json
    assert result["gaussians"] == 300
    assert result["bytes_in"] == compressed.stat().st_size
    assert result["bytes_out"] == out.stat().st_size
    assert len(read_scene(out)) == 300


def test_a_compressed_scene_and_its_decompressed_file_are_one_scene(
    tdtq, ply, compressed, tmp_path
):
    first, second = tmp_path / "a.ply", tmp_path / "b.ply"
    for out in (first, second):
        assert tdtq("decompress", compressed, out).code == 0
    assert first.read_bytes() == second.read_bytes()
    figures = [
        tdtq("compare", ply, other, "--orbit", "2", "--size", "64x48", "--json").json
        for other in (compressed, first)
    ]
    assert figures[0]["psnr"] == pytest.approx(figures[1]["psnr"], abs=1e-3)


def test_decompress_takes_compressed_files_only(refused, ply, compressed, tmp_path):
    refused("decompress", ply, tmp_path / "a.ply")
    refused("decompress", compressed, tmp_path / "a.xyz")
    assert "tdtq compress" in refused("decompress", compressed, tmp_path / "a.tdtq")
    refused("decompress", compressed, tmp_path / "missing" / "a.ply")


def test_convert_keeps_every_number(tdtq, ply, tmp_path):
    out = tmp_path / "a.ply"
    assert tdtq("convert", ply, out, "--json").json["gaussians"] == 300
    before, after = read_scene(ply), read_scene(out)
    assert np.array_equal(before.harmonics, after.harmonics)
    assert np.array_equal(before.quaternions, after.quaternions)


def test_convert_by_way_of_spz(tdtq, refused, ply, broken_ply, tmp_path):
    spz, back = tmp_path / "a.spz", tmp_path / "a.ply"
    assert tdtq("convert", ply, spz, "--json").json["gaussians"] == 300
    assert tdtq("convert", spz, back).code == 0
    np.testing.assert_allclose(read_scene(back).means, read_scene(ply).means, atol=1 / 8000)
    assert "--drop-invalid" in refused("convert", broken_ply, spz)


def test_formats_that_are_only_read_are_refused_at_once(refused, ply, tmp_path):
    message = refused("convert", ply, tmp_path / "a.sog")
    assert "SOG can be read, not written. Choose .ply, .spz or .splat" in message


@pytest.mark.parametrize(
    ("asked", "start"), [((), b"\x1f\x8b"), ((3,), b"\x1f\x8b"), ((4,), b"NGSP")]
)
def test_the_version_of_spz_is_chosen(tdtq, ply, tmp_path, asked, start):
    out = tmp_path / "a.spz"
    options = [part for version in asked for part in ("--spz-version", version)]
    assert tdtq("convert", ply, out, *options).code == 0
    assert out.read_bytes().startswith(start)
    assert len(read_scene(out)) == 300


def test_versions_mean_nothing_elsewhere(refused, ply, tmp_path):
    assert "write to .spz" in refused("convert", ply, tmp_path / "a.ply", "--spz-version", 4)
    for version in (2, 5):
        message = refused("convert", ply, tmp_path / "a.spz", "--spz-version", version)
        assert "Invalid value for '--spz-version'" in message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", ["convert", "decompress"])
def test_what_is_lost_is_said(tdtq, ply, compressed, tmp_path, verb):
    source = ply if verb == "convert" else compressed
    assert tdtq(verb, source, tmp_path / "a.ply", "--json").json["lost"] is None
    assert "1/4096" in tdtq(verb, source, tmp_path / "a.spz", "--json").json["lost"]
    said = tdtq(verb, source, tmp_path / "a.splat").out.splitlines()
    assert [line for line in said if "without the harmonics of degree 1 to 3" in line] == said[3:4]
    assert read_scene(tmp_path / "a.splat").sh_degree == 0


def test_convert_drops_on_request_only(tdtq, broken_ply, tmp_path):
    kept = tdtq("convert", broken_ply, tmp_path / "a.ply", "--json")
    assert kept.json["gaussians"] == 50
    assert "2 Gaussians hold NaN" in kept.json["warnings"][0]
    dropped = tdtq("convert", broken_ply, tmp_path / "b.ply", "--drop-invalid", "--json")
    assert dropped.json["gaussians"] == 48


def test_convert_never_overwrites_its_source(refused, ply):
    before = ply.read_bytes()
    assert "being read" in refused("convert", ply, ply)
    assert ply.read_bytes() == before


def test_for_people(tdtq, compressed, tmp_path):
    outcome = tdtq("decompress", compressed, tmp_path / "a.ply")
    assert outcome.code == 0
    assert "300" in outcome.out

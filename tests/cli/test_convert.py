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
    message = refused("convert", ply, tmp_path / "a.splat")
    assert ".splat can be read, not written. Choose .ply or .spz" in message


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

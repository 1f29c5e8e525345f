"""``tdtq info``."""

from dataclasses import replace

from tdtq_core.formats.ply import write_ply


def test_contract(tdtq, ply):
    result = tdtq("info", ply, "--json").json
    assert result["gaussians"] == 300
    assert result["sh_degree"] == 3
    assert result["render_mode"] == "classic"
    assert result["bytes"] == ply.stat().st_size
    assert result["float32_bytes"] == 300 * 236
    assert result["warnings"] == []
    assert len(result["attributes"]) == 6
    assert all(
        low < high
        for low, high in zip(result["bounds"]["low"], result["bounds"]["high"], strict=True)
    )


def test_compressed_file_tells_its_plan(tdtq, compressed):
    result = tdtq("info", compressed, "--json").json
    assert result["gaussians"] == 300
    assert set(result["plan"]) >= {"position", "harmonics"}


def test_warnings_are_counted_not_fatal(tdtq, broken_ply):
    result = tdtq("info", broken_ply, "--json").json
    assert len(result["warnings"]) == 1
    assert "2 Gaussians" in result["warnings"][0]
    outcome = tdtq("info", broken_ply)
    assert outcome.code == 0
    assert outcome.err == f"warning: {result['warnings'][0]}\n"


def test_for_people(tdtq, ply):
    out = tdtq("info", ply).out
    assert "300" in out
    assert "View-dependent colour" in out


def test_antialiased_scenes_say_so(tdtq, make_scene, tmp_path):
    path = tmp_path / "mip.ply"
    write_ply(replace(make_scene(3), render_mode="antialiased"), path)
    assert tdtq("info", path, "--json").json["render_mode"] == "antialiased"
    assert "antialiased (Mip-Splatting)" in tdtq("info", path).out


def test_unknown_suffix_names_the_known(refused, tmp_path):
    message = refused("info", tmp_path / "scene.obj")
    assert ".ply" in message
    assert ".tdtq" in message

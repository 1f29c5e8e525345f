"""How a PLY file says that its scene wants to be drawn, and what Mip-Splatting's filter does."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply import read_ply, write_ply
from tdtq_core.formats.ply_filter import FILTER, fuse_filter


def opened(folder, content):
    path = folder / "scene.ply"
    path.write_bytes(content)
    return read_ply(path)


@pytest.mark.parametrize(
    ("comments", "mode"),
    [
        ([], "classic"),
        (["SplatRenderMode: default"], "classic"),
        (["SplatRenderMode: mip"], "antialiased"),
        (["Exported from Brush", "splatrendermode:  MIP "], "antialiased"),
        (["antialiased 1"], "antialiased"),
        (["antialiased 0"], "classic"),
        (["antialiased 1", "SplatRenderMode: default"], "classic"),
        (["SplatRenderMode: default", "antialiased 1"], "antialiased"),
        (["SplatRenderMode: hologram", "antialiased maybe", "mip"], "classic"),
    ],
)
def test_comments_name_the_mode(make_scene, encode_ply, tmp_path, comments, mode):
    assert opened(tmp_path, encode_ply(make_scene(2, 0), comments=comments)).render_mode == mode


def test_flat_gaussians_are_refused(make_scene, encode_ply, tmp_path):
    with pytest.raises(FileFormatError, match="2D Gaussian Splatting"):
        opened(tmp_path, encode_ply(make_scene(2, 0), comments=["SplatRenderMode: 2dgs"]))


@pytest.mark.parametrize("mode", ["classic", "antialiased"])
def test_the_mode_survives_saving(make_scene, tmp_path, mode):
    scene = replace(make_scene(3), render_mode=mode)
    write_ply(scene, tmp_path / "scene.ply")
    assert read_ply(tmp_path / "scene.ply").render_mode == mode
    tagged = b"comment SplatRenderMode: mip\n" in (tmp_path / "scene.ply").read_bytes()
    assert tagged == (mode == "antialiased")


def test_training_files_of_mip_splatting_are_fused(make_scene, encode_ply, tmp_path):
    """Against the arithmetic of the training code, in float64."""
    scene = make_scene(5000, 0)
    widths = np.random.default_rng(1).uniform(0, 0.05, 5000).astype(np.float32)
    found = opened(tmp_path, encode_ply(scene, extra={FILTER: widths}))
    variances = np.exp(scene.log_scales.astype(np.float64)) ** 2
    fused = variances + widths[:, None].astype(np.float64) ** 2
    opacities = 1 / (1 + np.exp(-scene.opacity_logits.astype(np.float64)))
    opacities *= np.sqrt(variances.prod(axis=1) / fused.prod(axis=1))
    assert found.render_mode == "antialiased"
    np.testing.assert_allclose(found.log_scales, np.log(np.sqrt(fused)), atol=1e-6)
    np.testing.assert_allclose(
        found.opacity_logits, np.log(opacities / (1 - opacities)), rtol=1e-6, atol=1e-6
    )
    np.testing.assert_array_equal(found.quaternions, scene.quaternions)


def test_no_width_changes_nothing(make_scene):
    scene = make_scene(100, 0)
    scales, logits = scene.log_scales.copy(), scene.opacity_logits.copy()
    logits[:2] = np.inf, -np.inf
    expected = logits.copy()
    fuse_filter(scales, logits, np.zeros(100, np.float32))
    np.testing.assert_array_equal(scales, scene.log_scales)
    np.testing.assert_array_equal(logits, expected)


values = st.floats(-60, 60, width=32) | st.just(-np.inf)


@given(values, values | st.just(np.inf), st.floats(0, 1e6, width=32))
def test_fusing_never_gives_nan_nor_adds_opacity(log_scale, logit, width):
    scales = np.full((1, 3), log_scale, np.float32)
    logits = np.full(1, logit, np.float32)
    fuse_filter(scales, logits, np.array([width]))
    assert (scales >= np.float32(log_scale) - 1e-6).all()
    assert logits[0] <= np.float32(logit) + 1e-5

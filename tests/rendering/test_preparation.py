"""Scenes made ready to be drawn, against gsplat."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.rendering.cpu.preparation import NOT_DRAWN, prepare


def test_axes_and_opacities_are_those_of_gsplat(scene, gsplat_torch):
    torch, implementation = gsplat_torch
    prepared = prepare(scene)
    covariances, _ = implementation._quat_scale_to_covar_preci(
        torch.tensor(scene.quaternions, dtype=torch.float64),
        torch.exp(torch.tensor(scene.log_scales, dtype=torch.float64)),
    )
    axes = prepared.axes.astype(np.float64).transpose(2, 0, 1)
    ours = axes.transpose(0, 2, 1) @ axes
    scale = np.trace(covariances.numpy(), axis1=1, axis2=2)[:, None, None]
    assert np.abs((ours - covariances.numpy()) / scale).max() < 3e-7
    expected = torch.sigmoid(torch.tensor(scene.opacity_logits, dtype=torch.float64))
    np.testing.assert_allclose(np.exp2(prepared.log2_opacities), expected.numpy(), rtol=1e-6)


def test_colours_and_means_are_not_copied(scene):
    prepared = prepare(scene)
    assert np.shares_memory(prepared.harmonics, scene.harmonics)
    assert np.shares_memory(prepared.base_color, scene.base_color)
    assert np.shares_memory(prepared.means, scene.means)


def test_infinite_opacity_and_flat_scale_are_legal(scene):
    logits, scales = scene.opacity_logits.copy(), scene.log_scales.copy()
    logits[:2] = np.inf, -np.inf
    scales[2, 0] = -np.inf
    prepared = prepare(replace(scene, opacity_logits=logits, log_scales=scales))
    np.testing.assert_array_equal(prepared.log2_opacities[:2], [0, -np.inf])
    assert np.isfinite(prepared.log2_opacities[2])
    assert np.isfinite(prepared.axes).all()


@pytest.mark.parametrize("factor", [1e30, 1e-12])
def test_the_length_of_a_quaternion_does_not_matter(scene, factor):
    prepared = prepare(scene)
    other = prepare(replace(scene, quaternions=scene.quaternions * np.float32(factor)))
    np.testing.assert_allclose(other.axes, prepared.axes, atol=1e-6 * np.abs(prepared.axes).max())
    np.testing.assert_array_equal(other.log2_opacities, prepared.log2_opacities)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("means", np.nan),
        ("means", np.inf),
        ("quaternions", 0.0),
        ("quaternions", np.nan),
        ("log_scales", np.nan),
        ("log_scales", 200.0),
        ("opacity_logits", np.nan),
        ("base_color", np.inf),
        ("harmonics", np.nan),
    ],
)
def test_what_cannot_be_drawn_is_marked(scene, field, value):
    array = getattr(scene, field).copy()
    array[7] = value
    opacities = prepare(replace(scene, **{field: array})).log2_opacities
    assert opacities[7] == NOT_DRAWN
    assert np.isfinite(np.delete(opacities, 7)).all()

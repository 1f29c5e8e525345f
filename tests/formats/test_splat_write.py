"""Written `.splat` files hold the scene to half a step of the format, for every reader."""

from dataclasses import replace

import gaussforge
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from tdtq_core.errors import SceneError
from tdtq_core.formats.ply import read_ply
from tdtq_core.formats.splat import read_splat
from tdtq_core.formats.splat_write import loading_order, splat_loss, write_splat


def there_and_back(scene, folder):
    write_splat(scene, folder / "scene.splat")
    return read_splat(folder / "scene.splat")


def opacity(logits):
    return (np.tanh(logits / 2) + 1) / 2


def color(scene):
    return scene.base_color / np.sqrt(4 * np.pi) + 0.5


def assert_half_a_step(found, scene):
    """`found` was written from `scene` in the order of `loading_order`."""
    wanted = scene.take(loading_order(scene))
    np.testing.assert_array_equal(found.means, wanted.means)
    np.testing.assert_allclose(found.log_scales, wanted.log_scales, rtol=1e-6, atol=1e-6)
    half = 0.5 / 255 + 1e-6
    np.testing.assert_allclose(
        opacity(found.opacity_logits), opacity(wanted.opacity_logits), rtol=0, atol=half
    )
    np.testing.assert_allclose(color(found), np.clip(color(wanted), 0, 1), rtol=0, atol=half)
    unit = wanted.quaternions / np.linalg.norm(wanted.quaternions, axis=1, keepdims=True)
    inside = np.clip(unit, -1, 127 / 128)
    np.testing.assert_allclose(found.quaternions, inside, rtol=0, atol=1 / 256 + 1e-6)


@given(st.integers(1, 400), st.integers(0, 3))
def test_values_are_kept_to_half_a_step(make_scene, tmp_path_factory, count, degree):
    scene = make_scene(count, degree, seed=count)
    found = there_and_back(scene, tmp_path_factory.getbasetemp())
    assert (found.sh_degree, found.render_mode) == (0, "classic")
    assert_half_a_step(found, scene)


def test_rotations_stay_within_a_degree(make_scene, tmp_path):
    scene = make_scene(5000, 0)
    found = there_and_back(scene, tmp_path)
    wanted = scene.quaternions[loading_order(scene)]
    turned = [Rotation.from_quat(q, scalar_first=True) for q in (found.quaternions, wanted)]
    assert np.degrees((turned[0].inv() * turned[1]).magnitude().max()) < 1.2


@pytest.mark.shared_data
@pytest.mark.parametrize("name", ["equiv-degree1-offgrid", "equiv-degree3-exact"])
def test_small_known_scenes_keep_their_values(shared, tmp_path, name):
    scene = read_ply(shared / "loader_fixtures" / "equivalence" / f"{name}-binary-le.ply")
    assert_half_a_step(there_and_back(scene, tmp_path), scene)


@pytest.mark.shared_data
def test_a_real_scene_is_written_again_as_it_was(shared, tmp_path):
    scene = read_splat(shared / "seal" / "luma-seal.splat")
    assert_half_a_step(there_and_back(scene, tmp_path), scene)


def test_gaussforge_reads_the_same(make_scene, tmp_path):
    found = there_and_back(make_scene(1000, 0), tmp_path)
    content = (tmp_path / "scene.splat").read_bytes()
    (tmp_path / "theirs.ply").write_bytes(
        gaussforge.GaussForge().convert(content, "splat", "ply")["data"]
    )
    theirs = read_ply(tmp_path / "theirs.ply")
    np.testing.assert_array_equal(found.means, theirs.means)
    np.testing.assert_allclose(found.log_scales, theirs.log_scales, atol=1e-5)
    np.testing.assert_allclose(found.base_color, theirs.base_color, atol=1e-5)


def test_gaussforge_writes_the_same_values(make_scene, tmp_path, encode_ply):
    """It keeps the order of the rows and cuts where we round: at most one byte apart."""
    scene = make_scene(1000, 0)
    theirs = gaussforge.GaussForge().convert(encode_ply(scene), "ply", "splat")["data"]
    (tmp_path / "theirs.splat").write_bytes(theirs)
    other = read_splat(tmp_path / "theirs.splat").take(loading_order(scene))
    found = there_and_back(scene, tmp_path)
    np.testing.assert_allclose(found.log_scales, other.log_scales, atol=1e-5)
    np.testing.assert_allclose(color(found), color(other), atol=1.01 / 255)
    np.testing.assert_allclose(
        opacity(found.opacity_logits), opacity(other.opacity_logits), atol=1.01 / 255
    )
    # They may turn the sign of a whole quaternion: the same rotation.
    signs = np.sign((found.quaternions * other.quaternions).sum(axis=1, keepdims=True))
    np.testing.assert_allclose(found.quaternions, signs * other.quaternions, atol=1.01 / 64)


def test_what_matters_most_comes_first(make_scene):
    scene = replace(
        make_scene(4, 0),
        log_scales=np.array([[-3] * 3, [-2] * 3, [-np.inf] * 3, [-3] * 3]),
        opacity_logits=np.array([0.0, 0.0, np.inf, 0.0]),
    )
    assert loading_order(scene).tolist() == [1, 0, 3, 2]


def test_ends_of_the_range(make_scene, tmp_path):
    scene = replace(
        make_scene(2, 0),
        means=np.array([[1e30, -1e-30, 0], [1, 2, 3]]),
        log_scales=np.array([[200.0] * 3, [-np.inf] * 3]),
        opacity_logits=np.array([np.inf, -np.inf]),
        base_color=np.array([[9.0] * 3, [-9.0] * 3]),
        quaternions=np.array([[1e-20, 0, 0, 0], [0, -1e20, 0, 0]]),
    )
    found = there_and_back(scene, tmp_path)
    np.testing.assert_array_equal(found.means, scene.means)
    assert found.log_scales[0].tolist() == pytest.approx([88.5] * 3)
    assert np.isneginf(found.log_scales[1]).all()
    assert found.opacity_logits.tolist() == [np.inf, -np.inf]
    np.testing.assert_allclose(color(found), [[1] * 3, [0] * 3], atol=1e-6)
    assert found.quaternions.tolist() == [[127 / 128, 0, 0, 0], [0, -1, 0, 0]]


@pytest.mark.parametrize(
    "changes", [{"means": np.full((3, 3), np.nan)}, {"quaternions": np.zeros((3, 4))}]
)
def test_invalid_scenes_are_refused(make_scene, tmp_path, changes):
    with pytest.raises(SceneError, match="3 of 3 Gaussians cannot be written"):
        write_splat(replace(make_scene(3, 0), **changes), tmp_path / "scene.splat")
    with pytest.raises(SceneError, match="0 of 0"):
        write_splat(make_scene(3).take(np.zeros(3, bool)), tmp_path / "scene.splat")
    assert list(tmp_path.iterdir()) == []


def test_the_loss_names_what_there_was(make_scene):
    assert "harmonics" not in splat_loss(make_scene(1, 0))
    assert "degree 1 to 3" in splat_loss(make_scene(1, 3))
    assert "antialiased" in splat_loss(replace(make_scene(1, 0), render_mode="antialiased"))

"""Written SPZ files hold the scene to half a step of the format, for every reader."""

from dataclasses import replace

import gaussforge
import gsply
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from tdtq_core.errors import FileAccessError, OptionError, SceneError
from tdtq_core.formats.ply import read_ply
from tdtq_core.formats.spz import read_spz
from tdtq_core.formats.spz_values import TO_PLY, harmonic_signs
from tdtq_core.formats.spz_write import VERSIONS, write_spz

versions = pytest.mark.parametrize("version", VERSIONS)


def there_and_back(scene, folder, version=3):
    write_spz(scene, folder / "scene.spz", version=version)
    return read_spz(folder / "scene.spz")


def opacity(logits):
    return (np.tanh(logits / 2) + 1) / 2


@versions
@pytest.mark.parametrize("degree", [0, 1, 2, 3])
@pytest.mark.parametrize("mode", ["classic", "antialiased"])
def test_values_are_kept_to_half_a_step(make_scene, tmp_path, degree, mode, version):
    scene = replace(make_scene(3000, degree), render_mode=mode)
    found = there_and_back(scene, tmp_path, version)
    assert (found.render_mode, found.sh_degree) == (mode, degree)
    np.testing.assert_allclose(found.means, scene.means, rtol=0, atol=1 / 8192 + 1e-6)
    scales = np.clip(scene.log_scales, -10, 5.9)
    np.testing.assert_allclose(found.log_scales, scales, rtol=0, atol=1 / 32 + 1e-5)
    half = 0.5 / 255
    np.testing.assert_allclose(
        opacity(found.opacity_logits), opacity(scene.opacity_logits), rtol=0, atol=half + 1e-6
    )
    colors = np.clip(0.15 * scene.base_color + 0.5, 0, 1)
    np.testing.assert_allclose(0.15 * found.base_color + 0.5, colors, rtol=0, atol=half + 1e-6)
    inside = np.clip(scene.harmonics, -1, 1 - 1 / 16)
    steps = np.where(np.arange(inside.shape[1]) < 3, 1 / 16, 1 / 8)[:, None]
    assert (np.abs(found.harmonics - inside) <= steps / 2 + 1 / 256 + 1e-5).all()
    turned = [Rotation.from_quat(s.quaternions, scalar_first=True) for s in (found, scene)]
    assert (turned[0].inv() * turned[1]).magnitude().max() < 0.01


def test_scenes_of_several_blocks(make_scene, tmp_path, monkeypatch, assert_same):
    scene = make_scene(50, 1)
    whole = there_and_back(scene, tmp_path)
    monkeypatch.setattr("tdtq_core.formats.spz_quantization.BLOCK_ROWS", 7)
    monkeypatch.setattr("tdtq_core.formats.spz_values.BLOCK_ROWS", 9)
    assert_same(there_and_back(scene, tmp_path), whole)


def test_what_was_read_changes_no_more(make_scene, tmp_path, assert_same):
    once = there_and_back(make_scene(2000), tmp_path)
    again = there_and_back(once, tmp_path)
    # Where two components are the largest, the sign may change: the same rotation.
    alike = np.abs((again.quaternions * once.quaternions).sum(axis=1))
    np.testing.assert_allclose(alike, 1, atol=1e-5)
    assert_same(replace(again, quaternions=once.quaternions), once)


@given(st.integers(1, 400), st.integers(0, 3), st.sampled_from(["classic", "antialiased"]))
def test_both_versions_hold_one_scene(
    make_scene, tmp_path_factory, assert_same, count, degree, mode
):
    scene = replace(make_scene(count, degree, seed=count), render_mode=mode)
    found = [there_and_back(scene, tmp_path_factory.getbasetemp(), one) for one in VERSIONS]
    assert_same(*found)
    assert {one.render_mode for one in found} == {mode}


@versions
@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_gsply_reads_the_same(make_scene, tmp_path, version, degree):
    found = there_and_back(make_scene(500, degree), tmp_path, version)
    theirs = gsply.read_spz(str(tmp_path / "scene.spz"))
    np.testing.assert_allclose(found.means * (1, -1, -1), theirs.means, atol=1e-6)
    np.testing.assert_allclose(np.abs(found.quaternions), np.abs(theirs.quats), atol=1e-4)


# Its binding answers std::bad_cast to every file of degree 0, real ones as well.
@versions
@pytest.mark.parametrize("degree", [1, 2, 3])
def test_gaussforge_reads_the_same(make_scene, tmp_path, version, degree):
    found = there_and_back(make_scene(500, degree), tmp_path, version)
    data = gaussforge.GaussForge().read((tmp_path / "scene.spz").read_bytes(), "spz")["data"]
    assert data["numPoints"] == 500
    scales, sh = (np.frombuffer(data[key], np.float32) for key in ("scales", "sh"))
    np.testing.assert_allclose(scales, found.log_scales.ravel(), atol=1e-6)
    signs = harmonic_signs(TO_PLY)[: found.harmonics.shape[1], None]
    np.testing.assert_allclose(
        sh.reshape(found.harmonics.shape) * signs, found.harmonics, atol=1e-6
    )


@versions
def test_what_gaussforge_writes_from_it_is_the_same_scene(make_scene, tmp_path, version):
    found = there_and_back(make_scene(300), tmp_path, version)
    answer = gaussforge.GaussForge().convert((tmp_path / "scene.spz").read_bytes(), "spz", "spz")
    (tmp_path / "theirs.spz").write_bytes(answer["data"])
    theirs = read_spz(tmp_path / "theirs.spz")
    np.testing.assert_array_equal(theirs.log_scales, found.log_scales)
    np.testing.assert_array_equal(theirs.means, found.means)
    np.testing.assert_array_equal(theirs.base_color, found.base_color)


@given(st.floats(-7, 21.9), st.integers(0, 3))
def test_wide_scenes_take_fewer_binary_places(make_scene, tmp_path_factory, exponent, seed):
    scene = make_scene(20, 0, seed=seed)
    scene = replace(scene, means=scene.means / np.abs(scene.means).max() * 2.0**exponent)
    found = there_and_back(scene, tmp_path_factory.getbasetemp())
    step = max(2.0**-12, 2.0 ** (np.ceil(exponent) - 21))
    np.testing.assert_allclose(found.means, scene.means, rtol=1e-6, atol=step / 2)


def test_legal_infinities_go_to_the_ends(make_scene, tmp_path):
    scene = make_scene(2, 0)
    scales = np.full((2, 3), -np.inf)
    found = there_and_back(
        replace(scene, opacity_logits=np.array([np.inf, -np.inf]), log_scales=scales), tmp_path
    )
    assert found.opacity_logits.tolist() == [np.inf, -np.inf]
    assert (found.log_scales == -10).all()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"means": np.full((3, 3), np.nan)}, "3 of 3 Gaussians cannot be written as SPZ"),
        ({"quaternions": np.zeros((3, 4))}, "3 of 3 Gaussians cannot be written as SPZ"),
        ({"means": np.full((3, 3), 2.0**23)}, "too wide for the 24-bit positions"),
    ],
)
def test_what_spz_cannot_hold_is_refused(make_scene, tmp_path, changes, message):
    with pytest.raises(SceneError, match=message):
        write_spz(replace(make_scene(3, 0), **changes), tmp_path / "scene.spz")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("version", [0, 1, 2, 5])
def test_other_versions_are_refused(make_scene, tmp_path, version):
    with pytest.raises(OptionError, match=f"SPZ version {version} cannot be written"):
        write_spz(make_scene(3, 0), tmp_path / "scene.spz", version=version)


@versions
@pytest.mark.shared_data
@pytest.mark.parametrize("name", ["equiv-degree1-offgrid", "equiv-degree3-exact"])
def test_small_known_scenes_keep_their_values(shared, tmp_path, name, version):
    scene = read_ply(shared / "loader_fixtures" / "equivalence" / f"{name}-binary-le.ply")
    found = there_and_back(scene, tmp_path, version)
    np.testing.assert_allclose(found.means, scene.means, rtol=0, atol=1 / 8192)
    np.testing.assert_allclose(found.log_scales, scene.log_scales, rtol=0, atol=1 / 32)
    np.testing.assert_allclose(found.base_color, scene.base_color, rtol=0, atol=0.0131)
    np.testing.assert_allclose(found.harmonics, scene.harmonics, rtol=0, atol=1 / 16 + 1 / 256)


@pytest.mark.shared_data
def test_a_real_file_of_the_fourth_version_is_written_again(shared, tmp_path, assert_same):
    found = read_spz(shared / "biker" / "biker.spz")
    again = there_and_back(found, tmp_path, 4)
    # Where two components are the largest, another one may be left out: the same rotation.
    alike = np.abs((again.quaternions * found.quaternions).sum(axis=1))
    np.testing.assert_allclose(alike, 1, atol=1e-5)
    assert_same(replace(again, quaternions=found.quaternions), found)


def test_empty_scenes_are_refused(make_scene, tmp_path):
    with pytest.raises(SceneError, match="0 of 0"):
        write_spz(make_scene(3, 0).take(np.zeros(3, bool)), tmp_path / "scene.spz")


def test_a_file_that_reads_back_differently_is_not_kept(make_scene, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "tdtq_core.formats.writing.open_to_read", lambda path: (path.parent / "other").open("rb")
    )
    (tmp_path / "other").write_bytes(b"other")
    with pytest.raises(FileAccessError, match="reads back differently"):
        write_spz(make_scene(3, 0), tmp_path / "scene.spz")
    assert [path.name for path in tmp_path.iterdir()] == ["other"]

"""`.splat` files open as another reader opens them."""

import gaussforge
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply import read_ply
from tdtq_core.formats.splat import ROW, read_splat
from tdtq_core.inspection import valid_mask


def encode(count, seed=0):
    rng = np.random.default_rng(seed)
    rows = np.zeros(count, ROW)
    rows["position"] = rng.normal(size=(count, 3))
    rows["scale"] = rng.uniform(0.001, 0.1, (count, 3))
    rows["color"] = rng.integers(0, 256, (count, 4))
    rows["rotation"] = rng.integers(0, 256, (count, 4))
    return rows


def opened(folder, content):
    path = folder / "scene.splat"
    path.write_bytes(content)
    return read_splat(path)


def assert_gaussforge_agrees(path, folder):
    """Through PLY, which gaussforge writes from `.splat`."""
    answer = gaussforge.GaussForge().convert(path.read_bytes(), "splat", "ply")
    (folder / "theirs.ply").write_bytes(answer["data"])
    found, theirs = read_splat(path), read_ply(folder / "theirs.ply")
    np.testing.assert_array_equal(found.means, theirs.means)
    np.testing.assert_allclose(found.log_scales, theirs.log_scales, atol=1e-5)
    np.testing.assert_allclose(found.base_color, theirs.base_color, atol=1e-5)
    inner = np.isfinite(found.opacity_logits)
    np.testing.assert_allclose(found.opacity_logits[inner], theirs.opacity_logits[inner], atol=1e-4)
    lengths = np.linalg.norm(found.quaternions, axis=1, keepdims=True)
    theirs_unit = theirs.quaternions / np.linalg.norm(theirs.quaternions, axis=1, keepdims=True)
    np.testing.assert_allclose(found.quaternions / lengths, theirs_unit, atol=1e-5)


def test_gaussforge_reads_the_same(tmp_path):
    path = tmp_path / "scene.splat"
    path.write_bytes(encode(1000).tobytes())
    assert_gaussforge_agrees(path, tmp_path)


@pytest.mark.shared_data
def test_a_real_scene_opens(shared, tmp_path):
    path = shared / "seal" / "luma-seal.splat"
    assert len(read_splat(path)) == 101_780
    assert_gaussforge_agrees(path, tmp_path)


def test_the_ends_of_the_bytes(tmp_path):
    rows = encode(2)
    rows["color"] = [[0, 255, 51, 0], [255, 0, 51, 255]]
    rows["scale"][0, 0] = 0
    rows["rotation"][0] = 128, 0, 255, 64
    found = opened(tmp_path, rows.tobytes())
    assert found.opacity_logits.tolist() == [-np.inf, np.inf]
    assert found.log_scales[0, 0] == -np.inf
    assert found.quaternions[0].tolist() == [0, -1, 127 / 128, -0.5]
    colors = 0.5 + found.base_color / np.sqrt(4 * np.pi)
    np.testing.assert_allclose(colors, [[0, 1, 0.2], [1, 0, 0.2]], atol=1e-6)
    assert (found.sh_degree, found.render_mode) == (0, "classic")


def test_a_few_impossible_rows_are_left_to_the_inspection(tmp_path):
    rows = encode(10)
    rows["scale"][3] = -1
    rows["position"][5, 0] = np.nan
    rows["rotation"][7] = 128
    found = opened(tmp_path, rows.tobytes())
    assert np.flatnonzero(~valid_mask(found)).tolist() == [3, 5, 7]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty, cut off, or no .splat file"),
        (encode(2).tobytes()[:-1], "a multiple of 32 bytes"),
        (encode(2).tobytes() + b"\0", "a multiple of 32 bytes"),
        (np.random.default_rng(0).bytes(3200), "This is not a .splat file"),
        (b"\xff" * 64, "2 of 2 rows without"),
    ],
)
def test_other_files_are_refused(tmp_path, content, message):
    with pytest.raises(FileFormatError, match=message):
        opened(tmp_path, content)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_scene_or_a_typed_error(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.splat"
    path.write_bytes(content)
    try:
        assert len(read_splat(path)) == len(content) / 32
    except FileFormatError as error:
        assert error.path == path  # noqa: PT017  most bytes are no scene

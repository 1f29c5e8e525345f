"""SPZ files of every version open as other readers open them, turned into PLY's axes."""

import struct

import gaussforge
import gsply
import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply import read_ply
from tdtq_core.formats.spz import read_spz
from tdtq_core.formats.spz_extensions import COORDINATE_SYSTEM
from tdtq_core.formats.spz_values import harmonic_signs
from tdtq_core.harmonics import basis

TO_PLY = np.array([1, -1, -1])
OF_QUATERNION = np.array([1, 1, -1, -1])
VERSIONS = [2, 3, 4]


def opened(folder, content):
    path = folder / "scene.spz"
    path.write_bytes(content)
    return read_spz(path)


def assert_near(found, expected, tolerance=2e-6):
    """Infinities included: those of opacities."""
    np.testing.assert_allclose(found, expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("degree", [1, 2, 3])
@pytest.mark.parametrize("version", VERSIONS)
def test_gaussforge_reads_the_same(encode_spz, tmp_path, version, degree):
    content = encode_spz(version, 1000, degree)
    found = opened(tmp_path, content)
    data = gaussforge.GaussForge().read(content, "spz")["data"]

    def theirs(key, width):
        return np.frombuffer(data[key], np.float32).reshape(1000, width)

    assert_near(found.means, theirs("positions", 3) * TO_PLY)
    assert_near(found.log_scales, theirs("scales", 3))
    assert_near(found.base_color, theirs("colors", 3))
    assert_near(found.opacity_logits, theirs("alphas", 1)[:, 0])
    signs = harmonic_signs((1, -1, -1))[: found.harmonics.shape[1], None]
    sh = theirs("sh", 3 * len(signs)).reshape(found.harmonics.shape)
    assert_near(found.harmonics, sh * signs)
    rotations = theirs("rotations", 4) * OF_QUATERNION
    # Random bytes may leave nothing for the fourth component, where others give NaN.
    whole = np.isfinite(rotations).all(axis=1) & (found.quaternions != 0).all(axis=1)
    assert whole.sum() > 400
    # Near zero the square root in the fourth component magnifies the last bit.
    assert_near(found.quaternions[whole], rotations[whole], 2e-3)


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
@pytest.mark.parametrize("version", VERSIONS)
def test_gsply_reads_the_same(encode_spz, tmp_path, version, degree):
    found = opened(tmp_path, encode_spz(version, 500, degree))
    theirs = gsply.read_spz(str(tmp_path / "scene.spz"))
    assert_near(found.means, theirs.means * TO_PLY)
    assert_near(found.log_scales, theirs.scales)
    assert_near(found.base_color, theirs.sh0)
    inner = np.isfinite(found.opacity_logits)
    assert_near(found.opacity_logits[inner], theirs.opacities[inner], 2e-5)
    if degree:
        assert_near(np.abs(found.harmonics), np.abs(theirs.shN))


def test_the_first_version_holds_half_floats(encode_spz, tmp_path):
    content = encode_spz(1, 200, 1)
    found = opened(tmp_path, content)
    with np.errstate(invalid="ignore"):
        halves = np.frombuffer(np.random.default_rng(0).bytes(1200), "<f2").astype(np.float32)
        expected = halves.reshape(-1, 3) * TO_PLY
    np.testing.assert_array_equal(found.means, expected)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
@pytest.mark.parametrize(("flags", "mode"), [(0, "classic"), (1, "antialiased")])
def test_the_flag_names_the_mode(encode_spz, tmp_path, version, flags, mode):
    assert opened(tmp_path, encode_spz(version, flags=flags)).render_mode == mode


@pytest.mark.parametrize("fraction", [0, 5, 24])
def test_positions_take_their_fraction(encode_spz, tmp_path, fraction):
    usual = opened(tmp_path, encode_spz(3)).means
    assert_near(
        opened(tmp_path, encode_spz(3, fraction=fraction)).means, usual * 2.0 ** (12 - fraction)
    )


SIGNS = [(x, y, z) for x in (1, -1) for y in (1, -1) for z in (1, -1)]


@pytest.mark.parametrize("signs", SIGNS)
def test_harmonics_follow_the_axes(signs):
    directions = np.random.default_rng(0).normal(size=(50, 3))
    np.testing.assert_allclose(
        basis(directions * signs, 3), basis(directions, 3) * harmonic_signs(signs), atol=1e-12
    )


def rotation_matrices(quaternions):
    return Rotation.from_quat(quaternions, scalar_first=True).as_matrix()


def record(kind, payload):
    return struct.pack("<II", kind, len(payload)) + payload


@pytest.mark.parametrize("version", [2, 4])
@pytest.mark.parametrize(
    ("system", "signs"),
    [(0, (1, 1, 1)), (4, (1, 1, 1)), (6, (1, -1, -1)), (1, (-1, -1, 1)), (8, (1, 1, -1))],
)
def test_the_coordinate_system_is_honoured(encode_spz, tmp_path, version, system, signs):
    """Beside the same file without the extension: each axis changes by `signs`."""
    usual = opened(tmp_path, encode_spz(version, 40, 3))
    extensions = record(1 << 16, b"some") + record(COORDINATE_SYSTEM, struct.pack("<I", system))
    found = opened(tmp_path, encode_spz(version, 40, 3, flags=2, extensions=extensions))
    turn = np.diag(signs)
    np.testing.assert_array_equal(found.means, usual.means @ turn)
    np.testing.assert_array_equal(found.harmonics, usual.harmonics * harmonic_signs(signs)[:, None])
    assert_near(
        rotation_matrices(found.quaternions), turn @ rotation_matrices(usual.quaternions) @ turn
    )


@pytest.mark.parametrize("payload", [struct.pack("<I", 9), struct.pack("<I", 99), b"", b"\4\0\0"])
def test_turned_or_unknown_systems_are_refused(encode_spz, tmp_path, payload):
    extensions = record(COORDINATE_SYSTEM, payload)
    with pytest.raises(FileFormatError, match="coordinate system: expected 1 to 8"):
        opened(tmp_path, encode_spz(4, flags=2, extensions=extensions))


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("name", "count", "degree", "mode"),
    [
        ("kettle/kettle", 101_407, 3, "classic"),
        ("biker/biker", 152_746, 0, "classic"),
        ("leica/leica-sofort-top8192", 8_192, 3, "antialiased"),
    ],
)
def test_real_scenes_open(shared, name, count, degree, mode):
    path = shared / f"{name}.spz"
    found = read_spz(path)
    assert (len(found), found.sh_degree, found.render_mode) == (count, degree, mode)
    theirs = gsply.read_spz(str(path))
    assert_near(found.means, theirs.means * TO_PLY)
    assert_near(np.abs(found.quaternions), np.abs(theirs.quats), 1e-4)


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("name", "version", "grids"),
    [
        ("degree3-exact", "v2", (0, 0, 1e-6, 0.006, 0)),
        ("degree3-exact", "v3", (0, 0, 1e-6, 0.0014, 0)),
        ("degree1-offgrid", "v2", (1 / 8192, 1 / 32, 0.0131, 0.004, 1 / 256)),
    ],
)
def test_the_same_splats_agree_with_ply(shared, name, version, grids):
    """Tolerances are half a step of the format."""
    folder = shared / "loader_fixtures" / "equivalence"
    ours = read_ply(folder / f"equiv-{name}-binary-le.ply")
    found = read_spz(folder / f"equiv-{name}-{version}.spz")
    mean, scale, color, turn, sh = grids
    np.testing.assert_allclose(found.means, ours.means, atol=mean, rtol=0)
    np.testing.assert_allclose(found.log_scales, ours.log_scales, atol=scale, rtol=0)
    np.testing.assert_allclose(found.base_color, ours.base_color, atol=color, rtol=0)
    np.testing.assert_allclose(found.harmonics, ours.harmonics, atol=sh, rtol=0)
    unit = ours.quaternions / np.linalg.norm(ours.quaternions, axis=1, keepdims=True)
    unit *= np.sign((unit * found.quaternions).sum(axis=1, keepdims=True))
    np.testing.assert_allclose(found.quaternions, unit, atol=turn, rtol=0)

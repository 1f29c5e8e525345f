"""SOG scenes: bundles and folders, both versions, and whatever can be wrong with them."""

import json
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError, TdtqError
from tdtq_core.formats import read_scene

from .sog_writer import bundle, edit, random_files, webp

FILES = random_files()
FIELDS = ("means", "quaternions", "log_scales", "opacity_logits", "base_color", "harmonics")


def read(tmp_path, files, **options):
    path = tmp_path / "scene.sog"
    path.write_bytes(bundle(files, **options))
    return read_scene(path)


def oracle(path):
    """The fields of the scene as gaussforge reads them."""
    found = pytest.importorskip("gaussforge").GaussForge().read(path.read_bytes(), "sog")["data"]
    names = ("positions", "rotations", "scales", "alphas", "colors", "sh")
    return [np.frombuffer(found[name], np.float32) for name in names]


@pytest.mark.parametrize("bands", [1, 2, 3])
def test_scenes_agree_with_an_independent_reader(tmp_path, bands):
    scene = read(tmp_path, random_files(bands=bands))
    assert scene.sh_degree == bands
    for field, values in zip(FIELDS, oracle(tmp_path / "scene.sog"), strict=True):
        found = np.clip(getattr(scene, field).ravel(), -13.8, 20.1)
        np.testing.assert_allclose(found, np.clip(values, -13.8, 20.1), atol=1e-4, err_msg=field)


def test_scenes_without_harmonics_hold_the_rest(tmp_path):
    scene, full = read(tmp_path, random_files(bands=0)), read(tmp_path, random_files(bands=3))
    assert (scene.sh_degree, full.sh_degree) == (0, 3)
    np.testing.assert_array_equal(scene.means, full.means)
    np.testing.assert_array_equal(scene.base_color, full.base_color)


def test_folders_and_deflated_bundles_hold_the_same(tmp_path, assert_same):
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    scene = read_scene(tmp_path / "meta.json")
    assert_same(scene, read(tmp_path, FILES))
    assert_same(scene, read(tmp_path, FILES, method=zipfile.ZIP_DEFLATED))


def test_transparent_pixels_keep_their_colour(tmp_path):
    pixels = np.full((9, 9, 4), 200)
    pixels[..., 3] = 0
    scene = read(tmp_path, FILES | {"sh0.webp": webp(pixels)})
    np.testing.assert_allclose(scene.base_color, -2 + 4 * 200 / 255, rtol=1e-6)


@pytest.mark.parametrize(("model", "mode"), [("default", "classic"), ("antialiased",) * 2])
def test_the_model_is_the_render_mode(tmp_path, model, mode):
    assert read(tmp_path, random_files(model=model)).render_mode == mode


def test_version_1_has_even_steps_instead_of_codebooks(tmp_path, assert_same):
    def to_version_1(meta):
        del meta["version"]
        meta["means"]["shape"] = [meta.pop("count"), 3]
        meta["scales"] |= {"mins": [-9] * 3, "maxs": [0] * 3}
        meta["sh0"] |= {"mins": [-2, -2, -2, -5], "maxs": [2, 2, 2, 5]}
        meta["shN"] |= {"mins": -1, "maxs": 1}

    old, new = read(tmp_path, edit(FILES, to_version_1)), read(tmp_path, FILES)
    for field in set(FIELDS) - {"opacity_logits"}:
        np.testing.assert_allclose(getattr(old, field), getattr(new, field), atol=1e-6)
    alphas = np.round(255 / (1 + np.exp(-new.opacity_logits)))
    np.testing.assert_allclose(old.opacity_logits, -5 + 10 * alphas / 255, atol=1e-5)


def test_lost_first_codes_are_mended(tmp_path):
    scene = read(tmp_path, edit(FILES, lambda meta: meta["sh0"]["codebook"].__setitem__(0, None)))
    assert np.isfinite(scene.base_color).all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: m.update(version=3), "version: expected 1 or 2, found 3"),
        (lambda m: m.update(count=82), "about 82 pixels"),
        (lambda m: m.update(count=2**24), "Gaussians per byte"),
        (lambda m: m.update(model="2dgs"), "model.*Only 3D Gaussians"),
        (lambda m: m["scales"].update(files=["../scales.webp"]), "plain names"),
        (lambda m: m["scales"].update(files=["nul.webp"]), "plain names"),
        (lambda m: m["scales"].update(codebook=[0] * 255), "a list of 256, found 255"),
        (lambda m: m["scales"].update(codebook=[float("nan")] * 256), "finite"),
        (lambda m: m["scales"].update(codebook=[1e39] * 256), "float32 range"),
        (lambda m: m["means"].update(maxs=[99] * 3), "float32 range"),
        (lambda m: m["shN"].update(count=50), "entries up to 49"),
        (lambda m: m["shN"].update(bands=2), "width 512, found 960"),
    ],
)
def test_wrong_metadata_is_named(tmp_path, change, message):
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, edit(FILES, change))


def test_lossy_and_huge_pictures_are_refused_undecoded(tmp_path):
    pixels = np.zeros((9, 9, 4))
    with pytest.raises(FileFormatError, match="lossless WebP"):
        read(tmp_path, FILES | {"scales.webp": webp(pixels, lossless=False)})
    huge = webp(np.zeros((4000, 4000, 4), np.uint8))
    with pytest.raises(FileFormatError, match="about 70 pixels, found 4000 x 4000"):
        read(tmp_path, FILES | {"scales.webp": huge})


def test_other_json_files_are_told_apart(tmp_path):
    (tmp_path / "cameras.json").write_text(json.dumps({"frames": []}))
    with pytest.raises(FileFormatError, match="no SOG scene"):
        read_scene(tmp_path / "cameras.json")


@given(data=st.data())
def test_damaged_bundles_raise_typed_errors(tmp_path_factory, data):
    content = bytearray(bundle(FILES))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path = tmp_path_factory.getbasetemp() / "damaged.sog"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        scene = read_scene(path)
    except TdtqError:
        return
    assert len(scene) == 70


@given(name=st.sampled_from(sorted(FILES)), data=st.data())
def test_damaged_files_in_whole_bundles_raise_typed_errors(tmp_path_factory, name, data):
    content = bytearray(FILES[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path = tmp_path_factory.getbasetemp() / "damaged.sog"
    path.write_bytes(bundle(FILES | {name: bytes(content)}))
    try:
        scene = read_scene(path)
    except TdtqError:
        return
    assert len(scene) <= 81


@pytest.mark.shared_data
@pytest.mark.parametrize("name", ["skull/skull.sog", "leica/leica-sofort-top8192.sog"])
def test_real_scenes_agree_with_an_independent_reader(shared, name):
    scene = read_scene(shared / name)
    for field, values in zip(FIELDS, oracle(shared / name), strict=True):
        found = np.clip(getattr(scene, field).ravel(), -20, 13.8)
        np.testing.assert_allclose(found, np.clip(values, -20, 13.8), atol=1e-4, err_msg=field)


@pytest.mark.shared_data
def test_fixtures_are_read_or_refused(shared):
    for path in sorted((shared / "loader_fixtures/sog").rglob("*")):
        if path.suffix == ".sog" or path.name == "meta.json":
            if "kit-" in str(path) or "decode" in path.name:
                assert len(read_scene(path)) in (1, 2, 3)
            else:
                with pytest.raises(TdtqError):
                    read_scene(path)


@pytest.mark.shared_data
@pytest.mark.parametrize("name", ["equiv-degree1-offgrid", "equiv-degree3-exact"])
def test_equivalent_files_agree(shared, name):
    folder = shared / "loader_fixtures/equivalence"
    wanted, found = read_scene(folder / f"{name}-binary-le.ply"), read_scene(folder / f"{name}.sog")
    steps = {"means": 1e-3, "quaternions": 6e-3, "opacity_logits": 0.2}
    for field in FIELDS:
        a, b = getattr(found, field), getattr(wanted, field)
        np.testing.assert_allclose(a, b, rtol=0, atol=steps.get(field, 1e-6), err_msg=field)

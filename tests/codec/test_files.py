"""Whole scenes through `.tdtq` files: loss where it was asked for, and nowhere else."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tdtq_core.codec.container import pack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.domains import SPANS, span_of
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import open_scene, read_tdtq, write_tdtq
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan, parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled, FileAccessError, OptionError, SceneError
from tdtq_core.formats import write_scene
from tdtq_core.quantizers import (
    QUANTIZER_IDS,
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    RawQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.scene import ATTRIBUTE_NAMES

FIXTURES = Path(__file__).parent / "fixtures"
RAW = CompressionPlan(dict.fromkeys(ATTRIBUTE_NAMES, RawQuantizer()))


def round_trip(scene, plan, folder):
    path = folder / "scene.tdtq"
    encoded = encode(scene, plan)
    assert write_tdtq(encoded, path) == path.stat().st_size == encoded.bytes
    decoded, found_plan = read_tdtq(path)
    assert found_plan == plan
    return decoded


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
@pytest.mark.parametrize("plan", [RAW, *PRESETS.values()], ids=["raw", *PRESETS])
def test_every_plan_at_every_degree(make_scene, tmp_path, plan, degree):
    scene = make_scene(300, degree)
    decoded = round_trip(scene, plan, tmp_path)
    assert len(decoded) == len(scene)
    assert decoded.sh_degree == degree
    order = morton_order(scene.means)
    for name, quantizer in plan.quantizers.items():
        original, back = scene.matrix(name)[order], decoded.matrix(name)
        if isinstance(quantizer, RawQuantizer):
            assert original.tobytes() == back.tobytes()
        elif name in {"position", "base_color"}:
            span = span_of(name, original, np.ones(len(original)))
            distance = np.linalg.norm(original - back, axis=1)
            assert distance.max() <= 0.501 * np.sqrt(3) * span * 2.0**-quantizer.bits


@pytest.mark.parametrize("count", [1, 2, 3])
def test_tiny_scenes(make_scene, tmp_path, count):
    scene = make_scene(count)
    decoded = round_trip(scene, PRESETS["high"], tmp_path)
    assert np.allclose(np.sort(decoded.means, axis=0), np.sort(scene.means, axis=0), atol=1e-4)


@pytest.mark.parametrize("plan", [RAW, PRESETS["balanced"]], ids=["raw", "balanced"])
def test_many_equal_gaussians_take_next_to_nothing(make_scene, tmp_path, plan):
    one = make_scene(1)
    decoded = round_trip(one.take(np.zeros(100_000, dtype=int)), plan, tmp_path)
    assert len(decoded) == 100_000
    assert np.array_equal(decoded.means, np.repeat(one.means, 100_000, axis=0))
    assert (tmp_path / "scene.tdtq").stat().st_size < 100_000 * 45 * 3 / 8 + 2000


def test_dropped_harmonics_leave_the_base_colour(scene, tmp_path):
    plan = PRESETS["balanced"].with_quantizer("harmonics", DropQuantizer())
    assert round_trip(scene, plan, tmp_path).sh_degree == 0


def covariances(scene):
    w, x, y, z = (scene.quaternions / np.linalg.norm(scene.quaternions, axis=1)[:, None]).T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    half = np.moveaxis(np.array(rows), 2, 0) * np.exp(scene.log_scales)[:, None]
    return half @ half.transpose(0, 2, 1)


@pytest.mark.parametrize("bits", ["rotation=20,scale=20", "rotation=turbo:8,scale=20"])
def test_the_same_ellipsoids_come_back(scene, tmp_path, bits):
    decoded = round_trip(scene, parse_bits(bits, PRESETS["high"]), tmp_path)
    original = covariances(scene.take(morton_order(scene.means)))
    off = np.linalg.norm(covariances(decoded) - original, axis=(1, 2))
    limit = 0.05 if "turbo" in bits else 1e-4
    assert (off / np.linalg.norm(original, axis=(1, 2))).max() < limit


def test_legal_infinities_survive_in_effect(scene, tmp_path):
    logits = scene.opacity_logits.copy()
    logits[:3] = [np.inf, -np.inf, 40.0]
    log_scales = scene.log_scales.copy()
    log_scales[4] = -np.inf
    matrices = {"opacity": logits[:, None], "scale": log_scales}
    extreme = scene.with_matrices(matrices)
    decoded = round_trip(extreme, PRESETS["balanced"], tmp_path)
    back = decoded.opacity_logits[np.argsort(morton_order(scene.means))]
    kept, wanted = (-np.log1p(np.exp(-x)) for x in (back, logits.clip(-6, 10)))
    step = SPANS["opacity"] * 2.0 ** -PRESETS["balanced"].quantizers["opacity"].bits
    assert np.abs(kept - wanted).max() <= 0.501 * step
    assert 1 / (1 + np.exp(-back[1])) < 1 / 255
    assert np.isfinite(decoded.log_scales).all()


def test_invalid_gaussians_are_refused_with_advice(scene):
    means = scene.means.copy()
    means[7, 1] = np.nan
    with pytest.raises(SceneError, match=r"1 of 200 .* Drop them first"):
        encode(scene.with_matrices({"position": means}), PRESETS["high"])
    with pytest.raises(SceneError, match="no Gaussians"):
        encode(scene.take(np.zeros(0, dtype=int)), PRESETS["high"])


def test_encoding_is_reproducible_and_can_be_cancelled(scene):
    first = b"".join(pack_container(encode(scene, PRESETS["small"]).streams()))
    assert first == b"".join(pack_container(encode(scene, PRESETS["small"]).streams()))

    def stop(share):
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        encode(scene, PRESETS["small"], stop)


def test_bits_do_not_depend_on_the_number_of_threads(make_scene, request):
    scene = make_scene(20_000)
    encoded = [encode(scene, plan) for plan in PRESETS.values()]
    decoded = [decode(Path("x"), one.streams())[0] for one in encoded]
    request.getfixturevalue("one_thread")
    for plan, first, back in zip(PRESETS.values(), encoded, decoded, strict=True):
        assert encode(scene, plan).streams() == first.streams()
        again, _ = decode(Path("x"), first.streams())
        for name in ATTRIBUTE_NAMES:
            assert again.matrix(name).tobytes() == back.matrix(name).tobytes()


bits_strategy = st.one_of(
    st.builds(GridQuantizer, st.integers(1, 24)),
    st.builds(PrincipalQuantizer, st.floats(1, 8)),
    st.builds(TurboQuantizer, st.integers(1, 8), st.integers(0, 99), st.booleans()),
    st.builds(TurboProductQuantizer, st.integers(1, 8), st.integers(0, 99), st.booleans()),
    st.just(RawQuantizer()),
)


@pytest.mark.usefixtures("one_thread")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries({name: bits_strategy for name in ATTRIBUTE_NAMES if name != "opacity"}),
    st.integers(0, 3),
    st.integers(1, 40),
    st.booleans(),
)
def test_any_plan_on_any_scene(make_scene, quantizers, degree, count, weighted):
    plan = CompressionPlan({**quantizers, "opacity": GridQuantizer(5)}, weighted=weighted)
    importance = np.random.default_rng(count).lognormal(0, 3, count)
    encoded = encode(make_scene(count, degree, seed=count), plan, importance=importance)
    decoded, found = decode(Path("x.tdtq"), encoded.streams())
    assert found == plan
    assert len(decoded) == count
    assert all(np.isfinite(decoded.matrix(name)).all() for name in ATTRIBUTE_NAMES)


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.tdtq")), ids=lambda path: path.stem)
def test_every_released_file_decodes_to_the_same_bits(path):
    scene = open_scene(path)
    digest = hashlib.sha256()
    for name in ATTRIBUTE_NAMES:
        digest.update(scene.matrix(name).astype("<f4").tobytes())
    assert digest.hexdigest() == path.with_suffix(".sha256").read_text().strip()


def test_fixtures_hold_every_kind_of_content():
    read = [read_tdtq(path) for path in FIXTURES.glob("*.tdtq")]
    kinds = {quantizer.id for _, plan in read for quantizer in plan.quantizers.values()}
    assert kinds == set(QUANTIZER_IDS)
    assert {plan.weighted for _, plan in read} == {False, True}
    assert {scene.sh_degree for scene, _ in read} == {0, 1, 2, 3}
    assert {scene.render_mode for scene, _ in read} == {"classic", "antialiased"}


def test_a_file_that_reads_back_differently_is_not_kept(scene, tmp_path, monkeypatch):
    path = tmp_path / "scene.tdtq"
    path.write_bytes(b"the old file")
    other = encode(scene, PRESETS["high"]).streams()
    monkeypatch.setattr("tdtq_core.codec.files.unpack_container", lambda path, data: other)
    with pytest.raises(FileAccessError, match="reads back differently"):
        write_tdtq(encode(scene, PRESETS["small"]), path)
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".ply", ".spz"])
def test_scenes_of_other_formats_open_and_save(make_scene, tmp_path, suffix):
    antialiased = replace(make_scene(5), render_mode="antialiased")
    write_scene(antialiased, tmp_path / f"scene{suffix}")
    found = open_scene(tmp_path / f"scene{suffix}")
    assert (len(found), found.render_mode) == (5, "antialiased")


def test_unknown_suffixes_list_all_that_are_known(tmp_path):
    with pytest.raises(OptionError, match=r"'\.xyz'.*\.ply, .*\.tdtq"):
        open_scene(tmp_path / "scene.xyz")


def test_files_that_are_not_there(tmp_path):
    with pytest.raises(FileAccessError, match="no file"):
        open_scene(tmp_path / "none.tdtq")
    (tmp_path / "folder.tdtq").mkdir()
    with pytest.raises(FileAccessError, match="folder"):
        open_scene(tmp_path / "folder.tdtq")

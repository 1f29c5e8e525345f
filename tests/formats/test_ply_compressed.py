"""PlayCanvas' compressed PLY, recognised by what its header holds."""

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plyfile import PlyData, PlyElement

from tdtq_core.errors import FileFormatError, TdtqError
from tdtq_core.formats import read_scene

COUNT = 300
PACKED = ("packed_position", "packed_rotation", "packed_scale", "packed_color")
BOX = [
    f"{bound}_{name}{axis}" for name in ("", "scale_") for bound in ("min", "max") for axis in "xyz"
]
COLORS = [f"{bound}_{name}" for bound in ("min", "max") for name in "rgb"]


def encode(*, colors=True, degree=0, count=COUNT, chunks=2, drop=(), comments=(), order="<"):
    """Encode a file of random bits."""
    rng = np.random.default_rng(count)
    bounds = [*BOX, *(COLORS if colors else ())]
    boxes = np.empty(chunks, [(name, "f4") for name in bounds if name not in drop])
    for name in boxes.dtype.names:
        boxes[name] = rng.uniform(-1, 0, chunks) + name.startswith("max")
    vertices = np.empty(count, [(name, "u4") for name in PACKED if name not in drop])
    for name in vertices.dtype.names:
        vertices[name] = rng.integers(0, 1 << 32, count)
    elements = [PlyElement.describe(boxes, "chunk"), PlyElement.describe(vertices, "vertex")]
    if degree:
        width = 3 * ((degree + 1) ** 2 - 1)
        rows = np.empty(count, [(f"f_rest_{index}", "u1") for index in range(width)])
        for name in rows.dtype.names:
            rows[name] = rng.integers(0, 256, count)
        elements.append(PlyElement.describe(rows, "sh"))
    stream = BytesIO()
    PlyData(elements, byte_order=order, comments=list(comments)).write(stream)
    return stream.getvalue()


def read(tmp_path, content):
    path = tmp_path / "scene.ply"
    path.write_bytes(content)
    return read_scene(path)


def assert_agrees_with_gsply(scene, path):
    found = pytest.importorskip("gsply").plyread(path)
    np.testing.assert_allclose(scene.means, found.means, atol=1e-5)
    np.testing.assert_allclose(scene.quaternions, found.quats, atol=1e-3)
    np.testing.assert_allclose(scene.log_scales, found.scales, atol=1e-5)
    np.testing.assert_allclose(scene.base_color, found.sh0, atol=1e-5)
    logits = np.clip(scene.opacity_logits, -6, 6)
    np.testing.assert_allclose(logits, np.clip(found.opacities, -6, 6), atol=1e-4)
    if scene.sh_degree:
        shN = found.shN.reshape(scene.harmonics.shape)
        np.testing.assert_allclose(scene.harmonics, shN, atol=0.02)


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_scenes_agree_with_an_independent_reader(tmp_path, degree):
    scene = read(tmp_path, encode(degree=degree))
    assert (len(scene), scene.sh_degree) == (COUNT, degree)
    assert_agrees_with_gsply(scene, tmp_path / "scene.ply")


def test_colours_without_boxes_reach_from_0_to_1(tmp_path):
    scene = read(tmp_path, encode(colors=False))
    colors = 0.5 + 0.28209479 * scene.base_color
    assert 0 <= colors.min() < 0.02 < 0.98 < colors.max() <= 1


def test_byte_orders_and_modes(tmp_path, assert_same):
    scene = read(tmp_path, encode(comments=["SplatRenderMode: mip"]))
    assert scene.render_mode == "antialiased"
    assert_same(scene, read(tmp_path, encode(order=">")))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"chunks": 1}, "element chunk: expected 2 rows for 300 Gaussians, found 1"),
        ({"chunks": 3}, "element chunk: expected 2 rows"),
        ({"count": 0, "chunks": 0}, "at least 1 Gaussian"),
        ({"drop": ["packed_scale"]}, "packed_scale: expected type u4, found nothing"),
        ({"drop": ["max_scale_y"]}, "max_scale_y: expected type f4"),
        ({"drop": ["max_b"]}, "max_b: expected type f4"),
    ],
)
def test_wrong_files_are_explained(tmp_path, options, message):
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, encode(**options))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"element sh 300", b"element sh 299", "expected 300 rows, one a Gaussian, found 299"),
        (b"element sh ", b"element ss ", "length"),
        (b"uchar f_rest_8", b"char f_rest_8", "f_rest_8: expected type u1, found i1"),
        (b"element chunk", b"element chump", "expected element chunk, found none"),
        (b"binary_little_endian", b"ascii", "binary rows"),
    ],
)
def test_wrong_headers_are_explained(tmp_path, old, new, message):
    content = encode(degree=1).replace(old, new)
    if message == "length":
        content = content[:-1]
    with pytest.raises(FileFormatError, match=message):
        read(tmp_path, content)


@given(data=st.data())
def test_damaged_files_raise_typed_errors(tmp_path_factory, data):
    content = bytearray(encode(degree=1))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, 1500))] ^= 1 << data.draw(st.integers(0, 7))
    path = tmp_path_factory.getbasetemp() / "damaged.ply"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)) | st.just(len(content)))])
    try:
        scene = read_scene(path)
    except TdtqError:
        return
    assert len(scene) == COUNT


@pytest.mark.shared_data
def test_a_real_scene_agrees_with_its_spz(shared):
    scene = read_scene(shared / "biker/biker.compressed.ply")
    assert_agrees_with_gsply(scene, shared / "biker/biker.compressed.ply")
    np.testing.assert_allclose(scene.means, read_scene(shared / "biker/biker.spz").means, atol=2e-3)

"""Tensors through `.tdtq` files: bit for bit, and damaged ones refused."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.codec.container import Stream, pack_container, unpack_container
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled, FileFormatError, OptionError, TdtqError
from tdtq_core.tensors import (
    QuantizedArray,
    TensorFile,
    TensorPlan,
    quantize_array,
    read_tensors,
    write_tensors,
)
from tdtq_core.tensors.files import decoded_values
from tdtq_core.tensors.header import EXACT
from tdtq_core.tensors.plan import VARIANTS

FIXTURES = Path(__file__).parent / "fixtures"

plans = st.builds(
    TensorPlan,
    bits=st.integers(1, 8),
    variant=st.sampled_from(VARIANTS),
    group=st.sampled_from([None, 3, 16]),
    axis=st.integers(0, 1),
    norm_bits=st.sampled_from([16, 32]),
)
floats = hnp.arrays(
    np.float32,
    st.tuples(st.integers(2, 12), st.integers(2, 12)),
    elements=st.floats(-9, 9, width=32),
)
exact = hnp.arrays(st.sampled_from(EXACT), hnp.array_shapes(min_dims=0, max_dims=3, min_side=0))
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(str.isprintable)
stored = st.builds(quantize_array, floats, plans) | exact


def same(found, meant):
    assert type(found) is type(meant)
    if isinstance(meant, QuantizedArray):
        assert (found.plan, found.shape) == (meant.plan, meant.shape)
    else:
        assert found.dtype == meant.dtype
    found, meant = decoded_values(found), decoded_values(meant)
    assert found.shape == meant.shape
    assert found.tobytes() == np.asarray(meant, order="C").tobytes()


@settings(max_examples=15)
@given(arrays=st.dictionaries(names, stored, max_size=4), metadata=st.dictionaries(names, names))
def test_whatever_is_written_comes_back(tmp_path_factory, arrays, metadata):
    path = tmp_path_factory.getbasetemp() / "any.tdtq"
    written = write_tensors(TensorFile(arrays, metadata), path)
    assert written.bytes == path.stat().st_size
    assert sum(written.array_bytes.values()) < written.bytes
    file = read_tensors(path)
    assert dict(file.metadata) == metadata
    assert list(file.arrays) == list(arrays)
    for name, meant in arrays.items():
        same(file.arrays[name], meant)


def test_indices_take_no_more_than_their_bits(draw, tmp_path):
    quantized = quantize_array(draw(2000, 64), TensorPlan(4))
    written = write_tensors(TensorFile({"x": quantized}), tmp_path / "x.tdtq")
    assert written.array_bytes["x"] < 0.97 * quantized.packed_bytes


def test_progress_and_cancel(draw, tmp_path):
    arrays = {name: quantize_array(draw(4, 16), TensorPlan(4)) for name in "abcd"}
    shares = []
    write_tensors(TensorFile(arrays), tmp_path / "x.tdtq", shares.append)
    assert shares == [0, 0.25, 0.5, 0.75]

    def cancel(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_tensors(TensorFile(arrays), tmp_path / "y.tdtq", cancel)
    assert [file.name for file in tmp_path.iterdir()] == ["x.tdtq"]


@pytest.mark.parametrize("name", ["", "a\nb", "\0", "x" * 1025, "\ud800"])
def test_names_that_cannot_be_stored(tmp_path, name):
    with pytest.raises(OptionError, match="no name"):
        write_tensors(TensorFile({name: np.zeros(2)}), tmp_path / "x.tdtq")


def test_types_that_cannot_be_stored(tmp_path):
    with pytest.raises(OptionError, match="complex64"):
        write_tensors(TensorFile({"x": np.zeros(2, "c8")}), tmp_path / "x.tdtq")


def test_too_many_zeros_are_refused_when_writing(tmp_path):
    zeros = np.broadcast_to(np.float32(0), (1 << 22, 16))
    nothing = QuantizedArray(
        TensorPlan(4),
        zeros.shape,
        np.zeros(len(zeros), bool),
        quantize_array(zeros[:1], TensorPlan(4)).codes,
    )
    with pytest.raises(OptionError, match="zero"):
        write_tensors(TensorFile({"x": nothing}), tmp_path / "x.tdtq")


def test_scenes_and_tensors_are_told_apart(make_scene, draw, tmp_path):
    scene, tensors = tmp_path / "scene.tdtq", tmp_path / "tensors.tdtq"
    write_tdtq(encode(make_scene(20), PRESETS["balanced"]), scene)
    write_tensors(TensorFile({"x": draw(2, 2)}), tensors)
    with pytest.raises(FileFormatError, match=r"expected tensors, found a scene\. Use tdtq info"):
        read_tensors(scene)
    with pytest.raises(FileFormatError, match=r"expected a scene, found tensors\. Use tdtq tensor"):
        read_tdtq(tensors)


@pytest.fixture(scope="module")
def sound(tmp_path_factory, draw):
    """A file with two quantized arrays and an exact one, and its streams."""
    path = tmp_path_factory.mktemp("sound") / "x.tdtq"
    table = draw(50, 2)
    table[::4] = 0
    arrays = {
        "table": quantize_array(table, TensorPlan(3, group=16)),
        "keys": quantize_array(draw(12, 8, 3), TensorPlan(2, "inner_product", axis=1)),
        "mask": np.arange(9) % 2 == 0,
    }
    write_tensors(TensorFile(arrays), path)
    return path, unpack_container(path, path.read_bytes())


def read_altered(folder, header, arrays, extra=()):
    """Read a file of these streams, with all checksums right."""
    path = folder / "altered.tdtq"
    path.write_bytes(b"".join(pack_container([header, arrays, *extra])))
    return {name: decoded_values(array) for name, array in read_tensors(path).arrays.items()}


def test_truncation_and_flipped_bits_are_noticed(sound, tmp_path):
    content, path = sound[0].read_bytes(), tmp_path / "x.tdtq"
    for place in range(0, len(content), 7):
        path.write_bytes(content[:place])
        with pytest.raises(FileFormatError):
            read_tensors(path)
        flipped = bytearray(content)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        with pytest.raises(FileFormatError):
            read_tensors(path)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_altered_content_with_right_checksums(sound, tmp_path, data):
    _, (header, arrays) = sound
    altered = bytearray(arrays.data)
    for _ in range(data.draw(st.integers(1, 3))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    altered = altered[: data.draw(st.integers(len(altered) - 9, len(altered)))]
    try:
        found = read_altered(tmp_path, header, Stream(2, bytes(altered), arrays.decoded_length))
    except TdtqError:
        return
    assert [values.shape for values in found.values()] == [(50, 2), (12, 8, 3), (9,)]


def told(sound):
    return json.loads(bytes(sound[1][0].data))


def with_first(sound, **changes):
    header = told(sound)
    header["arrays"][0] |= changes
    return header


@pytest.mark.parametrize(
    "change",
    [
        {"shape": [1 << 40, 2]},
        {"shape": [-50, 2]},
        {"shape": [50.0, 2]},
        {"shape": "50"},
        {"shape": [51, 2]},
        {"shape": [100]},
        {"shape": [0, 1 << 60]},
        {"shape": [1] * 40},
        {"name": "keys"},
        {"name": ""},
        {"name": 3},
        {"plan": {"bits": 9}},
        {"plan": {"bits": 3, "group": 16, "axis": 5}},
        {"plan": {"bits": 3, "group": 1 << 30}},
        {"plan": None},
    ],
)
def test_hostile_headers(sound, tmp_path, change):
    text = json.dumps(with_first(sound, **change)).encode()
    with pytest.raises(FileFormatError):
        read_altered(tmp_path, Stream(0, text, len(text)), sound[1][1])


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"nothing",
        b'{"content":"tensors"}',
        b'{"content":"tensors","arrays":{},"metadata":{}}',
        b'{"content":"tensors","arrays":[],"metadata":{"a":1}}',
        b'{"content":"tensors","arrays":[],"metadata":{}}',
        b'{"content":"tensors","arrays":[3],"metadata":{}}',
        b'{"content":"tensors","arrays":[{"name":"a","shape":[],"dtype":"object"}],"metadata":{}}',
        b'{"content":"pictures","arrays":[],"metadata":{}}',
        b"[" * 100_000,
    ],
)
def test_headers_that_are_none(sound, tmp_path, text):
    with pytest.raises(FileFormatError):
        read_altered(tmp_path, Stream(0, text, len(text)), sound[1][1])


def test_more_memory_than_the_file_may_ask_for(tmp_path):
    entry = {"name": "a", "shape": [1 << 34], "dtype": "uint8"}
    text = json.dumps({"content": "tensors", "arrays": [entry], "metadata": {}}).encode()
    for declared in (1 << 34, 10):
        with pytest.raises(FileFormatError, match="expected"):
            read_altered(tmp_path, Stream(0, text, len(text)), Stream(2, bytes(9), declared))


def test_streams_beside_the_known_ones(sound, tmp_path):
    header, arrays = sound[1]
    assert read_altered(tmp_path, header, arrays, [Stream(9, b"x", 1, required=False)])
    with pytest.raises(FileFormatError):
        read_altered(tmp_path, header, arrays, [Stream(9, b"x", 1)])
    with pytest.raises(FileFormatError, match="twice"):
        read_altered(tmp_path, header, arrays, [arrays])


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.tdtq")), ids=lambda path: path.stem)
def test_files_of_released_versions(path):
    content = b"".join(
        np.asarray(decoded_values(array), order="C").tobytes()
        for array in read_tensors(path).arrays.values()
    )
    assert hashlib.sha256(content).hexdigest() == path.with_suffix(".sha256").read_text().strip()


def test_there_are_fixtures():
    assert len(list(FIXTURES.glob("v1_*.tdtq"))) == 2

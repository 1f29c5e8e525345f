"""Codes of grids and principal axes, and the classes, as bytes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.attributes import surroundings_of
from tdtq_core.codec.classes import CLASSES_STREAM, classes_stream, read_classes
from tdtq_core.codec.container import Stream
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.grid_streams import decode_grid, encode_grid
from tdtq_core.codec.principal_streams import decode_principal, encode_principal
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.steps import HIGHEST, LOWEST

pytestmark = pytest.mark.usefixtures("one_thread")


def drawn(seed, count, width, largest=30):
    rng = np.random.default_rng(seed)
    classes = rng.integers(LOWEST, HIGHEST + 1, count).astype(np.int8)
    sizes = largest * np.exp2(-np.arange(width) / 2 - classes[:, None].astype(float))
    values = np.clip(rng.laplace(0, 1, (count, width)) * sizes, -(2**31) + 1, 2**31 - 1)
    indices = np.rint(values).astype(np.int32)
    return indices, classes, rng.normal(size=(count, 3)).astype(np.float32)


def grid(seed, count=80, width=3):
    indices, classes, means = drawn(seed, count, width)
    side = {"step": np.float32([0.5]), "origin": np.arange(width, dtype=np.float32)}
    return Codes(indices, 7, False, {}, side), surroundings_of(classes, means)


def principal(seed, count=80, width=6, largest=30):
    indices, classes, _ = drawn(seed, count, width, largest)
    basis = np.random.default_rng(seed).integers(-127, 128, (width, width)).astype(np.int8)
    side = {"step": np.float32([0.5]), "basis": basis}
    return Codes(indices, 3, False, {}, side), classes


def same(found, codes):
    assert found.bits == codes.bits
    assert found.indices.dtype == np.int32
    assert np.array_equal(found.indices, codes.indices)
    assert found.side.keys() == codes.side.keys()
    assert all(np.array_equal(found.side[key], codes.side[key]) for key in codes.side)


@given(st.integers(0, 999), st.integers(1, 60), st.integers(1, 4))
def test_grids_come_back(seed, count, width):
    codes, around = grid(seed, count, width)
    data = encode_grid(codes, around.classes, around.expectations)
    same(decode_grid(memoryview(data), 7, width, around.classes, around.expectations), codes)


@given(
    st.integers(0, 999), st.integers(1, 60), st.integers(2, 9), st.sampled_from([0, 3, 300, 2**26])
)
def test_principal_axes_come_back(seed, count, width, largest):
    codes, classes = principal(seed, count, width, largest)
    same(decode_principal(memoryview(encode_principal(codes, classes)), 3, width, classes), codes)


def test_whoever_predicts_best_is_taken():
    rng = np.random.default_rng(0)
    means = np.cumsum(rng.normal(size=(4000, 3)), axis=0).astype(np.float32)
    noise = rng.integers(-50, 51, 4000)
    walk = np.cumsum(rng.integers(-1, 2, 4000)) + 500
    place = np.rint(30 * means[:, 0]).astype(int)
    indices = np.stack([noise, walk, place], axis=1).astype(np.int32)
    around = surroundings_of(np.zeros(4000, np.int8), means)
    chosen = []
    for column in indices.T:
        side = {"step": np.float32([1]), "origin": np.float32([0])}
        codes = Codes(column[:, None], 7, False, {}, side)
        chosen.append(encode_grid(codes, around.classes, around.expectations)[8])
    assert chosen == [0, 1, 1] or chosen == [0, 1, 2]


def test_the_size_of_coordinates_tells_of_those_to_come():
    rng = np.random.default_rng(0)
    sizes = np.exp(rng.normal(0, 1, (20_000, 1))) * np.exp2(3 - np.arange(12) / 2)
    indices = np.rint(rng.normal(size=(20_000, 12)) * sizes).astype(np.int32)
    classes = np.zeros(20_000, np.int8)
    side = {"step": np.float32([1]), "basis": np.eye(12, dtype=np.int8)}
    size = 8 * len(encode_principal(Codes(indices, 3, False, {}, side), classes))
    alone = 0.0
    for column in indices.T:
        shares = np.unique(column, return_counts=True)[1] / len(column)
        alone -= len(column) * (shares * np.log2(shares)).sum()
    assert size < 0.95 * alone


def damaged(data, content):
    content = bytearray(content)
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= 1 << data.draw(st.integers(0, 7))
    return memoryview(bytes(content[: data.draw(st.integers(0, len(content)))]))


@given(st.data())
def test_damaged_grids_give_codes_or_a_typed_error(data):
    codes, around = grid(0)
    content = damaged(data, encode_grid(codes, around.classes, around.expectations))
    try:
        found = decode_grid(content, 7, 3, around.classes, around.expectations)
    except CorruptStreamError:
        return
    assert found.indices.shape == codes.indices.shape


@given(st.data())
def test_damaged_principal_axes_give_codes_or_a_typed_error(data):
    codes, classes = principal(0)
    content = damaged(data, encode_principal(codes, classes))
    try:
        found = decode_principal(content, 3, 6, classes)
    except CorruptStreamError:
        return
    assert found.indices.shape == codes.indices.shape


@given(st.integers(0, 99))
def test_every_cut_is_seen(cut):
    codes, around = grid(1)
    data = encode_grid(codes, around.classes, around.expectations)
    with pytest.raises(CorruptStreamError):
        decode_grid(memoryview(data)[: -1 - cut], 7, 3, around.classes, around.expectations)
    with pytest.raises(CorruptStreamError):
        decode_grid(memoryview(data + b"\0"), 7, 3, around.classes, around.expectations)
    codes, classes = principal(1)
    data = encode_principal(codes, classes)
    with pytest.raises(CorruptStreamError):
        decode_principal(memoryview(data)[: -1 - cut], 3, 6, classes)
    with pytest.raises(CorruptStreamError):
        decode_principal(memoryview(data + b"\0"), 3, 6, classes)


@given(st.lists(st.integers(LOWEST, HIGHEST), min_size=1, max_size=50))
def test_classes_come_back(drawn_classes):
    classes = np.array(drawn_classes, np.int8)
    streams = {stream.id: stream for stream in classes_stream(classes)}
    assert bool(streams) == classes.any()
    found = read_classes(len(classes), streams)
    assert not streams
    assert found.dtype == np.int8
    assert np.array_equal(found, classes)


@given(st.data())
def test_damaged_classes_give_classes_or_a_typed_error(data):
    classes = np.arange(60, dtype=np.int8) % 7 + LOWEST
    content = damaged(data, classes_stream(classes)[0].data)
    try:
        found = read_classes(60, {CLASSES_STREAM: Stream(CLASSES_STREAM, content, 60)})
    except CorruptStreamError:
        return
    assert found.min() >= LOWEST
    assert found.max() <= HIGHEST


def test_as_many_classes_as_gaussians():
    (stream,) = classes_stream(np.ones(9, np.int8))
    with pytest.raises(CorruptStreamError, match="expected 10, found 9"):
        read_classes(10, {CLASSES_STREAM: stream})
    longer = Stream(CLASSES_STREAM, bytes(stream.data) + b"\0", 9)
    with pytest.raises(CorruptStreamError, match="no encoder"):
        read_classes(9, {CLASSES_STREAM: longer})

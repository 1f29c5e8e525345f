"""Channels of integers: what is written comes back, and costs near its entropy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec import buckets, packing
from tdtq_core.codec.channel import (
    BUCKETS,
    CONSTANT,
    PACKED,
    SYMBOLS,
    decode_channel,
    encode_channel,
    encode_shared,
)
from tdtq_core.codec.entropy import CHUNK, CorruptStreamError, decode, encode
from tdtq_core.codec.prediction import CENTER, DELTA, PLAIN, residuals, undo


def decoded(data, count, bits, dtype=np.uint32):
    out = np.empty(count, dtype)
    used = decode_channel(memoryview(data), count, bits, out)
    assert used == len(data)
    return out


@given(st.integers(1, 32), st.data())
def test_round_trip(bits, data):
    values = data.draw(st.lists(st.integers(0, 2**bits - 1), max_size=60))
    indices = np.array(values, dtype=np.uint32)
    encoded = encode_channel(indices, bits)
    assert np.array_equal(decoded(encoded, len(indices), bits), indices)
    assert len(encoded) <= 8 + packing.packed_size(len(indices), bits)


@given(st.integers(1, 8), st.lists(st.integers(0, 1), max_size=300))
def test_shared_round_trip(bits, values):
    indices = np.array(values, dtype=np.uint8)
    encoded = encode_shared(indices, bits)
    assert np.array_equal(decoded(encoded, len(indices), bits, np.uint8), indices)


@pytest.mark.parametrize("count", [CHUNK - 1, CHUNK, 2 * CHUNK + 1])
def test_chunks_of_the_coder_join(count):
    indices = np.random.default_rng(0).binomial(7, 0.3, count).astype(np.uint8)
    assert np.array_equal(decoded(encode_shared(indices, 3), count, 3, np.uint8), indices)


def entropy(values):
    counts = np.unique(values, return_counts=True)[1] / len(values)
    return -(counts * np.log2(counts)).sum()


def test_small_alphabet_costs_its_entropy():
    values = np.random.default_rng(1).binomial(15, 0.3, 50_000).astype(np.uint8)
    assert 8 * len(encode_channel(values, 4)) / len(values) < 1.002 * entropy(values) + 0.01


@pytest.mark.parametrize(
    ("scale", "coding"), [(10, SYMBOLS), (3000, BUCKETS)], ids=["symbols", "buckets"]
)
def test_wide_integers_cost_near_their_entropy(scale, coding):
    rng = np.random.default_rng(2)
    values = np.rint(rng.laplace(40_000, scale, 200_000)).clip(0, 65535).astype(np.uint16)
    encoded = encode_channel(values, 16)
    assert encoded[0] == coding
    ideal = np.log2(2 * np.e * scale)
    assert 8 * len(encoded) / len(values) < ideal + 0.06


def test_slow_walks_are_predicted():
    walk = np.cumsum(np.random.default_rng(3).integers(-3, 4, 20_000)) + 2000
    encoded = encode_channel(walk.astype(np.uint32), 16)
    assert encoded[1] == DELTA
    assert 8 * len(encoded) / len(walk) < np.log2(7) + 0.05


def test_constant_channel_is_only_a_head():
    encoded = encode_channel(np.full(1000, 77, np.uint8), 8)
    assert encoded[0] == CONSTANT
    assert len(encoded) == 8


def test_short_noise_is_packed():
    noise = np.random.default_rng(4).integers(0, 256, 40).astype(np.uint8)
    encoded = encode_channel(noise, 8)
    assert encoded[0] == PACKED
    assert len(encoded) == 48


@given(st.lists(st.integers(0, 2**33 - 1), max_size=50))
def test_buckets_split_and_join(values):
    numbers = np.array(values, dtype=np.int64)
    symbols, histogram = np.empty(len(numbers), np.int32), np.zeros(buckets.BUCKETS, np.int64)
    tail_bits = buckets.split(numbers, symbols, histogram)
    assert histogram.sum() == len(numbers)
    assert tail_bits == buckets.count_tail_bits(symbols)
    tails = buckets.write_tails(numbers, symbols, tail_bits)
    joined = np.empty_like(numbers)
    buckets.join(symbols, tails, joined)
    assert np.array_equal(joined, numbers)


def test_buckets_are_consecutive_and_ordered():
    numbers = np.arange(5000, dtype=np.int64)
    symbols = np.empty(5000, np.int32)
    buckets.split(numbers, symbols, np.zeros(buckets.BUCKETS, np.int64))
    assert set(np.diff(symbols)) == {0, 1}


@given(st.lists(st.integers(0, 2**32 - 1), min_size=1), st.sampled_from([PLAIN, CENTER, DELTA]))
def test_predictors_undo(values, predictor):
    indices = np.array(values, dtype=np.uint32)
    folded = residuals(indices, predictor, values[0])
    assert folded.min() >= 0
    assert np.array_equal(undo(folded, predictor, values[0]), indices)


@given(st.binary(max_size=200), st.integers(0, 50), st.integers(1, 32))
def test_noise_is_refused_or_decoded_in_range(noise, count, bits):
    out = np.zeros(count, np.uint32)
    try:
        decode_channel(memoryview(noise), count, bits, out)
    except CorruptStreamError:
        return
    assert int(out.max(initial=0)) < 2**bits


@given(st.data())
def test_damaged_channels_are_refused_or_decoded_in_range(data):
    values = np.random.default_rng(5).binomial(600, 0.5, 400).astype(np.uint16)
    encoded = bytearray(encode_channel(values, 10))
    for _ in range(data.draw(st.integers(1, 4))):
        encoded[data.draw(st.integers(0, len(encoded) - 1))] ^= data.draw(st.integers(1, 255))
    out = np.empty(len(values), np.uint16)
    try:
        decode_channel(memoryview(bytes(encoded)), len(values), 10, out)
    except CorruptStreamError:
        return
    assert out.max() < 1024


def test_words_left_over_are_damage():
    symbols = np.random.default_rng(0).integers(0, 7, 4000)
    data = memoryview(encode(symbols, np.bincount(symbols)))
    assert decode(data, 4000, np.empty(4000, np.uint8)) == len(data)
    with pytest.raises(CorruptStreamError, match="end after the last symbol"):
        decode(data, 3000, np.empty(3000, np.uint8))

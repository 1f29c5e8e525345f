"""The coder against the library whose bytes it writes."""

import constriction
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec import ans_kernels
from tdtq_core.codec.ans import CHUNK, Decoder, Encoder, model_of
from tdtq_core.codec.ans_kernels import PRECISION, WORD


def drawn(seed, alphabet):
    """Weights up to 2^15, some of them zero, and a generator."""
    rng = np.random.default_rng(seed)
    weights = np.rint(2.0 ** rng.uniform(0, 15, alphabet)) * (rng.random(alphabet) < rng.random())
    weights[-1] = 1.0
    return weights, rng


def theirs(weights):
    model = constriction.stream.model.Categorical(weights, perfect=False)
    return constriction.stream.stack.AnsCoder(), model


@given(st.integers(0, 2**32), st.integers(2, 256), st.integers(0, 600))
def test_words_are_those_of_constriction(seed, alphabet, count):
    weights, rng = drawn(seed, alphabet)
    symbols = rng.integers(0, alphabet, count).astype(np.uint8)
    coder, model = theirs(weights)
    coder.encode_reverse(symbols.astype(np.int32), model)
    encoder = Encoder()
    encoder.push(symbols, model_of(weights))
    assert np.array_equal(encoder.words(), coder.get_compressed())


@given(st.integers(0, 2**32), st.integers(2, 256), st.integers(0, 40))
def test_any_words_are_decoded_as_constriction_does(seed, alphabet, count):
    weights, rng = drawn(seed, alphabet)
    words = rng.integers(0, 2**32, rng.integers(0, 6), dtype=np.uint32)
    words[:-1][rng.random(max(0, len(words) - 1)) < 0.3] = 0
    words[-1:] |= 1
    _, model = theirs(weights)
    coder = constriction.stream.stack.AnsCoder(words)
    decoder, symbols = Decoder(words), np.empty(count, np.uint8)
    decoder.take(symbols, model_of(weights))
    assert np.array_equal(symbols, coder.decode(model, count))
    assert decoder.is_empty == coder.is_empty()


@pytest.mark.parametrize("count", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5])
def test_groups_of_any_length_come_back(count):
    rng = np.random.default_rng(count)
    models = [model_of(np.array([3.0, 1.0, 200.0])), model_of(np.array([1.0, 30_000.0]))]
    groups = [rng.integers(0, n, count).astype(np.uint8) for n in (3, 2)]
    encoder = Encoder()
    for group, model in zip(groups[::-1], models[::-1], strict=True):
        encoder.push(group, model)
    decoder, found = Decoder(encoder.words()), np.empty(count, np.uint8)
    for group, model in zip(groups, models, strict=True):
        decoder.take(found, model)
        assert np.array_equal(found, group)
    assert decoder.is_empty


@given(st.integers(1, 2**PRECISION - 1), st.integers(0, 2**64 - 1), st.integers(-2, 2))
def test_a_symbol_of_any_share_after_any_state_is_coded_exactly(share, state, beside):
    state = min(max(0, state // share * share + beside), 2**64 - 1)  # next to where quotients jump
    bounds, words = np.array([0, share, 2**PRECISION], np.uint32), np.zeros(1, np.uint32)
    used, found = ans_kernels.push(np.zeros(1, np.uint8), bounds, words, 0, np.uint64(state))
    if state >> (64 - PRECISION) >= share:
        assert (used, int(words[0])) == (1, state % 2**WORD)
        state >>= WORD
    assert int(found) == (state // share << PRECISION) + state % share

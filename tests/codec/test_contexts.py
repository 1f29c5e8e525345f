"""Entropy coding in contexts: what is written comes back, near its entropy, and damage is seen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.ans import CHUNK
from tdtq_core.codec.contexts import (
    ALPHABET,
    MOST_CONTEXTS,
    PhaseDecoder,
    cost_bits,
    count_symbols,
    encode_phases,
)
from tdtq_core.codec.entropy import CorruptStreamError

phase = st.lists(st.tuples(st.integers(0, 255), st.integers(0, MOST_CONTEXTS - 1)), max_size=40)


def phase_of(pairs):
    return tuple(np.array(pairs, np.uint8).reshape(-1, 2).T)


def decoded(data, phases):
    decoder = PhaseDecoder(memoryview(data))
    found = [decoder.take(contexts) for _, contexts in phases]
    decoder.close()
    return found, decoder.used


@given(st.lists(phase, max_size=5), st.binary(max_size=9))
def test_round_trip_whatever_follows(drawn, rest):
    phases = [phase_of(pairs) for pairs in drawn]
    data = encode_phases(phases)
    found, used = decoded(data + rest, phases)
    assert used == len(data)
    assert all(np.array_equal(a, b) for a, (b, _) in zip(found, phases, strict=True))


def test_one_symbol_takes_no_words():
    phases = [(np.full(100_000, 9, np.uint8), np.full(100_000, 3, np.uint8))]
    data = encode_phases(phases)
    assert len(data) < 40
    assert np.array_equal(decoded(data, phases)[0][0], phases[0][0])


@pytest.mark.parametrize("count", [CHUNK - 1, CHUNK, 2 * CHUNK + 1])
def test_chunks_of_the_coder_join(count):
    rng = np.random.default_rng(0)
    symbols = rng.binomial(20, 0.3, count).astype(np.uint8)
    phases = [(symbols, np.zeros(count, np.uint8)), (symbols[:7], np.ones(7, np.uint8))]
    found, _ = decoded(encode_phases(phases), phases)
    assert np.array_equal(found[0], symbols)


def test_the_size_is_the_entropy_and_the_expected_cost():
    rng = np.random.default_rng(1)
    contexts = rng.integers(0, 4, 200_000).astype(np.uint8)
    symbols = rng.poisson(2.0**contexts).clip(0, 255).astype(np.uint8)
    size = 8 * len(encode_phases([(symbols, contexts)]))
    assert cost_bits(count_symbols([(symbols, contexts)])) == pytest.approx(size, rel=0.005)
    thinned = count_symbols([(symbols[::4], contexts[::4])])
    assert cost_bits(thinned, 4) == pytest.approx(size, rel=0.01)


@given(st.data())
def test_damage_gives_symbols_or_a_typed_error(data):
    rng = np.random.default_rng(data.draw(st.integers(0, 3)))
    contexts = rng.integers(0, 3, 200).astype(np.uint8)
    symbols = rng.poisson(1 + 5 * contexts).astype(np.uint8)
    content = bytearray(encode_phases([(symbols, contexts)]))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= 1 << data.draw(st.integers(0, 7))
    content = content[: data.draw(st.integers(len(content) // 2, len(content)))]
    try:
        decoder = PhaseDecoder(memoryview(bytes(content)))
        found = decoder.take(contexts)
        decoder.close()
    except CorruptStreamError:
        return
    assert found.dtype == np.uint8
    assert found.shape == symbols.shape


@given(st.data())
def test_every_cut_is_seen(data):
    symbols = np.random.default_rng(0).integers(0, 60, 300).astype(np.uint8)
    content = encode_phases([(symbols, symbols // 30)])
    cut = memoryview(content)[: data.draw(st.integers(0, len(content) - 1))]
    with pytest.raises(CorruptStreamError):
        PhaseDecoder(cut)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "expected 1 bytes"),
        (bytes([MOST_CONTEXTS + 1, 1, 0, 1]), "Frequencies"),
        (bytes([1, 1, 1]) + bytes(ALPHABET) + b"\1", "Frequencies"),
        (bytes([1, 1, 0, 242]), "Frequencies"),
        (bytes([1, 2, 0, 1, 0]), "last one to be above zero"),
        (bytes([0, 1, 0, 0, 0, 0, 0, 0, 0]), "trailing zero"),
        (bytes([0, 1, 0, 0, 0, 1, 0, 0, 0]), "expected a model"),
    ],
)
def test_what_no_encoder_writes_is_refused(content, reason):
    with pytest.raises(CorruptStreamError, match=reason):
        PhaseDecoder(memoryview(content)).take(np.zeros(3, np.uint8))


def test_words_that_nobody_reads_are_refused():
    symbols = np.random.default_rng(0).integers(0, 60, 300).astype(np.uint8)
    decoder = PhaseDecoder(memoryview(encode_phases([(symbols, symbols // 30)])))
    decoder.take((symbols // 30)[:100])
    with pytest.raises(CorruptStreamError, match="the end after the last symbol"):
        decoder.close()


def cumulative(table):
    """The model of the format page: where the integers of each symbol start."""
    counts = [0.0 if not e else float(round(2.0 ** (8 + (int(e) - 1) / 16))) for e in table]
    scale = (2**24 - len(counts)) / sum(counts)
    return [k + int(sum(counts[:k]) * scale) for k in range(len(counts))] + [2**24]


def popped(words, starts, state):
    """Decode one symbol of the format page's coder."""
    low = state % 2**24
    symbol = max(k for k in range(len(starts) - 1) if starts[k] <= low)
    state = (starts[symbol + 1] - starts[symbol]) * (state >> 24) + low - starts[symbol]
    return symbol, state << 32 | words.pop() if state < 2**32 and words else state


@given(st.integers(0, 999), st.integers(2, 256), st.integers(0, 80))
def test_the_coder_is_that_of_the_format_page(seed, alphabet, count):
    rng = np.random.default_rng(seed)
    symbols = np.append(rng.integers(0, alphabet, count), [0, alphabet - 1]).astype(np.uint8)
    data = encode_phases([(symbols, np.zeros(len(symbols), np.uint8))])
    assert data[:3] == bytes([1]) + alphabet.to_bytes(2, "little")
    starts = cumulative(data[3 : 3 + alphabet])
    words = np.frombuffer(data[7 + alphabet :], "<u4").tolist()
    state = words.pop()
    state = state << 32 | words.pop() if words else state
    found = []
    for _ in symbols:
        symbol, state = popped(words, starts, state)
        found.append(symbol)
    assert found == symbols.tolist()
    assert (state, words) == (0, [])

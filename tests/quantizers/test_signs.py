"""Random signs from a seed: the published stream, fair and independent."""

import numpy as np
import pytest

from tdtq_core.quantizers.signs import multiply_by_signs, sign_key, sign_word

MASK = 2**64 - 1


def _splitmix64(state, steps):
    """The published generator, in Python's integers: `steps` numbers from `state` on."""
    for _ in range(steps):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def _signs(seed, row, size):
    vector = np.ones(size, np.float32)
    multiply_by_signs(vector, row, sign_key(seed), size)
    return vector


def test_the_reference_generates_the_published_stream():
    assert list(_splitmix64(0, 2)) == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4]


def test_words_are_the_stream_from_the_hashed_seed():
    key = int(sign_key(7))
    assert key == next(_splitmix64(7, 1))
    assert [int(sign_word(np.uint64(key), i)) for i in range(5)] == list(_splitmix64(key, 5))


@pytest.mark.parametrize("size", [2, 45, 64, 65, 128, 200])
def test_signs_are_the_bits_of_the_words(size):
    words = -(-size // 64)
    stream = list(_splitmix64(int(sign_key(3)), 10 * words))
    for row in (0, 1, 9):
        bits = [stream[row * words + j // 64] >> (j % 64) & 1 for j in range(size)]
        assert np.array_equal(_signs(3, row, size), 1.0 - 2.0 * np.array(bits))


def test_signs_are_fair_and_rows_and_seeds_independent():
    drawn = np.array([_signs(0, row, 45) for row in range(4000)])
    assert abs(drawn.mean()) < 0.01
    assert np.abs(drawn.T @ drawn / 4000 - np.eye(45)).max() < 0.09
    assert abs(np.mean(drawn[1:] * drawn[:-1])) < 0.01
    other = np.array([_signs(1, row, 45) for row in range(4000)])
    assert abs(np.mean(drawn * other)) < 0.01

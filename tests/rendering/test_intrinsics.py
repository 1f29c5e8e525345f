"""Small functions that kernels inline: powers of two, bits, tickets."""

import numpy as np
from numba import njit, prange

from tdtq_core.rendering.cpu.intrinsics import (
    bits_of_float,
    exp2,
    fetch_and_add_one,
    float_of_bits,
    fused_multiply_add,
    prefetch,
)


@njit
def _exp2_of(values):
    return np.array([exp2(value) for value in values])


def test_exp2_is_right_to_a_few_parts_in_ten_million():
    values = np.linspace(-60, 1, 200_001).astype(np.float32)
    exact = np.exp2(values.astype(np.float64))
    assert np.abs(_exp2_of(values) / exact - 1).max() < 2.5e-7


def test_exp2_of_whole_numbers_is_exact():
    values = np.arange(-60, 2).astype(np.float32)
    np.testing.assert_array_equal(_exp2_of(values), np.exp2(values))


def test_bits_of_a_float_and_back():
    @njit
    def round_trip(value):
        return bits_of_float(value), float_of_bits(bits_of_float(value))

    bits, value = round_trip(np.float32(-1.5))
    assert bits == np.float32(-1.5).view(np.int32)
    assert value == -1.5


def test_multiply_add():
    @njit
    def three(a, b, c):
        return fused_multiply_add(a, b, c)

    assert three(np.float32(2), np.float32(3), np.float32(4)) == 10


def test_prefetch_changes_nothing_wherever_it_points():
    @njit
    def touch(array, index):
        prefetch(array, index)
        return array.sum()

    assert touch(np.ones(4, np.float32), 2) == 4
    assert touch(np.ones(4, np.float32), 10**12) == 4


def test_every_ticket_is_drawn_once():
    @njit(parallel=True)
    def draw(tickets, counter):
        for _ in prange(8):
            ticket = fetch_and_add_one(counter)
            while ticket < tickets.size:
                tickets[ticket] += 1
                ticket = fetch_and_add_one(counter)

    tickets = np.zeros(10_000, np.int64)
    draw(tickets, np.zeros(1, np.int64))
    assert (tickets == 1).all()
